import { FEWEST_UNITS } from '../../domain/comparison/bootstrap-plan.ts';
import { LEVEL } from '../../domain/comparison/comparison.ts';
import { measure } from '../../domain/metrics/measure.ts';
import type { Metric, RankMetric } from '../../domain/metrics/metric.ts';
import { type Outcome, rowsOf } from '../../domain/metrics/outcome.ts';
import { delongOf } from '../../domain/statistics/delong.ts';
import { percentileInterval } from '../../domain/statistics/percentile.ts';
import { placements } from '../../domain/statistics/placements.ts';
import { normalInterval } from '../../domain/statistics/power.ts';
import type { Interval } from '../../domain/statistics/proportion.ts';
import type { Workers } from '../../ports/workers.ts';
import { bootstrapSums } from './bootstrap-sums.ts';

/** A metric of one model and how sure it is. */
export interface Measurement {
  readonly metric: Metric;
  readonly rows: number;
  readonly value: number;
  /** At `LEVEL`; NaN where nothing can be said. */
  readonly interval: Interval;
}

/** Every metric of one model with its interval: DeLong for AUC, bootstrap else. */
export async function measureModel(
  metrics: readonly Metric[],
  outcome: Outcome,
  workers: Workers,
): Promise<readonly Measurement[]> {
  const sums = metrics.filter((metric) => metric.kind === 'sum');
  const replicates = await bootstrapSums(sums, { ours: outcome }, workers);
  const rows = rowsOf(outcome);
  return metrics.map((metric): Measurement => {
    if (metric.kind === 'rank') return rankMeasurement(metric, outcome);
    const drawn = replicates.get(metric.name) ?? new Float64Array(0);
    const interval: Interval =
      rows < FEWEST_UNITS ? [Number.NaN, Number.NaN] : percentileInterval(drawn, LEVEL);
    return { metric, rows, value: measure(metric, outcome), interval };
  });
}

function rankMeasurement(metric: RankMetric, outcome: Outcome): Measurement {
  const { truth, score } = metric.of(outcome);
  const placed = placements(truth, score);
  const { first: value, variances } = delongOf(placed, placed);
  const [low, high] = normalInterval(value, Math.sqrt(variances[0]), LEVEL);
  return { metric, rows: truth.length, value, interval: [Math.max(0, low), Math.min(1, high)] };
}
