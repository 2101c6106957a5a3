import { cutBlocks } from './auc-blocks.ts';
import { walkFour, walkMemory } from './auc-walk.ts';
import { permute } from './permutation.ts';
import type { Placements } from './placements.ts';
import { LANES, poissonWeights } from './poisson-weights.ts';
import { eachGroup } from './replicate-groups.ts';

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
 * row of one class. Each replicate depends on its seed and number alone, and every sum is exact, so that
 * results are the same bits however the replicates are spread. Four replicates go at once, one in each
 * byte of a row's word: rows are brought into the order of each score once for all four.
 */
export function aucBootstrap(plan: AucBootstrap): Float64Array {
  const { rows, scores, clusters, seed, from, to } = plan;
  const blocked = scores.map(cutBlocks);
  const weights = new Uint32Array(rows);
  const drawn = clusters === undefined ? weights : new Uint32Array(clusters.count);
  const memory = walkMemory();
  const [middle, out] = [new Uint32Array(rows), new Uint32Array(rows)];
  const four = new Float64Array(LANES);
  const results = new Float64Array((to - from) * scores.length);
  eachGroup({ from, to }, ({ group, lanes, place }) => {
    poissonWeights(drawn, seed, group);
    if (clusters !== undefined) spread(drawn, clusters.of, weights);
    for (const [index, score] of blocked.entries()) {
      permute(weights, score.order, { middle, out });
      walkFour(score, out, memory, four);
      for (const lane of lanes) {
        results[place(lane) * scores.length + index] = four[lane] ?? Number.NaN;
      }
    }
  });
  return results;
}

function spread(drawn: Uint32Array, of: Uint32Array, weights: Uint32Array): void {
  for (let row = 0; row < of.length; row += 1) weights[row] = drawn[of[row] ?? 0] ?? 0;
}
