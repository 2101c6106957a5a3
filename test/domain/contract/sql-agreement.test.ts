import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCheck } from '../../../src/domain/contract/cell/check-cell.ts';
import type { CellForm } from '../../../src/domain/contract/cell/read-cell.ts';
import type { ContractColumn } from '../../../src/domain/contract/contract.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { cellCode } from '../../../src/domain/contract/sql/cell-code.ts';
import { cellSource } from '../../../src/domain/contract/sql/cell-source.ts';
import { quoteText } from '../../../src/domain/contract/sql/quote.ts';
import type { Source } from '../../../src/domain/contract/sql/source.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run("SET TimeZone = 'UTC'");

function columnOf(body: string): ContractColumn {
  const contract = parseContract(
    'c.yml',
    `{apiVersion: v3.1.0, kind: DataContract, id: t, version: 1.0.0, status: active,
      schema: [{name: t, properties: [{name: x, ${body}}]}]}`,
  );
  const [column] = contract.columns;
  if (column === undefined) throw new Error('no column');
  return column;
}

/** Which rule each cell breaks first, as the engine says; null for none. */
async function bySql(
  column: ContractColumn,
  source: Source,
  rows: readonly string[],
): Promise<readonly (string | null)[]> {
  const cell = cellSource(column, source, 0);
  const name = source.format === 'json-lines' ? 'line' : 'c0';
  const kind = cell.kind === null ? 'NULL' : cell.kind;
  const values = rows.map((row, index) => `(${index}, ${row})`).join(', ');
  const code = cellCode(column, cell, { x: 'x', v: 'v', t: 'k' });
  const reader = await connection.runAndReadAll(`
    SELECT ${code} FROM (
      SELECT i, x, k, ${cell.value('x')} AS v FROM (
        SELECT i, ${cell.raw} AS x, ${kind} AS k FROM (VALUES ${values}) t(i, ${name})))
    ORDER BY i`);
  return reader
    .getRowsJS()
    .map(([index]) => (index === null ? null : (column.rules[Number(index)]?.code ?? 'none')));
}

/** The same, by what serving uses. */
function byJavaScript(
  column: ContractColumn,
  cells: readonly unknown[],
  form: CellForm,
): readonly (string | null)[] {
  const check = cellCheck(column, form);
  return cells.map((cell) => {
    const verdict = check(cell);
    return 'broken' in verdict ? verdict.broken.code : null;
  });
}

const CSV: Source = {
  format: 'csv',
  files: [],
  columns: [{ name: 'x', physical: null }],
  dialect: { delimiter: ',', quote: '"' },
};
const JSON_LINES: Source = {
  format: 'json-lines',
  files: [],
  columns: [{ name: 'x', physical: null }],
};

const COLUMNS = [
  'logicalType: string, required: true, logicalTypeOptions: {minLength: 2, maxLength: 3}',
  "logicalType: string, logicalTypeOptions: {pattern: '^\\p{L}+$'}",
  'logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: ["a", "é", "12", "NA", ""]}, mustBe: 0}]',
  'logicalType: string, required: true, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}, quality: [{metric: invalidValues, arguments: {validValues: [ABC, "abc", "ÄÖÜ", XYZ, QQQ, WWW, ""]}, mustBe: 0}]',
  'logicalType: integer, required: true, logicalTypeOptions: {minimum: -5, exclusiveMaximum: 100, multipleOf: 3}',
  'logicalType: integer, customProperties: [{property: ml.missingValues, value: [NA, "-1"]}], logicalTypeOptions: {format: i16}',
  'logicalType: integer, quality: [{metric: invalidValues, arguments: {validValues: [1, 2, 3, 5, 8, 13]}, mustBe: 0}]',
  'logicalType: number, required: true, logicalTypeOptions: {exclusiveMinimum: -1.5, maximum: 1000, multipleOf: 0.1}',
  'logicalType: number, logicalTypeOptions: {maximum: 5}, customProperties: [{property: ml.allowNaN, value: true}, {property: ml.allowInfinity, value: true}]',
  'logicalType: boolean, required: true',
  'logicalType: boolean, customProperties: [{property: ml.trueValues, value: ["1", "yes"]}, {property: ml.falseValues, value: ["0"]}]',
  'logicalType: date, required: true, logicalTypeOptions: {minimum: "2000-01-01", exclusiveMaximum: "2001-01-05"}',
  'logicalType: date, logicalTypeOptions: {format: "d.M.yyyy", maximum: "5.1.2001"}',
  'logicalType: time, logicalTypeOptions: {minimum: "06:00:00", maximum: "22:00:00"}',
  'logicalType: timestamp, logicalTypeOptions: {timezone: false, minimum: "2001-01-01T00:00:00", maximum: "2001-01-31T12:00:00.5"}',
  'logicalType: timestamp, logicalTypeOptions: {timezone: true, maximum: "2001-01-05T00:00:00+02:00"}',
  'logicalType: timestamp, logicalTypeOptions: {minimum: "2001-01-01T00:00:00Z"}',
] as const;

