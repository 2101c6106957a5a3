import { normalTwoSided } from './normal.ts';
import { aucOf, type Placements, placements } from './placements.ts';

export interface DeLong {
  readonly first: number;
  readonly second: number;
  /** Covariance of both AUCs: variances and covariance. */
  readonly variances: readonly [first: number, second: number];
  readonly covariance: number;
  /** Of second − first. */
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly pValue: number;
}

/**
 * The paired comparison of two AUCs on the same rows: E. R. DeLong, D. M. DeLong and
 * D. L. Clarke-Pearson (Biometrics 44, 1988), in O(n log n) after X. Sun and W. Xu (IEEE SPL 21, 2014).
 * Needs two rows of each class for a variance, else its numbers are NaN.
 */
export function delong(truth: Uint8Array, first: Float64Array, second: Float64Array): DeLong {
  return delongOf(placements(truth, first), placements(truth, second));
}

/** The same from placements that are at hand. */
export function delongOf(first: Placements, second: Placements): DeLong {
  const rows = first.positives.length + first.negatives.length;
  const [firstAuc, secondAuc] = [aucOf(first), aucOf(second)];
  const shares = [structural(first, rows, firstAuc), structural(second, rows, secondAuc)] as const;
  const moment = momentsBy(first, rows);
  const variances = [moment(shares[0], shares[0]), moment(shares[1], shares[1])] as const;
  const covariance = moment(...shares);
  const difference = secondAuc - firstAuc;
  // Taken from the differences themselves, so that it does not cancel where both models are alike.
  const contrast = shares[1].map((value, row) => value - (shares[0][row] ?? 0));
  const standardError = Math.sqrt(moment(contrast, contrast));
  const z = standardError === 0 && difference === 0 ? 0 : difference / standardError;
  const pValue = normalTwoSided(z);
  return {
    first: firstAuc,
    second: secondAuc,
    variances,
    covariance,
    difference,
    standardError,
    z,
    pValue,
  };
}

/**
 * The standard error of the difference, no smaller than that of one row of each class gained and one lost:
 * DeLong's is 0 where the rows at hand show no variation (a perfect model against a constant one, on four
 * rows). The rows that Bonett and Price (2012) add to a difference of shares, added to each class; nothing
 * is added where all placements are alike, nor where DeLong's error is larger, as it nearly always is.
 */
export function cautiousError(
  { standardError, difference }: DeLong,
  first: Placements,
  second: Placements,
): number {
  if (standardError === 0 && difference === 0 && alike(first, second)) return 0;
  const least = (rows: number): number => 2 / (rows + 2) ** 2;
  const floor = Math.sqrt(least(first.positives.length) + least(first.negatives.length));
  return Math.max(standardError, floor);
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

/**
 * The covariance of two means of structural components, each class on its own; summed in the order of
 * rows, so that it does not matter which model comes first.
 */
function momentsBy(
  { positives, negatives }: Placements,
  rows: number,
): (one: Float64Array, other: Float64Array) => number {
  const truth = new Uint8Array(rows);
  for (const row of positives) truth[row] = 1;
  const share = (products: number, count: number): number => products / (count - 1) / count;
  return (one, other) => {
    let [ofPositives, ofNegatives] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
      const product = (one[row] ?? 0) * (other[row] ?? 0);
      if (truth[row] === 1) ofPositives += product;
      else ofNegatives += product;
    }
    return share(ofPositives, positives.length) + share(ofNegatives, negatives.length);
  };
}

/**
 * By row, the structural component minus the AUC: for a positive the share of negatives below it,
 * for a negative the share of positives above it, ties counted half.
 */
function structural(of: Placements, rows: number, auc: number): Float64Array {
  const components = new Float64Array(rows);
  const { negatives, positives, below, atMost } = of;
  for (let k = 0; k < positives.length; k += 1) {
    const placed = (below[k] ?? 0) + (atMost[k] ?? 0);
    components[positives[k] ?? 0] = placed / (2 * negatives.length) - auc;
  }
  const strictly = beyond(below);
  const tied = beyond(atMost);
  for (let k = 0; k < negatives.length; k += 1) {
    const above = strictly(k) + tied(k);
    components[negatives[k] ?? 0] = above / (2 * positives.length) - auc;
  }
  return components;
}

/** How many of rising `places` are above k, asked for rising k. */
function beyond(places: Uint32Array): (k: number) => number {
  let next = 0;
  return (k) => {
    while (next < places.length && (places[next] ?? 0) <= k) next += 1;
    return places.length - next;
  };
}
