import { sfc32 } from '../random/generator.ts';

/** Replicates that are weighted side by side, one in each byte of a row's word, lowest first. */
export const LANES = 4;

const ENTRIES = 65_536;

/** Poisson(1) counts by a 16-bit uniform number: entry u holds the k with F(k−1) ≤ (u+½)/65536 < F(k). */
const POISSON_TABLE = poissonTable();

function poissonTable(): Uint8Array {
  const table = new Uint8Array(ENTRIES);
  let [count, term] = [0, Math.exp(-1)];
  let cumulated = term;
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    while ((entry + 0.5) / ENTRIES >= cumulated) {
      count += 1;
      term /= count;
      cumulated += term;
    }
    table[entry] = count;
  }
  return table;
}

/**
 * Fills `weights` with the Poisson(1) weights of four bootstrap replicates (Chamandy et al. 2012,
 * "Estimating uncertainty for massive data streams"): those of `group`, which are the replicates
 * 4·group … 4·group + 3. The same for a (seed, group) whoever draws them. A row takes two numbers of
 * xoshiro128** (Blackman & Vigna 2021), one 16-bit half a replicate.
 *
 * V8 adds two wrapping integers as floating numbers, ten times slower than it shifts, multiplies and
 * takes exclusive ors: hence a generator without additions, and its steps written out, so that the
 * state stays in registers.
 */
export function poissonWeights(weights: Uint32Array, seed: number, group: number): void {
  const next = sfc32(seed, group);
  let s0 = next() | 0;
  let s1 = next() | 0;
  let s2 = next() | 0;
  let s3 = next() | 0;
  for (let row = 0; row < weights.length; row += 1) {
    let first = Math.imul(s1, 5);
    first = Math.imul((first << 7) | (first >>> 25), 9);
    let shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    let second = Math.imul(s1, 5);
    second = Math.imul((second << 7) | (second >>> 25), 9);
    shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    weights[row] =
      (POISSON_TABLE[first & 0xffff] ?? 0) |
      ((POISSON_TABLE[first >>> 16] ?? 0) << 8) |
      ((POISSON_TABLE[second & 0xffff] ?? 0) << 16) |
      ((POISSON_TABLE[second >>> 16] ?? 0) << 24);
  }
}
