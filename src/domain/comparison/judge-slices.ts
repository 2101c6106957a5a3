import type { Metric } from '../metrics/metric.ts';
import { studentTails } from '../statistics/distributions.ts';
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
 * that any slice is called better or worse by luck is 5 % in all. Intervals by Student's t (of ranks and shares, normal ones), since the tails that
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
    const { standardError, freedom } = estimate;
    const interval = normalInterval(difference, standardError, ownLevel, freedom);
    return judge(metric, { ...estimate, interval, ownLevel }, { margin, slice });
  });
}

function pValueOf(metric: Metric, estimate: Estimate): number {
  const difference = estimate.centre ?? orientedDifference(metric, estimate);
  if (estimate.standardError === 0) return difference === 0 ? 1 : 0;
  const distance = difference / estimate.standardError;
  if (estimate.freedom === undefined) return normalTwoSided(distance);
  return 2 * studentTails(Math.abs(distance), estimate.freedom).upper;
}
