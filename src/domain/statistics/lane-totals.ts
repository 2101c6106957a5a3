import { MOST_NEGATIVES } from './auc-blocks.ts';

/** The even bytes of a word, each with room for 16 bits. */
export const EVEN = 0x00ff00ff;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Adds the weights of the rows `from` ≤ k < `to`, one replicate a byte, to the totals of the four. */
export function addRange(weights: Uint32Array, { from, to }: Range, totals: Float64Array): void {
  for (let start = from; start < to; start += MOST_NEGATIVES) {
    const end = Math.min(start + MOST_NEGATIVES, to);
    let even = 0;
    let odd = 0;
    for (let k = start; k < end; k += 1) {
      const word = weights[k] ?? 0;
      even = (even + (word & EVEN)) | 0;
      odd = (odd + ((word >>> 8) & EVEN)) | 0;
    }
    addLanes(totals, even, odd);
  }
}

/** Adds sums of lanes 0 and 2, and of 1 and 3, 16 bits each, to the totals. */
export function addLanes(totals: Float64Array, even: number, odd: number): void {
  totals[0] = (totals[0] ?? 0) + (even & 0xffff);
  totals[1] = (totals[1] ?? 0) + (odd & 0xffff);
  totals[2] = (totals[2] ?? 0) + (even >>> 16);
  totals[3] = (totals[3] ?? 0) + (odd >>> 16);
}
