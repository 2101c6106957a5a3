import type { Slice, SliceOperator, SliceValue } from '../config/slice.ts';
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
      name: shown ? `${slice.column} = ${name}` : `${slice.column}, hidden value ${index + 1}`,
      rows,
    }));
}

function byLevel({ codes, levels }: CategoryColumn): readonly NamedSlice[] | undefined {
  if (levels.length > MOST_VALUES) return undefined;
  const isWide = areWideNumbers(levels);
  const rows = levels.map((): number[] => []);
  for (const [row, code] of codes.entries()) rows[code]?.push(row);
  return levels.map((level, code) => ({
    name: isWide ? level : textOf(level),
    rows: Uint32Array.from(rows[code] ?? []),
  }));
}

/** A text as a comparison has it, on one line. */
function textOf(level: string): string {
  const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `'${level.replaceAll("'", "''").replaceAll(/[\p{Cc}\u2028\u2029]/gu, escaped)}'`;
}

/** Whole numbers that floating-point numbers cannot tell apart are read as texts, all of a column. */
function areWideNumbers(levels: readonly string[]): boolean {
  return (
    levels.every((level) => /^(?:0|-?[1-9]\d*)$/.test(level)) &&
    levels.some((level) => !Number.isSafeInteger(Number(level)))
  );
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

const COMPARE: Readonly<Record<SliceOperator, (a: SliceValue, b: SliceValue) => boolean>> = {
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
    if (typeof value === 'string') return undefined;
    return (row) =>
      compare(column.values[row] ?? Number.NaN, value) && !Number.isNaN(column.values[row]);
  }
  const holds = compareLevels(column.levels, compare, value);
  return holds && ((row) => holds[column.codes[row] ?? -1] ?? false);
}

function compareLevels(
  levels: readonly string[],
  compare: (a: SliceValue, b: SliceValue) => boolean,
  value: SliceValue,
): readonly boolean[] | undefined {
  if (typeof value === 'string') return levels.map((level) => compare(level, value));
  if (!areWideNumbers(levels)) return undefined;
  // 5 and 5n are the same number, but not for "===".
  const limit = Number.isInteger(value) ? BigInt(value) : value;
  return levels.map((level) => compare(BigInt(level), limit));
}

function rowsWhere(column: Column, test: (row: number) => boolean): Uint32Array {
  const length = column.kind === 'number' ? column.values.length : column.codes.length;
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if (test(row)) rows.push(row);
  return Uint32Array.from(rows);
}
