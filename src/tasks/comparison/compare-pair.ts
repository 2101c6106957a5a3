import { type Comparison, judge } from '../../domain/comparison/comparison.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Workers } from '../../ports/workers.ts';
import { estimatePair, type Pair } from './estimate.ts';

/** Champion and challenger in every metric, on all rows. */
export async function comparePair(
  metrics: readonly Metric[],
  pair: Pair,
  { marginOf, workers }: { marginOf(metric: Metric): number; readonly workers: Workers },
): Promise<readonly Comparison[]> {
  const estimates = await estimatePair(metrics, pair, workers);
  return metrics.flatMap((metric, index) => {
    const estimate = estimates[index];
    return estimate === undefined ? [] : [judge(metric, estimate, { margin: marginOf(metric) })];
  });
}
