import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeExpectation,
  type Expectation,
  isMet,
  OPERATORS,
  type Operator,
} from '../../../src/domain/contract/expectation.ts';
import { ratioOf } from '../../../src/domain/contract/ratio.ts';

function expectation(
  operator: Operator,
  unit: Expectation['unit'],
  low: number,
  high?: number,
): Expectation {
  return {
    operator,
    unit,
    limits: high === undefined ? [ratioOf(low)] : [ratioOf(low), ratioOf(high)],
  };
}

/** What each operator means for plain numbers. */
const MEANING: Readonly<Record<Operator, (value: number, low: number, high: number) => boolean>> = {
  mustBe: (value, low) => value === low,
  mustNotBe: (value, low) => value !== low,
  mustBeGreaterThan: (value, low) => value > low,
  mustBeGreaterOrEqualTo: (value, low) => value >= low,
  mustBeLessThan: (value, low) => value < low,
  mustBeLessOrEqualTo: (value, low) => value <= low,
  mustBeBetween: (value, low, high) => value >= low && value <= high,
  mustNotBeBetween: (value, low, high) => value < low || value > high,
};

describe('ratioOf', () => {
  it.each([
    [0.1, '1/10'],
    [5, '5/1'],
    [2.5, '5/2'],
    [1e-7, '1/10000000'],
    [1e21, '1000000000000000000000/1'],
    [-0.25, '-1/4'],
    [0, '0/1'],
  ])('of %j is %s, as it was written', (value, ratio) => {
    const { numerator, denominator } = ratioOf(value);
    expect(`${numerator}/${denominator}`).toBe(ratio);
  });

  it('reads back as the number that it was made of', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        (value) => {
          const { numerator, denominator } = ratioOf(value);
          expect(denominator > 0n).toBe(true);
          // Exact only where both parts are exact floats themselves.
          if (denominator <= 2n ** 53n && numerator <= 2n ** 53n && numerator >= -(2n ** 53n))
            expect(Number(numerator) / Number(denominator)).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

describe('isMet', () => {
  it('means for counts what the operators say', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...OPERATORS), count, count, count, (operator, value, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const met = isMet(expectation(operator, 'rows', low, high), {
          count: BigInt(value),
          total: 100n,
        });
        expect(met).toBe(MEANING[operator](value, low, high));
      }),
    );
  });

  it.each<[percent: number, count: bigint, total: bigint, met: boolean]>([
    [0.1, 3000n, 3_000_000n, true],
    [0.1, 3001n, 3_000_000n, false],
    [5, 1n, 20n, true],
    [5, 1n, 19n, false],
    [33.3, 333n, 1000n, true],
    [100, 7n, 7n, true],
    [0, 0n, 0n, true],
    [1.1, 11n * 10n ** 20n, 10n ** 23n, true],
  ])('takes %j percent of cells exactly: %s of %s', (percent, count, total, met) => {
    const tolerance = expectation('mustBeLessOrEqualTo', 'percent', percent);
    expect(isMet(tolerance, { count, total })).toBe(met);
  });

  it('counts nothing of nothing as 0 percent', () => {
    const fewer = expectation('mustBeLessThan', 'percent', 1);
    expect(isMet(fewer, { count: 0n, total: 0n })).toBe(true);
  });
});

describe('describeExpectation', () => {
  it('says it in words', () => {
    expect(describeExpectation(expectation('mustBeLessOrEqualTo', 'percent', 0.1))).toBe(
      'at most 0.1 %',
    );
    expect(describeExpectation(expectation('mustBeBetween', 'rows', 100, 120))).toBe(
      'between 100 and 120',
    );
  });
});
