import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  count,
  decimal,
  decimalsFor,
  duration,
  measure,
  percent,
  signed,
} from '../../../src/domain/report/figures.ts';

describe('Figures of a report', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '−1,234,567'],
    [Number.NaN, 'not defined'],
    [Number.NEGATIVE_INFINITY, '−infinite'],
  ])('count %d as %s', (value, text) => {
    expect(count(value)).toBe(text);
  });

  it.each([
    [0.0113, 3, '+0.011'],
    [-0.0004, 3, '0.000'],
    [0.0004, 3, '0.000'],
    [0, 2, '0.00'],
    [-1234.5, 1, '−1,234.5'],
  ])('sign %d with %d decimals as %s', (value, decimals, text) => {
    expect(signed(value, decimals)).toBe(text);
  });

  it.each([
    [0.002, 3],
    [0.00018, 5],
    [0.05, 2],
    [3, 0],
    [120, 0],
    [0, 4],
    [Number.NaN, 4],
  ])('show an uncertainty of %d with %d decimals', (halfWidth, decimals) => {
    expect(decimalsFor(halfWidth)).toBe(decimals);
  });

  it.each([
    [0.65234, '0.6523'],
    [0.5, '0.5'],
    [740, '740'],
    [123456.7, '123,457'],
    [1e-9, '1.000e−9'],
    [0, '0'],
  ])('measure %d as %s', (value, text) => {
    expect(measure(value)).toBe(text);
  });

  it('never call something nothing, nor all but one all', () => {
    expect(percent(1, 3_000_000)).toBe('< 0.001 %');
    expect(percent(0, 10)).toBe('0 %');
    expect(percent(2_999_999, 3_000_000)).toBe('99.999 %');
    expect(percent(10, 10)).toBe('100 %');
    expect(percent(1, 0)).toBe('n/a');
  });

  it.each([
    [0.419, '0.42 s'],
    [41.2, '41 s'],
    [59.7, '1 min 00 s'],
    [200, '3 min 20 s'],
    [3720, '1 h 02 min'],
  ])('tell %d seconds as %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KiB'],
    [420_000_000, '401 MiB'],
  ])('tell %d bytes as %s', (value, text) => {
    expect(bytes(value)).toBe(text);
  });

  it('say the number that they were given', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const read = Number(decimal(value, 6).replaceAll(',', '').replace('−', '-'));
        expect(read).toBeCloseTo(value, 5);
      }),
    );
  });
});
