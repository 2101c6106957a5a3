import { type Metric, orientation } from '../metrics/metric.ts';
import { studentQuantile } from '../statistics/distributions.ts';
import { type Estimate, LEVEL } from './comparison.ts';
import { withLuck } from './scatter.ts';

/**
 * The estimate for the recipe instead of the file: `values` are the metric of trainings that differ by
 * their seed only (the challenger's own first). Variance: test error + seed variance × (1/K + 1), the 1
 * for the champion, whose luck is as large and was drawn once (X. Bouthillier et al., MLSys 2021);
 * degrees of freedom by Welch and Satterthwaite.
 */
export function withRepeats(
  metric: Metric,
  estimate: Estimate,
  values: readonly number[],
): Estimate {
  const count = values.length;
  if (count < 2) return estimate;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const seeds = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const luck = seeds * (1 / count + 1);
  const variance = estimate.standardError ** 2 + luck;
  const standardError = Math.sqrt(variance);
  const freedom = luck === 0 ? Number.POSITIVE_INFINITY : (variance / luck) ** 2 * (count - 1);
  const reach = studentQuantile(0.5 + LEVEL / 2, Math.min(freedom, 1e6));
  const difference = orientation(metric) * (mean - estimate.champion);
  const half = reach * standardError;
  return {
    ...estimate,
    challenger: mean,
    standardError,
    scatter: withLuck(estimate, luck),
    interval: [difference - half, difference + half],
  };
}
