import type { Interval } from './proportion.ts';

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

/** The standard deviation of the replicates: the standard error of what they replicate. */
export function standardErrorOf(replicates: Float64Array): number {
  const values = replicates.filter((value) => !Number.isNaN(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
