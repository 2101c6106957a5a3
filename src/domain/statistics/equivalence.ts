import { studentTails } from './distributions.ts';

export interface Equivalence {
  /** P-value against "the mean is at most −margin": non-inferiority. */
  readonly lower: number;
  /** P-value against "the mean is at least +margin": non-superiority. */
  readonly upper: number;
  /** The larger of both: equivalence. */
  readonly both: number;
}

/** Two one-sided t-tests on paired differences (Schuirmann 1987). Needs two or more differences. */
export function equivalence(differences: ArrayLike<number>, margin: number): Equivalence {
  const n = differences.length;
  const values = Array.from(differences);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const error = Math.sqrt(variance / n);
  const lower = studentTails((mean + margin) / error, n - 1).upper;
  const upper = studentTails((mean - margin) / error, n - 1).lower;
  return { lower, upper, both: Math.max(lower, upper) };
}
