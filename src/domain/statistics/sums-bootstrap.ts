import { poissonWeights } from './poisson-weights.ts';

/** Replicates `from` ≤ r < `to` of sums over rows (or clusters, one entry each). */
export interface SumsBootstrap {
  /** Equally long; NaN is not allowed. */
  readonly columns: readonly Float64Array[];
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Poisson-weighted sums of every column, [replicates × (1 + columns)], replicate by replicate; the
 * first of each is the sum of the weights. One order of additions whatever is computed where, so that
 * the bits are the same for any number of workers.
 */
export function sumsBootstrap({ columns, seed, from, to }: SumsBootstrap): Float64Array {
  const weights = new Uint8Array(columns[0]?.length ?? 0);
  const results = new Float64Array((to - from) * (columns.length + 1));
  let result = 0;
  for (let replicate = from; replicate < to; replicate += 1) {
    results[result++] = poissonWeights(weights, seed, replicate);
    for (const column of columns) results[result++] = weightedSum(weights, column);
  }
  return results;
}

/** Four partial sums, because additions of floating-point numbers wait for each other. */
function weightedSum(weights: Uint8Array, column: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = weights.length & ~3;
  for (let row = 0; row < whole; row += 4) {
    s0 += (weights[row] ?? 0) * (column[row] ?? 0);
    s1 += (weights[row + 1] ?? 0) * (column[row + 1] ?? 0);
    s2 += (weights[row + 2] ?? 0) * (column[row + 2] ?? 0);
    s3 += (weights[row + 3] ?? 0) * (column[row + 3] ?? 0);
  }
  for (let row = whole; row < weights.length; row += 1)
    s0 += (weights[row] ?? 0) * (column[row] ?? 0);
  return s0 + s1 + (s2 + s3);
}
