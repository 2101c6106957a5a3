import { formatRatio, type Ratio } from './ratio.ts';

/** ODCS's comparison operators. `mustBeBetween` includes both its ends. */
export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a count must satisfy, alone (`rows`) or as a share of all (`percent`). */
export interface Expectation {
  readonly unit: 'rows' | 'percent';
  readonly operator: Operator;
  /** One limit; two, in order, for the operators of ranges. */
  readonly limits: readonly [Ratio] | readonly [Ratio, Ratio];
}

/** `count` of `total`: total matters for percents only; nothing of nothing is 0 %. */
export interface Count {
  readonly count: bigint;
  readonly total: bigint;
}

/** Whether a count satisfies an expectation, in exact arithmetic: `count · 100 ≤ limit · total`. */
export function isMet(expectation: Expectation, { count, total }: Count): boolean {
  const [low, high = low] = expectation.limits;
  const percent = expectation.unit === 'percent';
  const value = percent ? count * 100n : count;
  const whole = percent && total > 0n ? total : 1n;
  const against = (limit: Ratio): bigint => value * limit.denominator - limit.numerator * whole;
  switch (expectation.operator) {
    case 'mustBe':
      return against(low) === 0n;
    case 'mustNotBe':
      return against(low) !== 0n;
    case 'mustBeGreaterThan':
      return against(low) > 0n;
    case 'mustBeGreaterOrEqualTo':
      return against(low) >= 0n;
    case 'mustBeLessThan':
      return against(low) < 0n;
    case 'mustBeLessOrEqualTo':
      return against(low) <= 0n;
    case 'mustBeBetween':
      return against(low) >= 0n && against(high) <= 0n;
    case 'mustNotBeBetween':
      return against(low) < 0n || against(high) > 0n;
  }
}

const WORDS: Readonly<Record<Operator, string>> = {
  mustBe: 'exactly',
  mustNotBe: 'any number but',
  mustBeGreaterThan: 'more than',
  mustBeGreaterOrEqualTo: 'at least',
  mustBeLessThan: 'fewer than',
  mustBeLessOrEqualTo: 'at most',
  mustBeBetween: 'between',
  mustNotBeBetween: 'not between',
};

/** `at most 5 %`, `between 100 and 120`. */
export function describeExpectation(expectation: Expectation): string {
  const unit = expectation.unit === 'percent' ? ' %' : '';
  const limits = expectation.limits.map(formatRatio).join(' and ');
  return `${WORDS[expectation.operator]} ${limits}${unit}`;
}
