import { POISSON_TABLE, seededState } from './poisson-weights.ts';

/** Replicates that are computed side by side, one in each byte of a word. */
export const LANES = 4;

/**
 * Fills `weights` with the Poisson(1) weights of the replicates `first` … `first + 3`, one a byte, lowest
 * first: the same numbers as `poissonWeights` gives for each. The steps of four generators `sfc32` do not
 * wait for each other, which a single one's do.
 */
export function packedWeights(weights: Uint32Array, seed: number, first: number): void {
  let [a0 = 0, b0 = 0, c0 = 0, counter = 0] = seededState(seed, first);
  let [a1 = 0, b1 = 0, c1 = 0] = seededState(seed, first + 1);
  let [a2 = 0, b2 = 0, c2 = 0] = seededState(seed, first + 2);
  let [a3 = 0, b3 = 0, c3 = 0] = seededState(seed, first + 3);
  const last = weights.length - 1;
  for (let row = 0; row <= last; row += 2) {
    const drawn0 = (((a0 + b0) | 0) + counter) | 0;
    a0 = b0 ^ (b0 >>> 9);
    b0 = (c0 + (c0 << 3)) | 0;
    c0 = (((c0 << 21) | (c0 >>> 11)) + drawn0) | 0;
    const drawn1 = (((a1 + b1) | 0) + counter) | 0;
    a1 = b1 ^ (b1 >>> 9);
    b1 = (c1 + (c1 << 3)) | 0;
    c1 = (((c1 << 21) | (c1 >>> 11)) + drawn1) | 0;
    const drawn2 = (((a2 + b2) | 0) + counter) | 0;
    a2 = b2 ^ (b2 >>> 9);
    b2 = (c2 + (c2 << 3)) | 0;
    c2 = (((c2 << 21) | (c2 >>> 11)) + drawn2) | 0;
    const drawn3 = (((a3 + b3) | 0) + counter) | 0;
    a3 = b3 ^ (b3 >>> 9);
    b3 = (c3 + (c3 << 3)) | 0;
    c3 = (((c3 << 21) | (c3 >>> 11)) + drawn3) | 0;
    counter = (counter + 1) | 0;
    weights[row] = packed(drawn0 & 0xffff, drawn1 & 0xffff, drawn2 & 0xffff, drawn3 & 0xffff);
    if (row === last) break;
    weights[row + 1] = packed(drawn0 >>> 16, drawn1 >>> 16, drawn2 >>> 16, drawn3 >>> 16);
  }
}

/** The weights of four 16-bit numbers in one word. */
function packed(u0: number, u1: number, u2: number, u3: number): number {
  return (
    (POISSON_TABLE[u0] ?? 0) |
    ((POISSON_TABLE[u1] ?? 0) << 8) |
    ((POISSON_TABLE[u2] ?? 0) << 16) |
    ((POISSON_TABLE[u3] ?? 0) << 24)
  );
}
