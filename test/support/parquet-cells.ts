import fc from 'fast-check';
import { quoteText } from '../../src/domain/contract/sql/quote.ts';
import { COLUMNS, telling } from './telling-cells.ts';

const floats = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.3, 0.35, -1.5, 5, 1000, 1000.05),
);
/** `2001-01-05T00:00:00.000`, many of them at a limit or next to one. */
const moments = fc
  .oneof(
    fc.date({
      min: new Date('1999-12-30T00:00:00Z'),
      max: new Date('2001-03-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc
      .constantFrom(
        '2000-01-01',
        '2001-01-01',
        '2001-01-04T22:00',
        '2001-01-05',
        '2001-01-31T12:00',
      )
      .chain((at) =>
        fc.constantFrom(-1, 0, 1, 499, 500, 501, 21_600_000, 79_200_000).map((ms) => {
          const start = at.length === 10 ? `${at}T00:00` : at;
          return new Date(Date.parse(`${start}Z`) + ms);
        }),
      ),
  )
  .map((date) => date.toISOString().slice(0, -1));
const written = fc.oneof(telling, telling, fc.string({ unit: 'grapheme', maxLength: 4 }));
/** Cells of Parquet by their physical type: what the engine is given, and what serving sees of it. */
export const PHYSICAL: Readonly<
  Record<string, fc.Arbitrary<readonly [sql: string, cell: unknown]>>
> = {
  BOOLEAN: fc.boolean().map((cell) => [String(cell), cell]),
  TINYINT: fc.integer({ min: -128, max: 127 }).map((cell) => [String(cell), cell]),
  INTEGER: fc.integer().map((cell) => [String(cell), cell]),
  BIGINT: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((cell) => [String(cell), cell]),
  UBIGINT: fc.bigInt(0n, 2n ** 64n - 1n).map((cell) => [String(cell), cell]),
  FLOAT: floats.map((cell) => [`'${Math.fround(cell)}'`, Math.fround(cell)]),
  DOUBLE: floats.map((cell) => [`'${cell}'`, cell]),
  'DECIMAL(9,3)': fc
    .integer({ min: -999_999_999, max: 999_999_999 })
    .map((cell) => [(cell / 1000).toFixed(3), Number((cell / 1000).toFixed(3))]),
  VARCHAR: written.map((cell) => [quoteText(cell), cell]),
  DATE: moments.map((at) => [`'${at.slice(0, 10)}'`, at.slice(0, 10)]),
  TIME: moments.map((at) => [`'${at.slice(11)}'`, at.slice(11)]),
  TIMESTAMP: moments.map((at) => [`'${at}'`, at]),
  'TIMESTAMP WITH TIME ZONE': moments.map((at) => [`'${at}Z'`, `${at}Z`]),
};
/** Of each logical type, the physical ones that may hold it. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  string: ['VARCHAR'],
  integer: ['TINYINT', 'INTEGER', 'BIGINT', 'UBIGINT'],
  number: ['TINYINT', 'INTEGER', 'FLOAT', 'DOUBLE', 'DECIMAL(9,3)'],
  boolean: ['BOOLEAN'],
  date: ['DATE'],
  time: ['TIME'],
  timestamp: ['TIMESTAMP WITH TIME ZONE'],
};
/** Each of those columns with the physical types that may hold it. */
export const STORED = COLUMNS.flatMap((body) => {
  const type = /logicalType: (\w+)/.exec(body)?.[1] ?? '';
  // What serving is handed of these is a text in the form of the contract; the files hold none.
  if (body.includes('d.M.yyyy')) return [];
  const fitting = body.includes('timezone: false') ? ['TIMESTAMP'] : (FITTING[type] ?? []);
  return fitting.map((physical) => [body, physical] as const);
});