const telling = fc.constantFrom(
  ...[
    '',
    ' ',
    'NA',
    'null',
    'a',
    'é',
    'e\u0301',
    'ab',
    'abc',
    'ABC',
    'QQQ',
    'ABCD',
    '😀😀',
    '👩‍👧',
    "it's",
    'a\nb',
    '\u2028',
  ],
  ...[
    '0',
    '-0',
    '007',
    '3',
    '-3',
    '6',
    '99',
    '100',
    '-6',
    '13',
    '32767',
    '32768',
    '-32769',
    '9223372036854775808',
  ],
  ...[
    '12.7',
    '1_000',
    '1,000',
    '0x1F',
    '1e3',
    '1e400',
    '+1',
    ' 1',
    '-1.5',
    '0.3',
    '0.30000000000000004',
    '.5',
    '5.',
    '1e-7',
    '1000',
    '1000.05',
  ],
  ...[
    'NaN',
    'nan',
    '-inf',
    'Infinity',
    '+Inf',
    'infinite',
    'true',
    'True',
    'TRUE',
    'tRUE',
    'yes',
    'no',
    '1',
    'false',
    'f',
  ],
  ...[
    '2000-01-01',
    '2001-01-05',
    '2001-01-04',
    '2001-02-29',
    '2001-13-45',
    '2001-1-4',
    '1999-12-31',
    '5.1.2001',
    '05.01.2001',
    '6.1.2001',
    '31.2.2001',
    '20010104',
  ],
  ...['05:59:59', '06:00:00', '22:00:00.000001', '24:00:00', '6:00', '23:59:60'],
  ...[
    '2001-01-01T00:00:00',
    '2001-01-01 00:00:00',
    '2001-01-31T12:00:00.5',
    '2001-01-31T12:00:00.500001',
    '2001-01-31T12:00:00.5000004',
    '2001-01-04T22:00:00Z',
    '2001-01-04T22:00:01Z',
    '2001-01-05T01:00:00+02:00',
    '2001-01-01T00:30:00+0100',
    '2001-01-01T00:00:00 UTC',
    '2001-01-01',
    '2001-01-01T00:00',
  ],
);
const texts = fc.array(fc.oneof(telling, telling, fc.string({ unit: 'grapheme', maxLength: 4 })), {
  minLength: 40,
  maxLength: 80,
});

function paired(cells: readonly unknown[], codes: readonly unknown[]): readonly unknown[] {
  return cells.map((cell, index) => [cell, codes[index]]);
}

