import { type Metric, orientation } from '../metrics/metric.ts';
import { rowsNeeded, type Scatter } from '../statistics/power.ts';
import type { Interval } from '../statistics/proportion.ts';
import { type ComparisonVerdict, verdictOf } from './verdict.ts';

export const LEVEL = 0.95;

/** Two raw metric values on the same rows, and how sure their difference is. */
export interface Estimate {
  readonly rows: number;
  readonly champion: number;
  readonly challenger: number;
  /** Of the difference. */
  readonly standardError: number;
  /** At `LEVEL`, oriented so that + is better; NaN where nothing can be said. */
  readonly interval: Interval;
  readonly method: 'delong' | 'bootstrap' | 'influence' | 'adjusted-wald';
  /** Degrees of freedom of the error, where it is one of few rows. */
  readonly freedom?: number;
  /** How the error would fall with more rows, where it is not by their root. */
  readonly scatter?: Scatter;
  /** The middle of the interval, oriented, where it is not the difference itself. */
  readonly centre?: number;
  /** The individual level of the interval, where it is not `LEVEL` (Holm's, for slices). */
  readonly ownLevel?: number;
}

/** One line of the evidence's `comparisons`; a type and no interface, so that it is known to be JSON. */
export type Comparison = {
  readonly metric: string;
  readonly slice: string | null;
  readonly champion: number | null;
  readonly challenger: number | null;
  readonly difference: number | null;
  readonly interval: [low: number | null, high: number | null];
  readonly level: number;
  readonly margin: number;
  readonly verdict: ComparisonVerdict;
  readonly rowsNeeded: number | null;
};

/** challenger − champion, oriented so that + is better. */
export function orientedDifference(metric: Metric, estimate: Estimate): number {
  // Adding 0 turns −0 into 0.
  return orientation(metric) * (estimate.challenger - estimate.champion) + 0;
}

/** What an estimate says under a margin. */
export function judge(
  metric: Metric,
  estimate: Estimate,
  { margin, slice = null }: { readonly margin: number; readonly slice?: string | null },
): Comparison {
  const { rows, standardError } = estimate;
  const interval = possible(metric, estimate.interval);
  const difference = orientedDifference(metric, estimate);
  const verdict = verdictOf(interval, margin);
  const level = estimate.ownLevel ?? LEVEL;
  const scatter = estimate.scatter === undefined ? {} : { scatter: estimate.scatter };
  const measured = { rows, difference, standardError, margin, level, ...scatter };
  return {
    metric: metric.name,
    slice,
    champion: finite(estimate.champion),
    challenger: finite(estimate.challenger),
    difference: finite(difference),
    interval: [finite(interval[0]), finite(interval[1])],
    level: LEVEL,
    margin,
    verdict,
    rowsNeeded: verdict === 'inconclusive' ? rowsNeeded(measured) : null,
  };
}

/** Without the differences that there cannot be: a symmetric interval of few rows reaches beyond. */
function possible({ range: [least, most] }: Metric, [low, high]: Interval): Interval {
  const greatest = most - least;
  return [Math.max(-greatest, low), Math.min(greatest, high)];
}

/** JSON has no NaN: what is not defined is null. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
