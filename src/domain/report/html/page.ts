import { sha256 } from '@noble/hashes/sha2.js';
import type { Report } from '../block.ts';
import { verdictWord } from '../verdict-words.ts';
import { visible } from '../visible.ts';
import { plainText } from '../words.ts';
import { type Drawing, sectionHtml } from './blocks.ts';
import { badge, escapeHtml, inlineHtml } from './inline.ts';
import { STYLE } from './style.ts';

/** The page is never larger than this, in UTF-8 bytes. */
export const PAGE_LIMIT = 1_000_000;

export interface PageOptions {
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Assay's version. */
  readonly version: string;
}

const ROWS = [500, 100, 25, 5];

/**
 * The report as one HTML page that stands by itself: no script, no address, nothing that a policy of
 * `default-src 'none'` would refuse. Long tables are cut until it fits into a million bytes.
 */
export function renderPage(report: Report, options: PageOptions): string {
  const sizes = ROWS.map((rows) => () => page(report, options, rows));
  for (const make of sizes) {
    const text = make();
    if (new TextEncoder().encode(text).length <= PAGE_LIMIT) return text;
  }
  return page(report, { ...options, drawings: new Map() }, 5);
}

function page(report: Report, { drawings, version }: PageOptions, rows: number): string {
  const sections = report.sections
    .map((section) => ({ section, html: sectionHtml(section, { drawings, rows }) }))
    .filter(({ html }) => html !== '');
  const links = sections.map(
    ({ section }) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(visible(plainText(report.title)))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="eyebrow"><span>${inlineHtml(report.title)}</span>${badge(report.verdict, verdictWord(report.verdict))}</p>
${headline(report)}
${facts(report)}
<div class="next ${report.verdict}"><h2>What next</h2><ul>
${report.nextSteps.map((step) => `<li>${inlineHtml(step)}</li>`).join('\n')}
</ul></div>
<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>
</header>
<main>
${sections.map(({ html }) => html).join('\n')}
</main>
<footer><p>Made by Assay ${escapeHtml(version)} from the evidence of this run. This page loads nothing and runs no script.</p></footer>
</body>
</html>
`;
}

function headline({ headline: { claim, support } }: Report): string {
  const lede = support.length === 0 ? '' : `\n<p class="lede">${inlineHtml(support)}.</p>`;
  return `<h1>${inlineHtml(claim)}.</h1>${lede}`;
}

function facts({ facts: all }: Report): string {
  if (all.length === 0) return '';
  const cards = all.map(
    ({ label, value, note }) =>
      `<div><dt>${inlineHtml(label)}</dt><dd class="value">${inlineHtml(value)}</dd><dd class="note">${inlineHtml(note)}</dd></div>`,
  );
  return `<dl class="facts">${cards.join('')}</dl>`;
}

/** Only the page's own style sheet is let in, by its digest. */
function policy(): string {
  const digest = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(STYLE))));
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
