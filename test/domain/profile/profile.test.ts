import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { profileAggregates, profileColumns } from '../../../src/domain/profile/aggregates.ts';
import { profileOf } from '../../../src/domain/profile/column-profile.ts';
import type { Bin, ColumnProfile } from '../../../src/domain/profile/profile.ts';
import { expectClose } from '../../support/close.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const COUNTED = { count: 3, missing: 2, invalid: 1 };

/** The profile of a column whose cells are given as SQL, each with the number of the rule that it breaks. */
async function profile(
  body: string,
  cells: readonly (readonly [sql: string, broken?: number])[],
): Promise<ColumnProfile> {
  const { columns } = parseContract(
    'c.yml',
    `{apiVersion: v3.1.0, kind: DataContract, id: t, version: 1.0.0, status: active,
      schema: [{name: t, properties: [{name: x, ${body}}]}]}`,
  );
  const [column] = columns;
  if (column === undefined) throw new Error('no column');
  const checked = { column, number: 0 };
  const type = { integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' };
  const stored = Object.entries(type).find(([name]) => name === column.type)?.[1] ?? 'VARCHAR';
  const rows = cells.map(([sql, broken]) => `(CAST(${sql} AS ${stored}), ${broken ?? 'NULL'})`);
  const reader = await connection.runAndReadAll(
    `SELECT ${profileAggregates([checked]).join(', ')} FROM
      (SELECT ${['*', ...profileColumns([checked])].join(', ')} FROM (VALUES ${rows.join(', ')}) t(u0, k0))`,
  );
  const [row = {}] = reader.getRowObjectsJS();
  // The engine's values of these aggregates are numbers, texts and booleans alone.
  return profileOf(checked, COUNTED, row as Parameters<typeof profileOf>[2]);
}

const NUMBER = 'logicalType: number, classification: public';
const sqlOf = (value: number): readonly [string] => [`'${value}'`];
const numbers = fc.array(
  fc.oneof(
    fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 64),
    fc.double({ min: -1e100, max: 1e100, noNaN: true }),
    fc.constantFrom(0, 1, -1, 2 ** 52, 2 ** -1074, Number.NaN, Infinity, -Infinity),
  ),
  { minLength: 2, maxLength: 60 },
);

const total = (bins: readonly Bin[]): number => bins.reduce((sum, { count }) => sum + count, 0);

