const ENTRIES = 65_536;

/** Poisson(1) counts by a 16-bit uniform number: entry u holds the k with F(k−1) ≤ (u+½)/65536 < F(k). */
const TABLE = poissonTable();

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

const WARM_UP = 15;

/**
 * Fills `weights` with the Poisson(1) weights of one bootstrap replicate (Chamandy et al. 2012):
 * the same for a (seed, replicate) whoever computes it. Two weights a draw of the generator `sfc32`
 * of domain/random, written out here because its state must stay in registers.
 */
export function poissonWeights(weights: Uint8Array, seed: number, replicate: number): void {
  let a = seed | 0;
  let b = replicate | 0;
  let c = 0x9e3779b9 | 0;
  const even = weights.length & ~1;
  const offset = 2 * WARM_UP;
  let result = 0;
  for (let row = -offset; row <= even; row += 2) {
    result = (((a + b) | 0) + ((row + offset) / 2 + 1)) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    if (row >= 0 && row < even) {
      weights[row] = TABLE[result & 0xffff] ?? 0;
      weights[row + 1] = TABLE[result >>> 16] ?? 0;
    }
  }
  if (even < weights.length) weights[even] = TABLE[result & 0xffff] ?? 0;
}
