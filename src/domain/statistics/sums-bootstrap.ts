import { LANES, poissonWeights } from './poisson-weights.ts';
import { eachGroup } from './replicate-groups.ts';

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
 * first of each is the sum of the weights. Each replicate adds up its rows in their order, whatever is
 * computed where, so that the bits are the same for any number of workers. Four replicates go at once:
 * a column is read once for all four, and their additions do not wait for each other.
 */
export function sumsBootstrap({ columns, seed, from, to }: SumsBootstrap): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const weights = new Uint32Array(rows);
  const width = columns.length + 1;
  const results = new Float64Array((to - from) * width);
  const four = new Float64Array(LANES);
  eachGroup({ from, to }, ({ group, lanes, place }) => {
    poissonWeights(weights, seed, group);
    for (const [index, column] of [undefined, ...columns].entries()) {
      if (column === undefined) countWeights(weights, four);
      else weightedSums(weights, column, four);
      for (const lane of lanes) results[place(lane) * width + index] = four[lane] ?? 0;
    }
  });
  return results;
}

function countWeights(weights: Uint32Array, out: Float64Array): void {
  let count0 = 0;
  let count1 = 0;
  let count2 = 0;
  let count3 = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const word = weights[row] ?? 0;
    count0 = (count0 + (word & 0xff)) | 0;
    count1 = (count1 + ((word >>> 8) & 0xff)) | 0;
    count2 = (count2 + ((word >>> 16) & 0xff)) | 0;
    count3 = (count3 + (word >>> 24)) | 0;
  }
  out.set([count0, count1, count2, count3]);
}

function weightedSums(weights: Uint32Array, column: Float64Array, out: Float64Array): void {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const word = weights[row] ?? 0;
    const value = column[row] ?? 0;
    sum0 += (word & 0xff) * value;
    sum1 += ((word >>> 8) & 0xff) * value;
    sum2 += ((word >>> 16) & 0xff) * value;
    sum3 += (word >>> 24) * value;
  }
  out[0] = sum0;
  out[1] = sum1;
  out[2] = sum2;
  out[3] = sum3;
}
