import { type AucBlock, type BlockedScore, MOST_NEGATIVES } from './auc-blocks.ts';
import { addLanes, addRange, EVEN } from './lane-totals.ts';
import { LANES } from './poisson-weights.ts';

/** Memory that walks use again and again. */
export interface WalkMemory {
  /** Running sums of lanes 0 and 2 (16 bits each) over the negatives of a block. */
  readonly even: Int32Array;
  /** The same of lanes 1 and 3. */
  readonly odd: Int32Array;
  /** By lane: weight of the negatives so far, of the positives so far, and twice the pairs in order. */
  readonly negatives: Float64Array;
  readonly positives: Float64Array;
  readonly pairs: Float64Array;
}

/** Allocates the memory of a walk. */
export function walkMemory(): WalkMemory {
  return {
    even: new Int32Array(MOST_NEGATIVES + 1),
    odd: new Int32Array(MOST_NEGATIVES + 1),
    negatives: new Float64Array(LANES),
    positives: new Float64Array(LANES),
    pairs: new Float64Array(LANES),
  };
}

/**
 * The weighted AUCs of four replicates, written to `out`. Their weights stand in the bytes of each row's
 * word, in the order of walks: negatives by rising score, then positives. Every sum is of integers below 2⁵³: exact, whatever the blocks.
 *
 * A block first sums up its negatives, keeping every partial sum; each positive then finds what lies
 * below it and at most at it by its two places. No branch depends on ties or classes, and what is
 * written stays in the nearest cache.
 */
export function walkFour(
  score: BlockedScore,
  weights: Uint32Array,
  memory: WalkMemory,
  out: Float64Array,
): void {
  const { negatives, positives, pairs } = memory;
  negatives.fill(0);
  positives.fill(0);
  pairs.fill(0);
  let done = 0;
  for (const block of score.blocks) {
    addRange(weights, { from: done, to: block.first }, negatives);
    if (block.tied) walkTie(score, weights, block, memory);
    else walkBlock(score, weights, block, memory);
    done = block.end;
  }
  addRange(weights, { from: done, to: score.negatives }, negatives);
  for (let lane = 0; lane < LANES; lane += 1) {
    out[lane] = (pairs[lane] ?? 0) / (2 * (positives[lane] ?? 0) * (negatives[lane] ?? 0));
  }
}

/** All positives of a tie count the negatives before it whole and those in it half. */
function walkTie(
  { negatives }: BlockedScore,
  weights: Uint32Array,
  block: AucBlock,
  memory: WalkMemory,
): void {
  const before = memory.negatives.slice();
  addRange(weights, { from: block.first, to: block.end }, memory.negatives);
  const drawn = new Float64Array(LANES);
  const range = { from: negatives + block.positivesFrom, to: negatives + block.positivesTo };
  addRange(weights, range, drawn);
  for (let lane = 0; lane < LANES; lane += 1) {
    const both = (before[lane] ?? 0) + (memory.negatives[lane] ?? 0);
    memory.pairs[lane] = (memory.pairs[lane] ?? 0) + (drawn[lane] ?? 0) * both;
    memory.positives[lane] = (memory.positives[lane] ?? 0) + (drawn[lane] ?? 0);
  }
}

function walkBlock(
  score: BlockedScore,
  weights: Uint32Array,
  block: AucBlock,
  memory: WalkMemory,
): void {
  const { first, end, positivesFrom, positivesTo } = block;
  const { even, odd } = memory;
  storeSums(weights.subarray(first, end), even, odd);
  const { negatives, spans } = score;
  let pairs0 = 0;
  let pairs1 = 0;
  let pairs2 = 0;
  let pairs3 = 0;
  let drawnEven = 0;
  let drawnOdd = 0;
  for (let k = positivesFrom; k < positivesTo; k += 1) {
    const word = weights[negatives + k] ?? 0;
    const span = spans[k] ?? 0;
    const [low, high] = [span & 0xffff, span >>> 16];
    const below = ((even[low] ?? 0) + (even[high] ?? 0)) | 0;
    const other = ((odd[low] ?? 0) + (odd[high] ?? 0)) | 0;
    pairs0 = (pairs0 + Math.imul(word & 0xff, below & 0xffff)) | 0;
    pairs1 = (pairs1 + Math.imul((word >>> 8) & 0xff, other & 0xffff)) | 0;
    pairs2 = (pairs2 + Math.imul((word >>> 16) & 0xff, below >>> 16)) | 0;
    pairs3 = (pairs3 + Math.imul(word >>> 24, other >>> 16)) | 0;
    drawnEven = (drawnEven + (word & EVEN)) | 0;
    drawnOdd = (drawnOdd + ((word >>> 8) & EVEN)) | 0;
  }
  const size = end - first;
  settle(memory, [pairs0, pairs1, pairs2, pairs3], [drawnEven, drawnOdd]);
  addLanes(memory.negatives, even[size] ?? 0, odd[size] ?? 0);
}

/** Adds a block's pairs, with what lies below the whole block, to the lanes. */
function settle(
  { negatives, positives, pairs }: WalkMemory,
  inside: readonly number[],
  [drawnEven, drawnOdd]: readonly [number, number],
): void {
  const drawn = [drawnEven & 0xffff, drawnOdd & 0xffff, drawnEven >>> 16, drawnOdd >>> 16];
  for (let lane = 0; lane < LANES; lane += 1) {
    const weight = drawn[lane] ?? 0;
    const outside = 2 * weight * (negatives[lane] ?? 0);
    pairs[lane] = (pairs[lane] ?? 0) + (inside[lane] ?? 0) + outside;
    positives[lane] = (positives[lane] ?? 0) + weight;
  }
}

function storeSums(words: Uint32Array, even: Int32Array, odd: Int32Array): void {
  let sumEven = 0;
  let sumOdd = 0;
  even[0] = 0;
  odd[0] = 0;
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] ?? 0;
    sumEven = (sumEven + (word & EVEN)) | 0;
    sumOdd = (sumOdd + ((word >>> 8) & EVEN)) | 0;
    even[k + 1] = sumEven;
    odd[k + 1] = sumOdd;
  }
}
