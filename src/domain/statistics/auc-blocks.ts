import { type Permutation, permutationOf } from './permutation.ts';
import type { Placements } from './placements.ts';

/** No more negatives a block: twice 8 (the largest weight) times as many fit 15 bits. */
export const MOST_NEGATIVES = 2047;
/** No more positives: their weighted sums fit 31 bits. */
const MOST_POSITIVES = 2048;

/** A stretch of the sorted rows: negatives from `first` to `end`, and the positives among them. */
export interface AucBlock {
  readonly first: number;
  readonly end: number;
  readonly positivesFrom: number;
  readonly positivesTo: number;
  /** One tie that is too large for a block: all its positives lie at the same place. */
  readonly tied: boolean;
}

/** A score cut into blocks that a walk can take four replicates through at once. */
export interface BlockedScore {
  /** Brings the rows into the order of walks: negatives by rising score, then positives. */
  readonly order: Permutation;
  /** The number of negatives. */
  readonly negatives: number;
  /** For each positive, `below` in the lower and `atMost` in the upper 16 bits, within its block. */
  readonly spans: Uint32Array;
  readonly blocks: readonly AucBlock[];
}

/** Cuts at ties only, so that what a positive refers to lies in its own block. */
export function cutBlocks(placed: Placements): BlockedScore {
  const { negatives, positives, below, atMost } = placed;
  const blocks: AucBlock[] = [];
  for (let from = 0; from < positives.length; ) {
    const first = below[from] ?? 0;
    let to = endOfTie(placed, from);
    const tied = !fits({ first, from }, atMost, to);
    for (let next = to; !tied && next < positives.length; ) {
      next = endOfTie(placed, to);
      if (!fits({ first, from }, atMost, next)) break;
      to = next;
    }
    blocks.push({ first, end: atMost[to - 1] ?? 0, positivesFrom: from, positivesTo: to, tied });
    from = to;
  }
  const rows = new Uint32Array(negatives.length + positives.length);
  rows.set(negatives);
  rows.set(positives, negatives.length);
  return {
    order: permutationOf(rows),
    negatives: negatives.length,
    spans: spansOf(placed, blocks),
    blocks,
  };
}

function spansOf({ below, atMost }: Placements, blocks: readonly AucBlock[]): Uint32Array {
  const spans = new Uint32Array(below.length);
  for (const { first, positivesFrom, positivesTo, tied } of blocks) {
    if (tied) continue;
    for (let k = positivesFrom; k < positivesTo; k += 1) {
      spans[k] = ((below[k] ?? 0) - first) | (((atMost[k] ?? 0) - first) << 16);
    }
  }
  return spans;
}

/**
 * Positives lie at the same place where as many negatives lie below and at most at them. One right above a tie has
 * the same `atMost` as those in it, but all of the tie below it.
 */
function endOfTie({ below, atMost }: Placements, from: number): number {
  let to = from + 1;
  while (to < below.length && below[to] === below[from] && atMost[to] === atMost[from]) to += 1;
  return to;
}

function fits(
  { first, from }: { readonly first: number; readonly from: number },
  atMost: Uint32Array,
  to: number,
): boolean {
  return (atMost[to - 1] ?? 0) - first <= MOST_NEGATIVES && to - from <= MOST_POSITIVES;
}
