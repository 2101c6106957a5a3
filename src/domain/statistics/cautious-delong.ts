import type { ClassPart, DeLong } from './delong.ts';
import { SMALL_DISAGREEMENT } from './mcnemar.ts';
import type { Placements } from './placements.ts';

/**
 * The standard error of the difference of two AUCs, where hardly a row of a class tells the models apart no smaller
 * for that class than with one of its rows gained and one lost: DeLong's is 0 where the rows at hand show no
 * variation (a perfect model against a constant one, on four rows). The rows are those that Bonett and Price (2012)
 * add to a difference of shares; hardly a row are fewer than McNemar's approximation asks for. With that many,
 * DeLong's intervals hold the truth as often as they say. Nothing is added where all placements are alike.
 */
export function cautiousError(found: DeLong, first: Placements, second: Placements): number {
  const { standardError, difference, parts } = found;
  if (standardError === 0 && difference === 0 && alike(first, second)) return 0;
  if (!parts.some(isScarce)) return standardError;
  const variances = parts.map((part) =>
    isScarce(part) ? Math.max(part.variance, 2 / (part.rows + 2) ** 2) : part.variance,
  );
  return Math.sqrt(variances.reduce((sum, one) => sum + one, 0));
}

/** How many times as many rows there must be until caution is needed no more; 1 where none is. */
export function rowsOfCaution({ parts }: DeLong): number {
  return Math.max(
    1,
    ...parts.filter(isScarce).map(({ differing }) => SMALL_DISAGREEMENT / Math.max(1, differing)),
  );
}

function isScarce({ differing }: ClassPart): boolean {
  return differing < SMALL_DISAGREEMENT;
}

function alike(first: Placements, second: Placements): boolean {
  const same = (one: Uint32Array, other: Uint32Array): boolean =>
    one.every((value, place) => value === other[place]);
  return (
    same(first.positives, second.positives) &&
    same(first.negatives, second.negatives) &&
    same(first.below, second.below) &&
    same(first.atMost, second.atMost)
  );
}
