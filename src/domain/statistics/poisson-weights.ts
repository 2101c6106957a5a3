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
 * of domain/random, written out here because its state must stay in registers. Returns their sum.
 */
export function poissonWeights(weights: Uint8Array, seed: number, replicate: number): number {
  let a = seed | 0;
  let b = replicate | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  for (; counter <= WARM_UP; counter += 1) {
    const skipped = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + skipped) | 0;
  }
  let sum = 0;
  const last = weights.length - 1;
  for (let row = 0; row < last; row += 2) {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    const first = TABLE[drawn & 0xffff] ?? 0;
    const second = TABLE[drawn >>> 16] ?? 0;
    weights[row] = first;
    weights[row + 1] = second;
    sum = (sum + first + second) | 0;
  }
  if (weights.length % 2 === 0) return sum;
  const odd = TABLE[(a + b + counter) & 0xffff] ?? 0;
  weights[last] = odd;
  return sum + odd;
}
