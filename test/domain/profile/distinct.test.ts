import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogicalType } from '../../../src/domain/contract/contract.ts';
import {
  type Distinct,
  distinctAggregate,
  distinctOf,
  sharedHash,
} from '../../../src/domain/profile/distinct.ts';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();

/** The aggregate over a relation with a column `v`, and the engine's own exact count. */
async function count(
  relation: string,
  type: LogicalType,
): Promise<{ readonly found: Distinct; readonly exact: number }> {
  const shared = sharedHash('v', type);
  const rows = shared === undefined ? relation : `(SELECT *, ${shared} AS g FROM ${relation})`;
  const cells = distinctAggregate('v', type, ...(shared === undefined ? [] : ['g']));
  const reader = await connection.runAndReadAll(
    `SELECT ${cells} AS cells, count(v)::DOUBLE AS present, count(DISTINCT v)::DOUBLE AS exact FROM ${rows}`,
  );
  const [row = {}] = reader.getRowObjectsJS();
  const list: unknown = JSON.parse(String(row['cells']));
  const result = Array.isArray(list) && list[0] !== null ? list.map(Number) : null;
  return { found: distinctOf(result, Number(row['present'])), exact: Number(row['exact']) };
}

const listed = (cells: readonly string[], type: string): string =>
  `(SELECT unnest([${cells.join(', ')}]::${type}[]) AS v)`;

const NULLS = fc.constant('NULL');
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const TYPES: readonly (readonly [LogicalType, string, fc.Arbitrary<string>])[] = [
  [
    'string',
    'VARCHAR',
    fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0'))
      .map(quoted),
  ],
  [
    'integer',
    'BIGINT',
    fc
      .oneof(
        fc.integer({ min: -3, max: 12 }),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      )
      .map((value) => quoted(String(value))),
  ],
  [
    'number',
    'DOUBLE',
    fc
      .oneof(
        fc.constantFrom('NaN', '-NaN', '0.0', '-0.0', 'inf', '-inf'),
        fc.double({ noNaN: true }).map(String),
        fc.integer({ min: -9, max: 9 }).map(String),
      )
      .map(quoted),
  ],
  [
    'timestamp',
    'TIMESTAMP',
    fc.integer({ min: 0, max: 40 }).map((day) => `'2001-01-01'::TIMESTAMP + to_days(${day})`),
  ],
  [
    'time',
    'TIME',
    fc.integer({ min: 0, max: 23 }).map((hour) => quoted(`${String(hour).padStart(2, '0')}:00:00`)),
  ],
  [
    'date',
    'DATE',
    fc
      .oneof(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1990, max: 1999 }))
      .map((year) => quoted(`${year}-02-03`)),
  ],
];

describe('the number of different values', () => {
  it.each(TYPES)(
    'of type %s is exact where it is told to be, and next to it elsewhere',
    async (type, sql, cell) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof({ weight: 6, arbitrary: cell }, NULLS), { maxLength: 80 }),
          async (cells) => {
            const { found, exact } = await count(listed(cells, sql), type);
            if (found.distinctExact) expect(found.distinct).toBe(exact);
            else expect(Math.abs(found.distinct - exact)).toBeLessThanOrEqual(2);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each([
    ['months', 'integer', 'SELECT (i % 12 + 1)::BIGINT AS v FROM range(50000) t(i)', 12],
    [
      'months in a narrower type',
      'integer',
      'SELECT (i % 12 + 1)::UTINYINT AS v FROM range(5000) t(i)',
      12,
    ],
    ['whole floats', 'number', 'SELECT (i % 4711)::DOUBLE AS v FROM range(50000) t(i)', 4711],
    ['zeros of both signs', 'number', "SELECT unnest([0.0::DOUBLE, '-0.0'::DOUBLE, 1]) AS v", 2],
    ['NaN alone', 'number', "SELECT unnest(['NaN'::DOUBLE, '-NaN'::DOUBLE]) AS v", 1],
    [
      'days of a century',
      'date',
      "SELECT DATE '1950-01-01' + i::INTEGER AS v FROM range(36525) t(i)",
      36_525,
    ],
    ['one text', 'string', "SELECT 'same' AS v FROM range(5000)", 1],
    ['nothing', 'string', 'SELECT CAST(NULL AS VARCHAR) AS v FROM range(5)', 0],
    ['the edges of the window', 'integer', 'SELECT unnest([-16384, 49151]::BIGINT[]) AS v', 2],
  ] as const)('is certain of %s', async (_, type, query, exact) => {
    expect((await count(`(${query})`, type)).found).toEqual({
      distinct: exact,
      distinctExact: true,
    });
  });

  it('of a dozen texts that come again and again is a dozen, and an estimate', async () => {
    const { found } = await count(
      "(SELECT 'month ' || i % 12 AS v FROM range(5000) t(i))",
      'string',
    );
    expect(found).toEqual({ distinct: 12, distinctExact: false });
  });

  it.each([300, 5_000, 60_000, 170_000, 200_000, 1_000_000, 4_000_000])(
    'is within four standard errors of %i, over whole numbers, texts and floats',
    async (size) => {
      for (const [type, v] of [
        ['integer', '1000000 + i * 977'],
        ['string', "'id-' || i"],
        ['number', 'i / 3.0 + 0.1'],
      ] as const) {
        const { found } = await count(`(SELECT ${v} AS v FROM range(${size}) t(i))`, type);
        expect(Math.abs(found.distinct / size - 1)).toBeLessThan(0.08);
      }
    },
  );

  it('is never more than there are cells', () => {
    expect(distinctOf([32_768, 16_384, 16_384, 0, 0], 1e6).distinct).toBe(1e6);
  });
});
