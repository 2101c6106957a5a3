import { studentQuantile } from './distributions.ts';
import { normalQuantile } from './normal.ts';
import type { Interval } from './proportion.ts';

const POWER = 0.8;

/** How the variance of a difference falls with more rows: perRow / n + stays. */
export interface Scatter {
  /** What one row contributes. */
  readonly perRow: number;
  /** What more rows do not take away, such as the luck of seeds. */
  readonly stays: number;
  /** What is added to it for caution where rows are few: (error / n)² below so many rows. */
  readonly caution?: { readonly error: number; readonly below: number };
}

export interface Measured {
  readonly rows: number;
  /** Oriented so that + is better. */
  readonly difference: number;
  readonly standardError: number;
  readonly margin: number;
  /** Of the two-sided interval that decides. */
  readonly level: number;
  /** Left out: all of the error falls with the root of the rows. */
  readonly scatter?: Scatter;
}

/**
 * Rows in all with which an undecided comparison would be decided with 80 % power: those where
 * z₁₋α⸝₂·(error that the interval is drawn with) + z₀.₈·(error that there is) = δ; where both are σ/√n,
 * n = ((z₁₋α⸝₂ + z₀.₈)·σ/δ)². δ is the margin (what "not worse" takes if the models are truly alike), as the
 * planning of non-inferiority trials has it. Where the observed difference is beyond the margin, or there
 * are already so many rows, the models are not taken for alike: δ is then the distance of the observed
 * difference from the nearer verdict. Null where no number of rows would do.
 */
export function rowsNeeded(measured: Measured): number | null {
  const { rows, difference, margin } = measured;
  const alike = Math.abs(difference) <= margin ? rowsFor(margin, measured) : Number.NaN;
  if (alike > rows) return safe(alike);
  return safe(rowsFor(Math.max(difference + margin, -difference), measured), rows);
}

/** The least n that is enough for an effect; NaN where none is. */
function rowsFor(effect: number, measured: Measured): number {
  const isEnough = (rows: number): boolean => reachOf(rows, measured) <= effect;
  if (!(effect > 0) || !isEnough(Number.MAX_SAFE_INTEGER)) return Number.NaN;
  let [low, high] = [0, 1];
  while (!isEnough(high)) [low, high] = [high, Math.min(2 * high, Number.MAX_SAFE_INTEGER)];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The difference that so many rows tell with 80 % power. */
function reachOf(count: number, { rows, standardError, level, scatter }: Measured): number {
  const { perRow, stays, caution } = scatter ?? { perRow: rows * standardError ** 2, stays: 0 };
  const variance = perRow / count + stays;
  const isFew = caution !== undefined && count < caution.below;
  const drawn = isFew ? variance + (caution.error / count) ** 2 : variance;
  return (
    normalQuantile(0.5 + level / 2) * Math.sqrt(drawn) + normalQuantile(POWER) * Math.sqrt(variance)
  );
}

function safe(count: number, above = 0): number | null {
  return Number.isSafeInteger(count) && count > above ? count : null;
}

/** From so many degrees of freedom on, Student's t is the normal distribution to 6 digits. */
const MANY = 1e6;

/** The two-sided interval of a difference by Student's t, or by the normal distribution without `freedom`; NaN below 1. */
export function normalInterval(
  difference: number,
  standardError: number,
  level: number,
  freedom = Number.POSITIVE_INFINITY,
): Interval {
  if (freedom < 1) return [Number.NaN, Number.NaN];
  const share = 0.5 + level / 2;
  const quantile = freedom < MANY ? studentQuantile(share, freedom) : normalQuantile(share);
  const half = quantile * standardError;
  return [difference - half, difference + half];
}
