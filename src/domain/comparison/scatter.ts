import { rowsOfCaution } from '../statistics/cautious-delong.ts';
import type { DeLong } from '../statistics/delong.ts';
import { SMALL_DISAGREEMENT } from '../statistics/mcnemar.ts';
import type { Scatter } from '../statistics/power.ts';
import type { Estimate } from './comparison.ts';

/**
 * Of a difference of shares of `units` rows or clusters: the row gained and the row lost that are added for
 * caution are not added again with more rows, and no longer at all once enough rows differ.
 */
export function shareScatter(gained: number, lost: number, rows: number, units: number): Scatter {
  // Where nothing has differed yet, something might: one row or cluster is counted.
  const differing = Math.max(1, gained + lost) / units;
  const mean = (gained - lost) / units;
  const size = rows / units;
  const below = (size * SMALL_DISAGREEMENT) / differing;
  return {
    perRow: size * (differing - mean ** 2),
    stays: 0,
    caution: { error: size * Math.SQRT2, below },
  };
}

/**
 * Of DeLong's error where it is `cautious`: what is added falls with the rows, not with their root, and is added no
 * longer once enough rows of each class differ. Nothing where the error is DeLong's own.
 */
export function delongScatter(
  found: DeLong,
  cautious: number,
  rows: number,
): { readonly scatter?: Scatter } {
  const own = found.standardError;
  if (!(cautious > own)) return {};
  const error = rows * Math.sqrt(cautious ** 2 - own ** 2);
  const caution = { error, below: rows * rowsOfCaution(found) };
  return { scatter: { perRow: rows * own ** 2, stays: 0, caution } };
}

/** The luck of seeds is not taken away by more rows. */
export function withLuck({ rows, standardError, scatter }: Estimate, luck: number): Scatter {
  const known = scatter ?? { perRow: rows * standardError ** 2, stays: 0 };
  return { ...known, stays: known.stays + luck };
}
