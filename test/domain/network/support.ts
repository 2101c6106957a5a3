import * as fc from 'fast-check';
import type { FeatureKind } from '../../../src/domain/network/encoder.ts';
import type { Column, Table } from '../../../src/domain/table/table.ts';

/** Dictionary-encodes texts, as a data engine does; null is a missing cell. */
export function categories(texts: readonly (string | null)[]): Column {
  const levels = [...new Set(texts.filter((text) => text !== null))];
  const code = new Map(levels.map((level, number) => [level, number]));
  return {
    kind: 'category',
    levels,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : (code.get(text) ?? -1))),
  };
}

export function numbers(values: readonly number[]): Column {
  return { kind: 'number', values: Float64Array.from(values) };
}

export function table(columns: Readonly<Record<string, Column>>): Table {
  const first = Object.values(columns)[0];
  const rows =
    first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length;
  return { rows, columns: new Map(Object.entries(columns)) };
}

export interface Cells {
  readonly number: readonly number[];
  readonly boolean: readonly number[];
  readonly timestamp: readonly number[];
  readonly category: readonly (string | null)[];
}

export const KINDS: ReadonlyMap<string, FeatureKind> = new Map([
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['timestamp', 'timestamp'],
  ['category', 'category'],
]);

/** Rows with every kind of cell: any double, missing ones, any moment, any text. */
export const cellsArbitrary: fc.Arbitrary<Cells> = fc
  .array(
    fc.record({
      number: fc.double(),
      boolean: fc.constantFrom(0, 1, Number.NaN),
      timestamp: fc.oneof(fc.double(), fc.integer({ min: -1e13, max: 1e13 })),
      category: fc.option(fc.string({ unit: 'binary', maxLength: 3 })),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => ({
    number: rows.map((row) => row.number),
    boolean: rows.map((row) => row.boolean),
    timestamp: rows.map((row) => row.timestamp),
    category: rows.map((row) => row.category),
  }));

export function tableOf(cells: Cells, rows = cells.number.map((_, row) => row)): Table {
  const pick = <T>(all: readonly T[]): T[] => rows.map((row) => all[row] as T);
  return table({
    number: numbers(pick(cells.number)),
    boolean: numbers(pick(cells.boolean)),
    timestamp: numbers(pick(cells.timestamp)),
    category: categories(pick(cells.category)),
  });
}

export function rowNumbers(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
