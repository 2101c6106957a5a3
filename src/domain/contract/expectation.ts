/** A number as it was written, exactly: `numerator / denominator`, denominator > 0, in lowest terms. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

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