describe('the profile of a column of numbers', () => {
  it('has the extremes, the mean and the deviation of its finite values, to ten digits', async () => {
    const tame = fc.array(
      fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 64),
      { minLength: 2, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(tame, async (values) => {
        const found = (await profile(NUMBER, [...values, Number.NaN, Infinity].map(sqlOf))).numbers;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(found).toMatchObject({
          minimum: Number(Math.min(...values).toPrecision(10)),
          maximum: Number(Math.max(...values).toPrecision(10)),
          notFinite: 2,
        });
        // Relative to the values themselves: a mean next to zero has lost its digits in the sum.
        const scale = Math.max(...values.map(Math.abs), 1);
        expect(Math.abs((found?.mean ?? Number.NaN) - mean) / scale).toBeLessThan(1e-9);
        expectClose(found?.deviation ?? Number.NaN, Math.sqrt(squares / (values.length - 1)), 1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('counts each finite value in a bin that holds it, and the bins of parts add up', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, fc.nat(), async (values, cut) => {
        const at = cut % values.length;
        const bins = async (part: readonly number[]): Promise<readonly Bin[]> =>
          part.length === 0 ? [] : ((await profile(NUMBER, part.map(sqlOf))).numbers?.bins ?? []);
        const whole = await bins(values);
        const finite = values.filter(Number.isFinite);
        expect(total(whole)).toBe(finite.length);
        for (const value of finite) expect(whole.some((bin) => holds(bin, value))).toBe(true);
        const parts = [...(await bins(values.slice(0, at))), ...(await bins(values.slice(at)))];
        for (const { low, high, count } of whole)
          expect(total(parts.filter((bin) => bin.low === low && bin.high === high))).toBe(count);
        expect(total(parts)).toBe(total(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('has neither mean nor deviation where one value is beyond what can be squared', async () => {
    const { numbers: found } = await profile(NUMBER, [1, 2, 1e200].map(sqlOf));
    expect(found).toMatchObject({ mean: null, deviation: null, maximum: 1e200, notFinite: 0 });
  });

  it('has no extremes where the column is not public', async () => {
    const { numbers: found } = await profile('logicalType: integer', [['17'], ['4711']]);
    expect(found).not.toHaveProperty('minimum');
    expect(JSON.stringify(found)).not.toContain('4711');
  });
});

/** A bin's edges are rounded to ten digits, and a logarithm may fall on either side of one. */
function holds({ low, high }: Bin, value: number): boolean {
  const slack = Math.abs(value) * 1e-9;
  return value >= low - slack && value <= high + slack;
}

describe('the profile of a column of texts', () => {
  const LISTED =
    'logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [a, bb]}, mustBe: 0}]';
  const CELLS = [["'bb'"], ["'a'"], ["'bb'"], ["'🤦🏼'"], ["'secret'", 0], ['NULL']] as const;

  it('counts code points, and lists allowed values of public columns by how often they occur', async () => {
    const { texts, count, missing, invalid } = await profile(
      `${LISTED}, classification: public`,
      CELLS,
    );
    expect({ count, missing, invalid }).toEqual(COUNTED);
    expect(texts).toMatchObject({ shortest: 1, longest: 6, meanLength: 2.6 });
    expect(texts?.values?.slice(0, 2)).toEqual([
      { value: 'bb', count: 2 },
      { value: 'a', count: 1 },
    ]);
    expect(JSON.stringify(texts)).not.toContain('secret');
  });

  it('keeps no value of other columns', async () => {
    for (const body of [
      LISTED,
      'logicalType: string',
      'logicalType: string, classification: public',
    ])
      expect((await profile(body, CELLS)).texts).not.toHaveProperty('values');
  });
});

describe('the number of different values in a profile', () => {
  it('is exact for values that the contract lists and one other, an estimate where more break its rules', async () => {
    const body =
      'logicalType: string, classification: public, quality: [{metric: invalidValues, arguments: {validValues: [a, bb]}, mustBe: 0}]';
    const sound = [["'a'"], ["'bb'"], ["'a'"], ['NULL']] as const;
    const other = [...sound, ["'secret'", 0]] as const;
    const more = [...other, ["'secret'", 0], ["'strange'", 0]] as const;
    expect(await profile(body, sound)).toMatchObject({ distinct: 2, distinctExact: true });
    expect(await profile(body, other)).toMatchObject({ distinct: 3, distinctExact: true });
    expect(await profile(body, more)).toMatchObject({ distinct: 4, distinctExact: false });
  });

  it.each([
    [['true', 'NULL', 'true'], 1],
    [['true', 'false'], 2],
    [['NULL'], 0],
  ])('of truth values %j is %i', async (cells, distinct) => {
    const found = await profile(
      'logicalType: boolean',
      cells.map((cell) => [cell] as const),
    );
    expect(found).toMatchObject({ distinct, distinctExact: true });
  });
});

describe('the profile of other columns', () => {
  it('counts what is true', async () => {
    const cells = [['true'], ['false'], ['NULL'], ['true']] as const;
    expect((await profile('logicalType: boolean', cells)).trues).toBe(2);
  });

  it('has the first and last day of public columns only', async () => {
    const cells = [["'2001-02-03'"], ["'2000-12-31'"]] as const;
    expect((await profile('logicalType: date, classification: public', cells)).times).toEqual({
      earliest: '2000-12-31',
      latest: '2001-02-03',
    });
    expect(await profile('logicalType: date', cells)).not.toHaveProperty('times');
  });

  it('is whole where there is no cell at all', async () => {
    expect((await profile(NUMBER, [['NULL']])).numbers).toEqual({
      mean: null,
      deviation: null,
      notFinite: 0,
      bins: [],
    });
  });
});
