import { normalQuantile } from './normal.ts';
import type { Interval } from './proportion.ts';

const POWER = 0.8;

export interface Measured {
  readonly rows: number;
  readonly difference: number;
  readonly standardError: number;
  readonly margin: number;
  /** Of the two-sided interval that decides. */
  readonly level: number;
}

/**
 * Rows in all with which an undecided comparison would be decided with 80 % power: n = ((z₁₋α⸝₂ +
 * z₀.₈)·σ/δ)², with σ² the variance that one row contributes. δ is the margin (what "not worse"
 * takes if the models are truly alike); where there is no margin, or there are already so many rows,
 * it is the distance of the observed difference from the nearer verdict. Null where no number of
 * rows would do.
 */
export function rowsNeeded({
  rows,
  difference,
  standardError,
  margin,
  level,
}: Measured): number | null {
  const reach = normalQuantile(0.5 + level / 2) + normalQuantile(POWER);
  const rowsFor = (effect: number): number =>
    Math.ceil(rows * ((reach * standardError) / effect) ** 2);
  const alike = margin > 0 ? rowsFor(margin) : 0;
  if (Number.isFinite(alike) && alike > rows) return safe(alike);
  return safe(rowsFor(Math.max(difference + margin, -difference)), rows);
}

function safe(count: number, above = 0): number | null {
  return Number.isSafeInteger(count) && count > above ? count : null;
}

/** The two-sided interval of a difference whose error is normal. */
export function normalInterval(difference: number, standardError: number, level: number): Interval {
  const half = normalQuantile(0.5 + level / 2) * standardError;
  return [difference - half, difference + half];
}
