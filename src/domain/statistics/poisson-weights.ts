const ENTRIES = 65_536;

/** Poisson(1) counts by a 16-bit uniform number: entry u holds the k with F(k−1) ≤ (u+½)/65536 < F(k). */
export const POISSON_TABLE = poissonTable();

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
 * The state [a, b, c, counter] of the generator `sfc32` of domain/random for a (seed, replicate), after
 * its first rounds. Whoever draws writes the steps out: the state must stay in registers.
 */
export function seededState(seed: number, replicate: number): Int32Array {
  let [a, b, c] = [seed | 0, replicate | 0, 0x9e3779b9 | 0];
  let counter = 1;
  for (; counter <= WARM_UP; counter += 1) {
    const skipped = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + skipped) | 0;
  }
  return Int32Array.of(a, b, c, counter);
}

/**
 * Fills `weights` with the Poisson(1) weights of one bootstrap replicate (Chamandy et al. 2012): the same
 * for a (seed, replicate) whoever draws them. Two weights a draw. Returns their sum.
 */
export function poissonWeights(weights: Uint8Array, seed: number, replicate: number): number {
  let [a = 0, b = 0, c = 0, counter = 0] = seededState(seed, replicate);
  let sum = 0;
  const last = weights.length - 1;
  for (let row = 0; row < last; row += 2) {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    const first = POISSON_TABLE[drawn & 0xffff] ?? 0;
    const second = POISSON_TABLE[drawn >>> 16] ?? 0;
    weights[row] = first;
    weights[row + 1] = second;
    sum = (sum + first + second) | 0;
  }
  if (weights.length % 2 === 0) return sum;
  const odd = POISSON_TABLE[(a + b + counter) & 0xffff] ?? 0;
  weights[last] = odd;
  return sum + odd;
}
