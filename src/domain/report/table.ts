import type { Block, TableBlock } from './block.ts';
import { own, type Words } from './words.ts';

/** An empty cell that a screen reader does not trip over. */
export const NOTHING: Words = [own('–')];

/** A table without the columns in which no row says anything; a table without rows keeps them all. */
export function tableOf({ caption, columns, rows }: Omit<TableBlock, 'kind'>): Block {
  const spoken = columns.map((_, k) => rows.length === 0 || rows.some((row) => row[k] !== NOTHING));
  return {
    kind: 'table',
    caption,
    columns: columns.filter((_, k) => spoken[k]),
    rows: rows.map((row) => row.filter((_, k) => spoken[k])),
  };
}
