import { sortedOrder } from '../statistics/radix-order.ts';
import { THRESHOLD } from './accuracy.ts';
import type { BinaryOutcome } from './outcome.ts';
import { placedOf } from './placed.ts';

/** [x, y]. */
export type CurvePoint = [number, number];

const MOST_POINTS = 200;
const BINS = 20;

/** The ROC curve as (false positive rate, true positive rate), thinned evenly, both ends kept. */
export function rocCurve(outcome: BinaryOutcome): CurvePoint[] {
  const { positives, negatives, below, atMost } = placedOf(outcome);
  if (positives.length === 0 || negatives.length === 0) return [];
  const corners: CurvePoint[] = [[0, 0]];
  for (let last = positives.length - 1; last >= 0; ) {
    let first = last;
    while (first > 0 && atMost[first - 1] === atMost[last] && below[first - 1] === below[last]) {
      first -= 1;
    }
    const missed = (count: number): number => (negatives.length - count) / negatives.length;
    corners.push([missed(atMost[last] ?? 0), (positives.length - 1 - last) / positives.length]);
    corners.push([missed(below[last] ?? 0), (positives.length - first) / positives.length]);
    last = first - 1;
  }
  corners.push([1, 1]);
  return thin(corners, MOST_POINTS).map(([x, y]) => [short(x), short(y)]);
}

/** Mean prediction and share of positives, in 10 groups of equally many rows by prediction. */
export function calibrationCurve({ truth, score }: BinaryOutcome, groups = 10): CurvePoint[] {
  const order = sortedOrder(score);
  const points: CurvePoint[] = [];
  for (let group = 0; group < groups; group += 1) {
    const start = Math.round((group * order.length) / groups);
    const rows = order.subarray(start, Math.round(((group + 1) * order.length) / groups));
    if (rows.length === 0) continue;
    const mean = (of: ArrayLike<number>): number =>
      rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length;
    points.push([short(mean(score)), short(mean(truth))]);
  }
  return points;
}

export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How often each score was said, in 20 equal bins between 0 and 1. */
export function scoreHistogram({ score }: BinaryOutcome): Bin[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of score) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(value * BINS)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ low: bin / BINS, high: (bin + 1) / BINS, count }));
}

export interface Confusion {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Truth against the class said at the threshold. */
export function confusionOf({ truth, score }: BinaryOutcome): Confusion {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < truth.length; row += 1) {
    const cell = 2 * (truth[row] ?? 0) + ((score[row] ?? 0) >= THRESHOLD ? 1 : 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const [trueNegatives = 0, falsePositives = 0, falseNegatives = 0, truePositives = 0] = cells;
  return { threshold: THRESHOLD, truePositives, falsePositives, falseNegatives, trueNegatives };
}

function thin<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  const chosen = Array.from({ length: most }, (_, index) => Math.round(index * step));
  return chosen.flatMap((index) => items.slice(index, index + 1));
}

/** Six digits are more than a picture shows. */
function short(value: number): number {
  return Number(value.toPrecision(6));
}
