import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSlices } from '../../../src/domain/comparison/judge-slices.ts';
import { cutSlice, MOST_VALUES } from '../../../src/domain/comparison/slices.ts';
import { parseSlice } from '../../../src/domain/config/slice.ts';
import { auc } from '../../../src/domain/metrics/auc.ts';
import type { Column } from '../../../src/domain/table/table.ts';

const origin: Column = {
  kind: 'category',
  levels: ['ORD', 'ATL', 'LAX'],
  codes: Int32Array.of(1, 0, 1, -1, 1, 0),
};
const distance: Column = { kind: 'number', values: Float64Array.of(1, 5, Number.NaN, 5, 9, 1) };

function cut(text: string, column: Column, shown = true): Record<string, number[]> | undefined {
  const parts = cutSlice(parseSlice(text)!, column, shown);
  return parts && Object.fromEntries(parts.map(({ name, rows }) => [name, [...rows]]));
}

describe('a slice', () => {
  it('of a comparison holds the rows that it is true of, never a missing cell', () => {
    expect(cut("origin = 'ORD'", origin)).toEqual({ "origin = 'ORD'": [1, 5] });
    expect(cut("origin != 'ORD'", origin)).toEqual({ "origin != 'ORD'": [0, 2, 4] });
    expect(cut('distance >= 5', distance)).toEqual({ 'distance >= 5': [1, 3, 4] });
    expect(cut('distance != 5', distance)).toEqual({ 'distance != 5': [0, 4, 5] });
    expect(cut("origin = 'JFK'", origin)).toEqual({ "origin = 'JFK'": [] });
  });

  it('of a column holds each of its values, the largest first', () => {
    expect(cut('origin', origin)).toEqual({
      "origin = 'ATL'": [0, 2, 4],
      "origin = 'ORD'": [1, 5],
    });
    expect(Object.keys(cut('distance', distance)!)).toEqual([
      'distance = 1',
      'distance = 5',
      'distance = 9',
    ]);
  });

  it('tells whole numbers beyond 2^53 apart, which are read as texts', () => {
    const tenant: Column = {
      kind: 'category',
      levels: ['4611686018427387905', '4611686018427387904', '-3'],
      codes: Int32Array.of(0, 1, 2, -1, 0),
    };
    expect(cut('tenant', tenant)).toEqual({
      'tenant = 4611686018427387905': [0, 4],
      'tenant = -3': [2],
      'tenant = 4611686018427387904': [1],
    });
    expect(Object.values(cut('tenant = 4611686018427387905', tenant)!)).toEqual([[0, 4]]);
    expect(Object.values(cut('tenant != +4611686018427387905', tenant)!)).toEqual([[1, 2]]);
    expect(Object.values(cut('tenant = -3', tenant)!)).toEqual([[2]]);
    expect(Object.values(cut('tenant > -3.5', tenant)!)).toEqual([[0, 1, 2, 4]]);
    expect(Object.values(cut('distance < 4611686018427387905', distance)!)).toEqual([
      [0, 1, 3, 4, 5],
    ]);
  });

  it('names a text as a comparison has it, on one line', () => {
    const told: Column = { kind: 'category', levels: ["it's\n::x"], codes: Int32Array.of(0) };
    expect(cut('said', told)).toEqual({ "said = 'it''s\\u000a::x'": [0] });
  });

  it('does not name the values of a column that may not be shown', () => {
    expect(cut('origin', origin, false)).toEqual({
      'origin, hidden value 1': [0, 2, 4],
      'origin, hidden value 2': [1, 5],
    });
  });

  it('cannot be cut where kinds differ, or values are too many', () => {
    expect(cut("distance = 'far'", distance)).toBeUndefined();
    expect(cut('origin > 3', origin)).toBeUndefined();
    const many = Float64Array.from({ length: MOST_VALUES + 1 }, (_, value) => value);
    expect(cut('distance', { kind: 'number', values: many })).toBeUndefined();
  });
});

describe('slices together', () => {
  it('are judged more strictly than alone, and in the same direction', () => {
    const estimates = fc.array(
      fc.record({
        champion: fc.double({ min: 0.5, max: 1, noNaN: true }),
        challenger: fc.double({ min: 0.5, max: 1, noNaN: true }),
        standardError: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(estimates, (list) => {
        const slices = list.map((one, index) => ({
          slice: `s${index}`,
          estimate: { ...one, rows: 100, interval: [0, 0] as const, method: 'delong' as const },
        }));
        const judged = judgeSlices(auc, slices, 0);
        for (const [index, { difference, interval }] of judged.entries()) {
          const half = 1.9599 * list[index]!.standardError;
          expect(interval[0]).toBeLessThanOrEqual(Math.max(-1, difference! - half));
          expect(interval[1]).toBeGreaterThanOrEqual(Math.min(1, difference! + half));
        }
      }),
    );
  });

  it('have intervals within the differences that there can be', () => {
    const estimate = {
      champion: 0.5,
      challenger: 0.75,
      standardError: 0.5,
      rows: 6,
      interval: [-0.73, 1.23] as const,
      method: 'delong' as const,
    };
    const slices = ['a', 'b'].map((slice) => ({ slice, estimate }));
    const intervals = judgeSlices(auc, slices, 0).map(({ interval }) => interval);
    expect(intervals.map(([, high]) => high)).toEqual([1, 1]);
  });
});
