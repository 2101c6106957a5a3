import type { Block, Section, TableBlock } from '../block.ts';
import type { ChartBlock } from '../chart.ts';
import { verdictWord } from '../verdict-words.ts';
import { badge, escapeHtml, inlineHtml } from './inline.ts';

/** A chart as it was drawn, for wide and for narrow screens. */
export interface Drawing {
  readonly wide: string;
  readonly narrow: string;
}

export interface HtmlDetail {
  /** By the id of the chart; a chart without a drawing is left out. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly rows: number;
}

/** A section of the page; empty where it has nothing to say. */
export function sectionHtml(section: Section, detail: HtmlDetail): string {
  const body = blocksHtml(section.blocks, detail);
  if (body === '' && section.verdict === undefined) return '';
  const verdict =
    section.verdict === undefined ? '' : ` ${badge(section.verdict, verdictWord(section.verdict))}`;
  const title = `<h2 id="${section.id}-title">${escapeHtml(section.title)}${verdict}</h2>`;
  return `<section id="${section.id}" aria-labelledby="${section.id}-title">\n${title}\n${body}\n</section>`;
}

function blocksHtml(blocks: readonly Block[], detail: HtmlDetail): string {
  const parts: string[] = [];
  let figures: string[] = [];
  const flush = (): void => {
    if (figures.length > 1) parts.push(`<div class="charts">\n${figures.join('\n')}\n</div>`);
    else parts.push(...figures);
    figures = [];
  };
  for (const block of blocks) {
    const html = blockHtml(block, detail);
    if (html === '') continue;
    if (block.kind === 'chart' && block.chart.kind !== 'forest' && block.chart.kind !== 'dots') {
      figures.push(html);
      continue;
    }
    flush();
    parts.push(html);
  }
  flush();
  return parts.join('\n');
}

function blockHtml(block: Block, detail: HtmlDetail): string {
  switch (block.kind) {
    case 'sentence':
      return `<p>${inlineHtml(block.words)}</p>`;
    case 'list': {
      const items = block.items.slice(0, detail.rows).map((item) => `<li>${inlineHtml(item)}</li>`);
      return `<ul>\n${[...items, ...more(block.items.length - items.length, 'li')].join('\n')}\n</ul>`;
    }
    case 'table':
      return tableHtml(block, detail.rows);
    case 'chart':
      return chartHtml(block, detail.drawings.get(block.id));
    case 'details':
      return `<details${block.open === true ? ' open' : ''}><summary>${inlineHtml(block.summary)}</summary>\n${blocksHtml(block.blocks, detail)}\n</details>`;
  }
}

function more(left: number, tag: 'li' | 'p'): readonly string[] {
  return left > 0 ? [`<${tag}>… and ${left} more, in the evidence.</${tag}>`] : [];
}

function tableHtml(table: TableBlock, most: number): string {
  const shown = table.rows.slice(0, most);
  const head = table.columns
    .map(({ title, align }) => `<th scope="col" class="${align}">${escapeHtml(title)}</th>`)
    .join('');
  const rows = shown.map((row) => {
    const cells = row.map((cell, index) => {
      const side = table.columns[index]?.align ?? 'left';
      const html = inlineHtml(cell);
      return index === 0
        ? `<th scope="row" class="${side}">${html}</th>`
        : `<td class="${side}">${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = escapeHtml(table.caption);
  return [
    `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>`,
    `<caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table></div>`,
    ...more(table.rows.length - shown.length, 'p'),
  ].join('\n');
}

function chartHtml(block: ChartBlock, drawing: Drawing | undefined): string {
  if (drawing === undefined) return '';
  const caption = inlineHtml(block.caption);
  return [
    '<figure>',
    `<h3>${escapeHtml(block.title)}</h3>`,
    picture(drawing.wide, 'wide', block),
    picture(drawing.narrow, 'narrow', block),
    `<figcaption>${caption}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** Gives a drawing its name and what it shows, for those who hear the page. */
function picture(svg: string, size: 'wide' | 'narrow', { id, title, caption }: ChartBlock): string {
  const name = `${id}-${size}`;
  const words = escapeHtml(caption.map((piece) => piece.text).join(''));
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} class="${size}" role="img" aria-labelledby="${name}-t ${name}-d">` +
      `<title id="${name}-t">${escapeHtml(title)}</title><desc id="${name}-d">${words}</desc>`,
  );
}
