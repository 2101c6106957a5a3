import { markdownTable } from 'markdown-table';
import type { Block, DetailsBlock, Section, TableBlock } from '../block.ts';
import type { ChartBlock } from '../chart.ts';
import { verdictWord } from '../verdict-words.ts';
import { encodeOwn } from './encode.ts';
import { forestText } from './forest-text.ts';
import { inline, sign } from './inline.ts';
import { mermaid } from './mermaid.ts';
import { sparkline } from './sparkline.ts';

/** How much is shown: what is folded away goes first when room is short. */
export interface Detail {
  readonly details: boolean;
  /** Rows of a table, and items of a list, at most. */
  readonly rows: number;
  readonly charts: boolean;
}

/** A section with its heading; empty where it has nothing to say. */
export function sectionMarkdown(section: Section, detail: Detail): string {
  const body = blocksMarkdown(section.blocks, detail);
  if (body === '' && section.verdict === undefined) return '';
  const verdict =
    section.verdict === undefined
      ? ''
      : ` ${sign(section.verdict)} ${verdictWord(section.verdict)}`;
  return [`### ${encodeOwn(section.title)}${verdict === '' ? '' : ` ·${verdict}`}`, body]
    .filter((part) => part !== '')
    .join('\n\n');
}

function blocksMarkdown(blocks: readonly Block[], detail: Detail): string {
  return blocks
    .map((block) => blockMarkdown(block, detail))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockMarkdown(block: Block, detail: Detail): string {
  switch (block.kind) {
    case 'sentence':
      return inline(block.words);
    case 'list':
      return cut(
        block.items.map((item) => `- ${inline(item)}`),
        detail.rows,
        '- ',
      ).join('\n');
    case 'table':
      return tableMarkdown(block, detail);
    case 'chart':
      return detail.charts ? chartMarkdown(block) : '';
    case 'details':
      return detail.details ? detailsMarkdown(block, detail) : '';
  }
}

function tableMarkdown(table: TableBlock, { rows }: Detail): string {
  const shown = table.rows.slice(0, rows).map((row) => row.map(inline));
  const left = table.rows.length - shown.length;
  const text = markdownTable([table.columns.map(({ title }) => encodeOwn(title)), ...shown], {
    align: table.columns.map(({ align }) => align),
    alignDelimiters: false,
  });
  return left > 0 ? `${text}\n\n${more(left, 'row')}` : text;
}

function cut(lines: readonly string[], most: number, mark: string): readonly string[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `${mark}${more(left, 'item')}`] : lines;
}

function more(left: number, what: string): string {
  return `… and ${left} more ${what}${left === 1 ? '' : 's'}`;
}

function detailsMarkdown(block: DetailsBlock, detail: Detail): string {
  const body = blocksMarkdown(block.blocks, detail);
  return `<details><summary>${inline(block.summary)}</summary>\n\n${body}\n\n</details>`;
}

function chartMarkdown({ chart, title, caption }: ChartBlock): string {
  if (chart.kind === 'forest') return `${inline(caption)}\n\n<pre>\n${forestText(chart)}\n</pre>`;
  if (chart.kind === 'histogram')
    return `${inline(caption)} ${sparkline(chart.bins.map((bin) => bin.count))}`;
  if (chart.kind === 'dots' || chart.dots === true) return '';
  const drawing = mermaid(title, chart);
  const lines =
    chart.series.length > 1
      ? ` Lines: ${chart.series.map(({ label }) => encodeOwn(label)).join(', ')}.`
      : '';
  return drawing === undefined
    ? ''
    : `${inline(caption)}${lines}\n\n\`\`\`mermaid\n${drawing}\n\`\`\``;
}
