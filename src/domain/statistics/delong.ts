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
  /** What each class adds to the squared standard error: positives, then negatives. */
  readonly parts: readonly [ClassPart, ClassPart];
}

/** One class's part in the error of a difference. */
export interface ClassPart {
  readonly rows: number;
  readonly variance: number;
  /** Rows that the two models place differently, or otherwise differently than they place most rows. */
  readonly differing: number;
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
  const truth = truthOf(first, rows);
  const moment = (one: Float64Array, other: Float64Array): number => {
    const [ofPositives, ofNegatives] = moments(truth, one, other);
    return ofPositives + ofNegatives;
  };
  const variances = [moment(shares[0], shares[0]), moment(shares[1], shares[1])] as const;
  const covariance = moment(...shares);
  const difference = secondAuc - firstAuc;
  // Taken from the differences themselves, so that it does not cancel where both models are alike.
  const contrast = shares[1].map((value, row) => value - (shares[0][row] ?? 0));
  const [ofPositives, ofNegatives] = moments(truth, contrast, contrast);
  const standardError = Math.sqrt(ofPositives + ofNegatives);
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
    parts: [
      {
        rows: first.positives.length,
        variance: ofPositives,
        differing: countApart(contrast, truth, 1),
      },
      {
        rows: first.negatives.length,
        variance: ofNegatives,
        differing: countApart(contrast, truth, 0),
      },
    ],
  };
}

function truthOf({ positives }: Placements, rows: number): Uint8Array {
  const truth = new Uint8Array(rows);
  for (const row of positives) truth[row] = 1;
  return truth;
}

/**
 * The covariance of two means of structural components, each class on its own; summed in the order of
 * rows, so that it does not matter which model comes first.
 */
function moments(
  truth: Uint8Array,
  one: Float64Array,
  other: Float64Array,
): readonly [ofPositives: number, ofNegatives: number] {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let row = 0; row < truth.length; row += 1) {
    const which = truth[row] ?? 0;
    sums[which] = (sums[which] ?? 0) + (one[row] ?? 0) * (other[row] ?? 0);
    counts[which] = (counts[which] ?? 0) + 1;
  }
  const share = (which: 0 | 1): number => {
    const [sum = 0, count = 0] = [sums[which], counts[which]];
    return sum / (count - 1) / count;
  };
  return [share(1), share(0)];
}

/** Placements are steps of half a row of the other class: what is smaller is rounding. */
const ROUNDING = 1e-12;

/** The rows of a class whose contrast is not that of most of them. */
function countApart(contrast: Float64Array, truth: Uint8Array, which: 0 | 1): number {
  const common = contrastOfMost(contrast, truth, which);
  let apart = 0;
  for (let row = 0; row < truth.length; row += 1) {
    if (truth[row] === which && !isSame(contrast[row] ?? 0, common)) apart += 1;
  }
  return apart;
}

/** The contrast that more than half of a class's rows have, if one has: the vote of R. Boyer and J. Moore (1991). */
function contrastOfMost(contrast: Float64Array, truth: Uint8Array, which: 0 | 1): number {
  let [common, votes] = [Number.NaN, 0];
  for (let row = 0; row < truth.length; row += 1) {
    if (truth[row] !== which) continue;
    const value = contrast[row] ?? 0;
    if (votes === 0) common = value;
    votes += isSame(value, common) ? 1 : -1;
  }
  return common;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING;
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
