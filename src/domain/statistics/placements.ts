import { sortedOrder } from './radix-order.ts';

/**
 * The rows of a binary score in the form that AUC and its variance need: negatives upwards by score,
 * and for each positive, upwards by score, how many negatives lie below it and how many at most at it.
 */
export interface Placements {
  /** Rows of class 0, by rising score. */
  readonly negatives: Uint32Array;
  /** Rows of class 1, by rising score. */
  readonly positives: Uint32Array;
  /** For each of `positives`, the number of `negatives` with a lower score. */
  readonly below: Uint32Array;
  /** For each of `positives`, the number of `negatives` with a lower or equal score. */
  readonly atMost: Uint32Array;
}

/** Sorts once, O(n). `truth` holds 1 for the positive class and 0 for the other. */
export function placements(truth: Uint8Array, score: Float64Array): Placements {
  const order = sortedOrder(score);
  const count = truth.reduce((sum, one) => sum + one, 0);
  const found = {
    negatives: shared(order.length - count),
    positives: shared(count),
    below: shared(count),
    atMost: shared(count),
  };
  let [negative, positive] = [0, 0];
  for (let start = 0; start < order.length; ) {
    const value = score[order[start] ?? 0];
    const before = negative;
    const firstPositive = positive;
    let end = start;
    for (; end < order.length && score[order[end] ?? 0] === value; end += 1) {
      const row = order[end] ?? 0;
      if (truth[row] === 1) found.positives[positive++] = row;
      else found.negatives[negative++] = row;
    }
    found.below.fill(before, firstPositive, positive);
    found.atMost.fill(negative, firstPositive, positive);
    start = end;
  }
  return found;
}

/** Memory that worker threads see without a copy. */
export function shared(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

/** The share of (positive, negative) pairs in the right order, ties counted half: NaN without both classes. */
export function aucOf({ negatives, positives, below, atMost }: Placements): number {
  let sum = 0;
  for (let k = 0; k < positives.length; k += 1) sum += (below[k] ?? 0) + (atMost[k] ?? 0);
  return sum / (2 * positives.length * negatives.length);
}
