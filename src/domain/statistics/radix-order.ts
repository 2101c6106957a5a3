const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const SIGN = 0x80000000;

/**
 * The rows that would sort `values` upwards, equal values in their given order; −0 counts as 0.
 * Radix sort on the high words of the numbers, three passes of 11 bits, then a repair of the runs
 * whose high words are alike: O(n), and O(n log n) where all values nearly agree.
 * Values must be finite.
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  const high = highKeys(values);
  const order = radixByKeys(high);
  repairRuns(values, high, order);
  return order;
}

/** The upper halves of the numbers, mapped so that unsigned order is numeric order. */
function highKeys(values: Float64Array): Uint32Array {
  const keys = new Uint32Array(values.length);
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  one[0] = 1;
  const upper = words[1] === 0 ? 0 : 1;
  for (let row = 0; row < values.length; row += 1) {
    one[0] = (values[row] ?? 0) + 0;
    const word = words[upper] ?? 0;
    keys[row] = word >= SIGN ? ~word : word | SIGN;
  }
  return keys;
}

function radixByKeys(keys: Uint32Array): Uint32Array {
  const count = keys.length;
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) from[row] = row;
  for (let shift = 0; shift < 32; shift += BITS) {
    const starts = bucketStarts(keys, shift);
    for (let place = 0; place < count; place += 1) {
      const row = from[place] ?? 0;
      const bucket = ((keys[row] ?? 0) >>> shift) & MASK;
      const target = starts[bucket] ?? 0;
      to[target] = row;
      starts[bucket] = target + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

function bucketStarts(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(BUCKETS);
  for (let row = 0; row < keys.length; row += 1) {
    const bucket = ((keys[row] ?? 0) >>> shift) & MASK;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const size = starts[bucket] ?? 0;
    starts[bucket] = sum;
    sum += size;
  }
  return starts;
}

function repairRuns(values: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  const key = (place: number): number => keys[order[place] ?? 0] ?? 0;
  for (let start = 0; start < order.length; ) {
    const shared = key(start);
    let end = start + 1;
    while (end < order.length && key(end) === shared) end += 1;
    if (end - start > 1) repairRun(values, order, { start, end });
    start = end;
  }
}

function repairRun(
  values: Float64Array,
  order: Uint32Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const value = (place: number): number => values[order[place] ?? 0] ?? 0;
  let sorted = true;
  for (let place = start + 1; place < end && sorted; place += 1) {
    sorted = value(place - 1) <= value(place);
  }
  if (sorted) return;
  order.subarray(start, end).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}
