import type { EncodeEntry, Mark, Spec } from 'vega';
import type { RowLayout } from './row-layout.ts';
import { rowLabel, rowWords } from './row-marks.ts';
import { THEME } from './theme.ts';

/** A longer chart is cut: the table beside it has every row. */
export const MOST_ROWS = 60;

/** What charts of one row a thing differ in. */
export interface RowChart {
  readonly layout: RowLayout;
  readonly width: number;
  /** At most `MOST_ROWS`; all numbers of a row are fields of the data set `rows`. */
  readonly rows: readonly { readonly label: string }[];
  readonly axis: {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly zero?: boolean;
  };
  /** Drawn from the first to the last, below the words. */
  readonly marks: readonly Mark[];
}

/** Rows below each other, their labels on the left, on one axis. */
export function rowChartSpec({ layout, width, rows, axis, marks }: RowChart): Spec {
  const { title, from, to, zero } = axis;
  return {
    width: width - 16,
    height: rows.length * layout.rowHeight,
    padding: 4,
    config: THEME,
    data: [
      {
        name: 'rows',
        values: rows.map((row, index) => ({
          ...row,
          label: rowLabel(row.label, layout),
          top: index * layout.rowHeight,
        })),
      },
    ],
    scales: [
      {
        name: 'x',
        type: 'linear',
        domain: [from, to],
        range: [layout.left, layout.right],
        nice: true,
        ...(zero === undefined ? {} : { zero }),
      },
    ],
    axes: [{ orient: 'bottom', scale: 'x', title, tickCount: layout.narrow ? 4 : 6, grid: true }],
    marks: [...marks, ...rowWords(layout, width)],
  };
}

/** In each row a line from one field to another. */
export function rowLine(
  { barAt }: RowLayout,
  [from, to]: readonly [string, string],
  look: EncodeEntry,
): Mark {
  const at = { x: { scale: 'x', field: from }, x2: { scale: 'x', field: to } };
  return rowMark('rule', {
    ...at,
    y: { field: 'top', offset: barAt },
    strokeWidth: { value: 3 },
    ...look,
  });
}

/** In each row a dot at a field. */
export function rowDot({ barAt }: RowLayout, field: string, look: EncodeEntry): Mark {
  const at = { x: { scale: 'x', field }, y: { field: 'top', offset: barAt } };
  return rowMark('symbol', { ...at, size: { value: 90 }, ...look });
}

function rowMark(type: 'rule' | 'symbol', enter: EncodeEntry): Mark {
  return { type, from: { data: 'rows' }, encode: { enter } };
}
