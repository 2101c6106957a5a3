import type { Placements } from './placements.ts';
import { poissonWeights } from './poisson-weights.ts';

/** Replicates `from` ≤ r < `to` of the AUCs of several scores over the same rows. */
export interface AucBootstrap {
  readonly rows: number;
  readonly scores: readonly Placements[];
  /** The cluster of each row; clusters are drawn instead of rows. */
  readonly clusters?: { readonly of: Uint32Array; readonly count: number };
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Poisson-weighted AUCs, [replicates × scores], replicate by replicate; NaN where a replicate drew no
 * row of one class. Each replicate depends on its seed and number alone, and every sum is of integers
 * below 2⁵³, so that results are the same bits however the replicates are spread.
 *
 * A walk over the negatives sums their weights up; each positive then finds what lies below it and at
 * most at it in that running sum by its two precomputed places. No branch depends on ties or classes.
 */
export function aucBootstrap(plan: AucBootstrap): Float64Array {
  const { rows, scores, clusters, seed, from, to } = plan;
  const weights = new Uint8Array(rows);
  const drawn = clusters === undefined ? weights : new Uint8Array(clusters.count);
  const running = new Int32Array(rows + 1);
  const results = new Float64Array((to - from) * scores.length);
  let result = 0;
  for (let replicate = from; replicate < to; replicate += 1) {
    poissonWeights(drawn, seed, replicate);
    if (clusters !== undefined) spread(drawn, clusters.of, weights);
    for (const score of scores) {
      results[result] = weightedAuc(score, weights, running);
      result += 1;
    }
  }
  return results;
}

function spread(drawn: Uint8Array, of: Uint32Array, weights: Uint8Array): void {
  for (let row = 0; row < of.length; row += 1) weights[row] = drawn[of[row] ?? 0] ?? 0;
}

function weightedAuc(score: Placements, weights: Uint8Array, running: Int32Array): number {
  const { negatives, positives, below, atMost } = score;
  let sum = 0;
  for (let k = 0; k < negatives.length; k += 1) {
    sum = (sum + (weights[negatives[k] ?? 0] ?? 0)) | 0;
    running[k + 1] = sum;
  }
  let [pairs, drawn] = [0, 0];
  for (let k = 0; k < positives.length; k += 1) {
    const weight = weights[positives[k] ?? 0] ?? 0;
    drawn = (drawn + weight) | 0;
    pairs += weight * ((running[below[k] ?? 0] ?? 0) + (running[atMost[k] ?? 0] ?? 0));
  }
  return pairs / (2 * drawn * sum);
}
