import { studentQuantile } from './distributions.ts';
import { normalCdf } from './normal.ts';
import type { Interval } from './proportion.ts';

/**
 * The level at which percentiles of replicates of `units` rows (or clusters) hold the truth about as often
 * as `level` says. Replicates vary too little by √((n−1)/n), and percentiles reach as far as the normal
 * distribution where Student's t is asked for: the expanded percentile interval of T. C. Hesterberg ("What
 * Teachers Should Know About the Bootstrap", The American Statistician 69, 2015) takes the percentiles
 * Φ(∓√(n/(n−1))·t₍n₋₁₎) instead. Of nominally 95 % at 10 rows, it holds 93 to 95 % where plain percentiles hold
 * 87 to 90 %, and from a hundred rows on both are the same to half a percent; where the errors have very
 * heavy tails both hold less.
 */
export function expandedLevel(level: number, units: number): number {
  const reach = studentQuantile(0.5 + level / 2, units - 1) * Math.sqrt(units / (units - 1));
  return 1 - 2 * normalCdf(-reach);
}

/** The percentile interval of bootstrap replicates (Efron 1979), by linear interpolation (type 7). */
export function percentileInterval(replicates: Float64Array, level: number): Interval {
  const sorted = replicates.filter((value) => !Number.isNaN(value)).sort();
  const tail = (1 - level) / 2;
  return [quantileOf(sorted, tail), quantileOf(sorted, 1 - tail)];
}

function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}

/**
 * The standard error of what is replicated: the standard deviation of the replicates, which vary too little
 * by √((n−1)/n) where they are of n units.
 */
export function standardErrorOf(
  replicates: Float64Array,
  units = Number.POSITIVE_INFINITY,
): number {
  const values = replicates.filter((value) => !Number.isNaN(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const shrunk = units === Number.POSITIVE_INFINITY ? 1 : (units - 1) / units;
  return Math.sqrt(squares / (values.length - 1) / shrunk);
}
