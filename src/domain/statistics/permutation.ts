/** A bucket of destinations that fits the nearest cache. */
const BUCKET_BITS = 13;

/**
 * A permutation in two passes that both stay near: first into buckets of neighbouring destinations, then
 * to the places within each. A million random accesses to memory become two walks along it.
 */
export interface Permutation {
  /** Where each source goes in the first pass. */
  readonly first: Uint32Array;
  /** Where each goes on to in the second. */
  readonly second: Uint32Array;
}

/** The permutation that brings the word of row `sources[k]` to place k. */
export function permutationOf(sources: Uint32Array): Permutation {
  const count = sources.length;
  const place = new Uint32Array(count);
  for (let k = 0; k < count; k += 1) place[sources[k] ?? 0] = k;
  // Every bucket but the last is full, so it begins where its own places begin.
  const next = Uint32Array.from(
    { length: (count >>> BUCKET_BITS) + 1 },
    (_, b) => b << BUCKET_BITS,
  );
  const [first, second] = [new Uint32Array(count), new Uint32Array(count)];
  for (let row = 0; row < count; row += 1) {
    const goal = place[row] ?? 0;
    const bucket = goal >>> BUCKET_BITS;
    const middle = next[bucket] ?? 0;
    next[bucket] = middle + 1;
    first[row] = middle;
    second[middle] = goal;
  }
  return { first, second };
}

/** Writes the permuted words to `out`; `middle` is memory of the same length. */
export function permute(
  words: Uint32Array,
  { first, second }: Permutation,
  { middle, out }: { readonly middle: Uint32Array; readonly out: Uint32Array },
): void {
  for (let row = 0; row < words.length; row += 1) middle[first[row] ?? 0] = words[row] ?? 0;
  for (let at = 0; at < middle.length; at += 1) out[second[at] ?? 0] = middle[at] ?? 0;
}
