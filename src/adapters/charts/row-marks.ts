import type { Mark } from 'vega';
import { type RowLayout, shorten } from './row-layout.ts';
import { colour, TEXT } from './theme.ts';

/** Label on the left, and a note on the right, of each row of the data set `rows`. */
export function rowWords(layout: RowLayout, width: number): Mark[] {
  const y = { field: 'top', offset: layout.wordsAt };
  const shared = { ...TEXT, y, baseline: { value: 'middle' as const } };
  return [
    ...(layout.narrow ? [ground(layout, width)] : []),
    {
      type: 'text',
      from: { data: 'rows' },
      encode: {
        enter: {
          ...shared,
          x: { value: 0 },
          text: { field: 'label' },
          fill: { value: colour('ink') },
        },
      },
    },
    {
      type: 'text',
      from: { data: 'rows' },
      encode: {
        enter: {
          ...shared,
          x: { value: width - 16 },
          align: { value: 'right' },
          text: { field: 'note' },
          fill: { value: colour('muted') },
        },
      },
    },
  ];
}

/** Paper behind the words that stand above their bar, so that no line of the grid runs through them. */
function ground(layout: RowLayout, width: number): Mark {
  return {
    type: 'rect',
    from: { data: 'rows' },
    encode: {
      enter: {
        x: { value: 0 },
        x2: { value: width - 16 },
        y: { field: 'top' },
        height: { value: layout.barAt - 9 },
        fill: { value: 'var(--paper)' },
      },
    },
  };
}

/** The label as far as there is room for it. */
export function rowLabel(label: string, layout: RowLayout): string {
  return shorten(label, layout.narrow ? layout.right - 130 : layout.left - 12);
}

/** A vertical line through all rows. */
export function verticalLine(x: number, height: number, dash: readonly number[]): Mark {
  return {
    type: 'rule',
    encode: {
      enter: {
        x: { scale: 'x', value: x },
        y: { value: 0 },
        y2: { value: height },
        stroke: { value: colour('muted') },
        strokeDash: { value: [...dash] },
      },
    },
  };
}
