import type { Report } from '../block.ts';
import { verdictWord } from '../verdict-words.ts';
import { type Detail, sectionMarkdown } from './blocks.ts';
import { encodeOwn } from './encode.ts';
import { inline, sign } from './inline.ts';

/** The most characters of a comment: GitHub takes 65,536; room is left for the header. */
export const COMMENT_LIMIT = 61_440;
/** A job summary of more than 1 MiB is dropped whole; four bytes a character at most. */
export const SUMMARY_LIMIT = 262_144;

export interface MarkdownOptions {
  /** UTF-16 code units, as GitHub counts. */
  readonly limit?: number;
  /** Where the whole report is, said when something had to go. Assay's own words. */
  readonly whole?: string;
}

const LADDER: readonly Detail[] = [
  { details: true, rows: 1000, charts: true },
  { details: true, rows: 100, charts: true },
  { details: false, rows: 100, charts: true },
  { details: false, rows: 25, charts: true },
  { details: false, rows: 10, charts: false },
];

/**
 * The report as GitHub Markdown, never longer than `limit`: first long tables and what is folded
 * away go, then rows, then charts, then whole sections, always at the end of a line and with a word
 * on where the whole is.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = COMMENT_LIMIT, whole = 'The whole report is in the HTML page of this run.' } =
    options;
  const note = `\n> ${encodeOwn(`Shortened to fit. ${whole}`)}\n`;
  for (const [step, detail] of LADDER.entries()) {
    const text = `${[head(report), ...bodies(report, detail)].join('\n\n')}\n`;
    const shortened = step === 0 ? text : `${text}${note}`;
    if (shortened.length <= limit) return shortened;
  }
  return dropSections(report, limit, note);
}

function dropSections(report: Report, limit: number, note: string): string {
  let text = head(report);
  for (const body of bodies(report, { details: false, rows: 10, charts: false })) {
    if (text.length + body.length + note.length + 3 > limit) continue;
    text += `\n\n${body}`;
  }
  return `${text}\n${note}`;
}

function head(report: Report): string {
  const steps = report.nextSteps.slice(0, 10).map((step) => `- ${inline(step)}`);
  return [
    `## ${inline(report.title)}`,
    `${sign(report.verdict)} ${headline(report)}`,
    `Verdict: ${verdictWord(report.verdict)}.`,
    `**Next**\n\n${steps.join('\n')}`,
  ].join('\n\n');
}

function headline({ headline: { claim, support } }: Report): string {
  const rest = support.length === 0 ? '' : `: ${inline(support)}`;
  return `**${inline(claim)}**${rest}.`;
}

function bodies(report: Report, detail: Detail): readonly string[] {
  return report.sections
    .map((section) => sectionMarkdown(section, detail))
    .filter((text) => text !== '');
}
