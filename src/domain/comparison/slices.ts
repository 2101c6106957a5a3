import type { Slice, SliceOperator } from '../config/slice.ts';
import type { CategoryColumn, Column, NumberColumn } from '../table/table.ts';

/** Some of the rows, with the name that reports call them by. */
export interface NamedSlice {
  readonly name: string;
  readonly rows: Uint32Array;
}

/** The most values of a column that are looked at one by one. */
export const MOST_VALUES = 100;

/**
 * The rows of a slice of the configuration: one part for a comparison, one for each value of a column,
 * largest first. Values are cells: they are named only where `shown`, else numbered. A missing cell is
 * in no part. Undefined where the column has more than `MOST_VALUES` values, or cannot be compared.
 */
export function cutSlice(
  slice: Slice,
  column: Column,
  shown: boolean,
): readonly NamedSlice[] | undefined {
  if (slice.kind === 'where') {
    const test = testOf(slice, column);
    return test === undefined ? undefined : [{ name: slice.text, rows: rowsWhere(column, test) }];
  }
  const groups = column.kind === 'category' ? byLevel(column) : byNumber(column);
  if (groups === undefined) return undefined;
  return groups
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1))
    .map(({ name, rows }, index) => ({
      name: shown ? `${slice.column} = ${name}` : `${slice.column}, value ${index + 1}`,
      rows,
    }));
}

function byLevel({ codes, levels }: CategoryColumn): readonly NamedSlice[] | undefined {
  if (levels.length > MOST_VALUES) return undefined;
  const rows = levels.map((): number[] => []);
  for (const [row, code] of codes.entries()) rows[code]?.push(row);
  return levels.map((level, code) => ({
    name: `'${level}'`,
    rows: Uint32Array.from(rows[code] ?? []),
  }));
}

function byNumber({ values }: NumberColumn): readonly NamedSlice[] | undefined {
  const rows = new Map<number, number[]>();
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const group = rows.get(value);
    if (group !== undefined) group.push(row);
    else if (rows.size === MOST_VALUES) return undefined;
    else rows.set(value, [row]);
  }
  return [...rows].map(([value, group]) => ({
    name: String(value),
    rows: Uint32Array.from(group),
  }));
}

const COMPARE: Readonly<
  Record<SliceOperator, (a: number | string, b: number | string) => boolean>
> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

/** Numbers are compared with numbers, texts with texts by code unit. */
function testOf(
  { operator, value }: Extract<Slice, { kind: 'where' }>,
  column: Column,
): ((row: number) => boolean) | undefined {
  const compare = COMPARE[operator];
  if (column.kind === 'number') {
    if (typeof value !== 'number') return undefined;
    return (row) =>
      compare(column.values[row] ?? Number.NaN, value) && !Number.isNaN(column.values[row]);
  }
  if (typeof value !== 'string') return undefined;
  const holds = column.levels.map((level) => compare(level, value));
  return (row) => holds[column.codes[row] ?? -1] ?? false;
}

function rowsWhere(column: Column, test: (row: number) => boolean): Uint32Array {
  const length = column.kind === 'number' ? column.values.length : column.codes.length;
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if (test(row)) rows.push(row);
  return Uint32Array.from(rows);
}
