import type { Metric } from '../metrics/metric.ts';
import { normalTwoSided } from '../statistics/normal.ts';
import { normalInterval } from '../statistics/power.ts';
import { type Comparison, type Estimate, judge, LEVEL, orientedDifference } from './comparison.ts';
import { holmLevels } from './holm-levels.ts';

export interface SliceEstimate {
  readonly slice: string;
  readonly estimate: Estimate;
}

/**
 * One metric on many slices: each interval is drawn at the level of Holm's procedure, so that the chance
 * that any slice is called better or worse by luck is 5 % in all. Normal intervals, since the tails that
 * many slices need lie beyond what replicates show.
 */
export function judgeSlices(
  metric: Metric,
  slices: readonly SliceEstimate[],
  margin: number,
): readonly Comparison[] {
  const pValues = slices.map(({ estimate }) => pValueOf(metric, estimate));
  const levels = holmLevels(pValues, 1 - LEVEL);
  return slices.map(({ slice, estimate }, index) => {
    const difference = estimate.centre ?? orientedDifference(metric, estimate);
    const ownLevel = levels[index] ?? LEVEL;
    const interval = normalInterval(difference, estimate.standardError, ownLevel);
    return judge(metric, { ...estimate, interval, ownLevel }, { margin, slice });
  });
}

function pValueOf(metric: Metric, estimate: Estimate): number {
  const difference = estimate.centre ?? orientedDifference(metric, estimate);
  if (estimate.standardError === 0) return difference === 0 ? 1 : 0;
  return normalTwoSided(difference / estimate.standardError);
}
