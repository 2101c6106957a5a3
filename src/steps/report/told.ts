import type { Report } from '../../domain/report/block.ts';
import { renderMarkdown, SUMMARY_LIMIT } from '../../domain/report/markdown/markdown.ts';
import { verdictWord } from '../../domain/report/verdict-words.ts';
import { visible } from '../../domain/report/visible.ts';
import { plainText } from '../../domain/report/words.ts';

/** What summary and log say of a report, and of the files that were written. */
export function told(
  report: Report,
  files: readonly string[],
): { readonly summary: string; readonly text: string } {
  const { claim, support } = report.headline;
  const sentence = [claim, support].filter((words) => words.length > 0).map(plainText);
  return {
    summary: renderMarkdown(report, { limit: SUMMARY_LIMIT }),
    text: [
      `${visible(sentence.join(': '), 1000)}.`,
      `Verdict: ${verdictWord(report.verdict)}.`,
      ...files.map((file) => `Written: ${file}`),
    ].join('\n'),
  };
}
