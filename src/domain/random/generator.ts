/** A seeded source of 32-bit unsigned integers. */
export type Generator = () => number;

/**
 * sfc32 (Chris Doty-Humphrey's Small Fast Counter, PractRand), seeded by two integers so that
 * (seed, stream) names a sequence whatever worker draws it.
 */
export function sfc32(seed: number, stream = 0): Generator {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** An integer drawn uniformly from [0, bound), without modulo bias (Lemire 2019, section 3). */
export function below(next: Generator, bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  let draw = next();
  while (draw >= limit) draw = next();
  return draw % bound;
}

/** Permutes `items` in place (Fisher–Yates, Knuth TAOCP 3.4.2 algorithm P). */
export function shuffle(items: Uint32Array, next: Generator): Uint32Array {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = below(next, last + 1);
    const kept = items[last] ?? 0;
    items[last] = items[chosen] ?? 0;
    items[chosen] = kept;
  }
  return items;
}
