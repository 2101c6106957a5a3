import { analyticEstimate } from '../../domain/comparison/analytic.ts';
import { FEWEST_UNITS } from '../../domain/comparison/bootstrap-plan.ts';
import { type Comparison, type Estimate, judge } from '../../domain/comparison/comparison.ts';
import { judgeSlices, type SliceEstimate } from '../../domain/comparison/judge-slices.ts';
import { withRepeats } from '../../domain/comparison/repeats.ts';
import type { NamedSlice } from '../../domain/comparison/slices.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { takeRows } from '../../domain/metrics/outcome.ts';
import { estimatePair, type Pair } from '../../tasks/comparison/estimate.ts';
import type { Evaluation } from './evaluation.ts';

/** A slice that a metric says nothing about. */
export type Skipped = { slice: string; metric: string; rows: number };

export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly skipped: readonly Skipped[];
}

/** Champion and challenger on all rows, and on each slice with Holm's levels. */
export async function compareWith(
  evaluation: Evaluation,
  pair: Pair,
  repeats: ReadonlyMap<string, readonly number[]>,
): Promise<Compared> {
  const { metrics, host } = evaluation;
  const estimates = await estimatePair(metrics, pair, host.workers);
  const overall = metrics.flatMap((metric, index) => {
    const estimate = estimates[index];
    if (estimate === undefined) return [];
    const told = withRepeats(metric, estimate, repeats.get(metric.name) ?? []);
    return [judge(metric, told, { margin: marginOf(evaluation, metric) })];
  });
  const sliced = compareSlices(evaluation, pair);
  return { comparisons: [...overall, ...sliced.comparisons], skipped: sliced.skipped };
}

function compareSlices(evaluation: Evaluation, pair: Pair): Compared {
  const { metrics, slices } = evaluation;
  const found = new Map<string, SliceEstimate[]>();
  const skipped: Skipped[] = [];
  for (const slice of slices) {
    const estimates = estimateSlice(evaluation, pair, slice);
    for (const [index, metric] of metrics.entries()) {
      const estimate = estimates[index];
      if (estimate === undefined || !Number.isFinite(estimate.standardError)) {
        skipped.push({ slice: slice.name, metric: metric.name, rows: slice.rows.length });
        continue;
      }
      const list = found.get(metric.name) ?? [];
      list.push({ slice: slice.name, estimate });
      found.set(metric.name, list);
    }
  }
  const comparisons = metrics.flatMap((metric) =>
    judgeSlices(metric, found.get(metric.name) ?? [], marginOf(evaluation, metric)),
  );
  return { comparisons, skipped };
}

function estimateSlice(
  { metrics }: Evaluation,
  { champion, challenger }: Pair,
  { rows }: NamedSlice,
): readonly Estimate[] {
  if (rows.length < FEWEST_UNITS) return [];
  const [theirs, ours] = [takeRows(champion, rows), takeRows(challenger, rows)];
  return metrics.map((metric) => analyticEstimate(metric, theirs, ours));
}

function marginOf({ project }: Evaluation, metric: Metric): number {
  return project.model.metrics[metric.name]?.margin ?? 0;
}
