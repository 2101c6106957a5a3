import {
  BOOTSTRAP_SEED,
  type Clusters,
  groupsOf,
  REPLICATES,
  sumByCluster,
} from '../../domain/comparison/bootstrap-plan.ts';
import type { SumMetric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import type { Workers } from '../../ports/workers.ts';
import { spreadReplicates } from './spread.ts';

/** What is resummed: a model, less another where there is one. */
export interface Contrast {
  readonly ours: Outcome;
  readonly theirs?: Outcome;
  readonly clusters?: Clusters;
}

/** Where the columns of one metric's two sides lie among all; a linear metric has those of the difference only. */
interface Layout {
  readonly metric: SumMetric;
  readonly sides: readonly { readonly sign: 1 | -1; readonly from: number; readonly to: number }[];
}

/**
 * Replicates of ours − theirs (raw, not oriented), or of ours alone, for every sum metric, from one pass
 * over the same weights.
 */
export async function bootstrapSums(
  metrics: readonly SumMetric[],
  contrast: Contrast,
  workers: Workers,
): Promise<ReadonlyMap<string, Float64Array>> {
  const columns: Float64Array[] = [];
  const layouts = metrics.map((metric): Layout => {
    const sides = sidesOf(metric, contrast).map(({ sign, added }) => {
      const from = columns.length;
      columns.push(...added);
      return { sign, from, to: columns.length };
    });
    return { metric, sides };
  });
  if (columns.length === 0) return new Map();
  const replicates = await resum(columns, contrast.clusters, workers);
  return new Map(layouts.map((layout) => [layout.metric.name, differences(layout, replicates)]));
}

function sidesOf(
  metric: SumMetric,
  { ours, theirs }: Contrast,
): readonly { readonly sign: 1 | -1; readonly added: readonly Float64Array[] }[] {
  const first = metric.columns(ours);
  if (theirs === undefined) return [{ sign: 1, added: first }];
  const second = metric.columns(theirs);
  if (!metric.linear) {
    return [
      { sign: 1, added: first },
      { sign: -1, added: second },
    ];
  }
  const gained = first.map((column, at) =>
    column.map((value, row) => value - (second[at]?.[row] ?? 0)),
  );
  return [{ sign: 1, added: gained }];
}

interface Replicates {
  readonly sums: Float64Array;
  /** Numbers a replicate. */
  readonly width: number;
  /** Where among them the weight in all stands. */
  readonly weightAt: number;
}

async function resum(
  columns: readonly Float64Array[],
  clusters: Clusters | undefined,
  workers: Workers,
): Promise<Replicates> {
  const groups = clusters ?? groupsOf(columns[0]?.length ?? 0);
  const drawn = groups === undefined ? columns : sumByCluster(columns, groups);
  const plan = { columns: drawn.map(inSharedMemory), seed: BOOTSTRAP_SEED };
  const extent = { replicates: REPLICATES, rows: drawn[0]?.length ?? 0 };
  const sums = await spreadReplicates('sums-bootstrap', plan, extent, workers);
  const width = drawn.length + 1;
  return { sums, width, weightAt: groups === undefined ? 0 : width - 1 };
}

function differences(
  { metric, sides }: Layout,
  { sums, width, weightAt }: Replicates,
): Float64Array {
  return new Float64Array(sums.length / width).map((_, replicate) => {
    const row = sums.subarray(replicate * width, (replicate + 1) * width);
    const weight = row[weightAt] ?? 0;
    return sides.reduce(
      (sum, { sign, from, to }) =>
        sum + sign * metric.value([...row.subarray(1 + from, 1 + to)], weight),
      0,
    );
  });
}

/** Threads see shared memory without a copy. */
function inSharedMemory(column: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
