import { binomialProbability, binomialTails } from './distributions.ts';
import { normalTwoSided } from './normal.ts';

/** Below this many disagreements the χ² approximation is poor (Fagerland, Lydersen, Laake 2013). */
export const SMALL_DISAGREEMENT = 25;

export interface McNemar {
  /** Two-sided p-value by the method that suits the count. */
  readonly pValue: number;
  readonly method: 'mid-p' | 'chi-squared, continuity-corrected';
  readonly exact: number;
  readonly mid: number;
  readonly chiSquared: number;
  readonly asymptotic: number;
  readonly correctedChiSquared: number;
  readonly corrected: number;
}

/**
 * McNemar's test of marginal homogeneity: `b` rows that only the first got right, `c` that only the
 * second did. Exact binomial and mid-p (Fagerland et al. 2013), χ² with and without Edwards'
 * correction.
 */
export function mcnemar(b: number, c: number): McNemar {
  const n = b + c;
  const exact = n === 0 ? 1 : Math.min(1, 2 * binomialTails(Math.min(b, c), n, 0.5).lower);
  const mid = n === 0 || b === c ? 1 : exact - binomialProbability(b, n, 0.5);
  const chiSquared = n === 0 ? 0 : (b - c) ** 2 / n;
  const correctedChiSquared = n === 0 ? 0 : (Math.abs(b - c) - 1) ** 2 / n;
  const asymptotic = normalTwoSided(Math.sqrt(chiSquared));
  const corrected = n === 0 ? 1 : normalTwoSided(Math.sqrt(correctedChiSquared));
  const small = n < SMALL_DISAGREEMENT;
  return {
    pValue: small ? mid : corrected,
    method: small ? 'mid-p' : 'chi-squared, continuity-corrected',
    exact,
    mid,
    chiSquared,
    asymptotic,
    correctedChiSquared,
    corrected,
  };
}
