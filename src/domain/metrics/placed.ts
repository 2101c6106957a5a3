import { type Placements, placements } from '../statistics/placements.ts';
import type { BinaryOutcome } from './outcome.ts';

const known = new WeakMap<BinaryOutcome, Placements>();

/**
 * The placements of an outcome, which is never changed: sorted once, however many figures are taken from
 * them, and forgotten with the outcome.
 */
export function placedOf(outcome: BinaryOutcome): Placements {
  const before = known.get(outcome);
  if (before !== undefined) return before;
  const found = placements(outcome.truth, outcome.score);
  known.set(outcome, found);
  return found;
}