describe('SQL and the row validator agree on every cell', () => {
  it.each(COLUMNS)('of CSV, for %s', async (body) => {
    const column = columnOf(body);
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const sql = await bySql(column, CSV, cells.map(quoteText));
        expect(paired(cells, byJavaScript(column, cells, 'text'))).toEqual(paired(cells, sql));
      }),
      { numRuns: 15 },
    );
  });

  const typed = fc.oneof(
    telling,
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      -3,
      3,
      13,
      99,
      100,
      32768,
      0.3,
      0.35,
      12.7,
      -1.5,
      1e300,
    ),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
    fc.constant<unknown>([1]),
    fc.constant<unknown>({ a: 1 }),
  );

  it.each(COLUMNS)('of JSON, for %s', async (body) => {
    const column = columnOf(body);
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 40, maxLength: 80 }), async (cells) => {
        const lines = cells.map((cell) => quoteText(JSON.stringify({ x: cell })));
        const sql = await bySql(column, JSON_LINES, lines);
        expect(paired(cells, byJavaScript(column, cells, 'typed'))).toEqual(paired(cells, sql));
      }),
      { numRuns: 15 },
    );
  });

  it.each<
    [body: string, physical: string, cells: readonly (readonly [sql: string, cell: unknown])[]]
  >([
    [
      COLUMNS[4],
      'INTEGER',
      [
        ['3', 3],
        ['-6', -6],
        ['NULL', null],
        ['100', 100],
        ['4', 4],
      ],
    ],
    [
      COLUMNS[4],
      'BIGINT',
      [
        ['9223372036854775807', 9_223_372_036_854_775_807n],
        ['9', 9n],
      ],
    ],
    [
      COLUMNS[7],
      'DOUBLE',
      [
        ["'nan'::DOUBLE", Number.NaN],
        ["'inf'::DOUBLE", Infinity],
        ['0.3', 0.3],
        ['0.35', 0.35],
        ['-1.5', -1.5],
      ],
    ],
    [
      COLUMNS[8],
      'DOUBLE',
      [
        ["'nan'::DOUBLE", Number.NaN],
        ["'inf'::DOUBLE", Infinity],
        ["'-inf'::DOUBLE", -Infinity],
        ['6', 6],
      ],
    ],
    [
      COLUMNS[7],
      'DECIMAL(5,2)',
      [
        ['0.30', 0.3],
        ['0.35', 0.35],
      ],
    ],
    [
      COLUMNS[0],
      'VARCHAR',
      [
        ["''", ''],
        ["'ab'", 'ab'],
        ["'😀😀😀😀'", '😀😀😀😀'],
        ['NULL', null],
      ],
    ],
    [
      COLUMNS[9],
      'BOOLEAN',
      [
        ['true', true],
        ['false', false],
        ['NULL', null],
      ],
    ],
    [
      COLUMNS[10],
      'INTEGER',
      [
        ['1', 1],
        ['0', 0],
      ],
    ],
    [COLUMNS[1], 'INTEGER', [['1', 1]]],
  ])('of Parquet, for %s stored as %s', async (body, physical, cells) => {
    const column = columnOf(body);
    const source: Source = { format: 'parquet', files: [], columns: [{ name: 'x', physical }] };
    const rows = cells.map(([sql]) => `CAST(${sql} AS ${physical})`);
    const values = cells.map(([, cell]) => cell);
    expect(paired(values, byJavaScript(column, values, 'typed'))).toEqual(
      paired(values, await bySql(column, source, rows)),
    );
  });

  /** Cells of Parquet by their physical type: what the engine is given, and what serving sees of it. */
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
  const PHYSICAL: Readonly<Record<string, fc.Arbitrary<readonly [sql: string, cell: unknown]>>> = {
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
  const STORED = COLUMNS.flatMap((body) => {
    const type = /logicalType: (\w+)/.exec(body)?.[1] ?? '';
    // What serving is handed of these is a text in the form of the contract; the files hold none.
    if (body.includes('d.M.yyyy')) return [];
    const fitting = body.includes('timezone: false') ? ['TIMESTAMP'] : (FITTING[type] ?? []);
    return fitting.map((physical) => [body, physical] as const);
  });

  it.each(STORED)(
    'of Parquet, for %s stored as %s, whatever stands in it',
    async (body, physical) => {
      const column = columnOf(body);
      const source: Source = { format: 'parquet', files: [], columns: [{ name: 'x', physical }] };
      const cell = fc.oneof(
        { weight: 9, arbitrary: PHYSICAL[physical] ?? fc.constant(['NULL', null] as const) },
        { weight: 1, arbitrary: fc.constant(['NULL', null] as const) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(cell, { minLength: 40, maxLength: 80 }), async (cells) => {
          const values = cells.map(([, value]) => value);
          const sql = await bySql(
            column,
            source,
            cells.map(([text]) => `CAST(${text} AS ${physical})`),
          );
          expect(paired(values, byJavaScript(column, values, 'typed'))).toEqual(
            paired(values, sql),
          );
        }),
        { numRuns: 15 },
      );
    },
  );
});
