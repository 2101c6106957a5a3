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
import { PHYSICAL, STORED } from '../../support/parquet-cells.ts';
import { COLUMNS, telling, texts } from '../../support/telling-cells.ts';

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
