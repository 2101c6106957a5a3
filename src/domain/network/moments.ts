export interface Moments {
  readonly mean: number;
  /** Standard deviation with n in the denominator; 0 for a constant or an empty column. */
  readonly deviation: number;
  /** Cells that are no finite number. */
  readonly missing: number;
}

/**
 * Mean and standard deviation of the finite values, in two passes over values divided by the largest
 * magnitude, so that neither the sum nor the squares overflow.
 */
export function moments(values: ArrayLike<number>): Moments {
  const { largest, count } = magnitude(values);
  const missing = values.length - count;
  if (count === 0 || largest === 0) return { mean: 0, deviation: 0, missing };
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) sum += value / largest;
  }
  const mean = sum / count;
  let squares = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) squares += (value / largest - mean) ** 2;
  }
  const deviation = Math.sqrt(squares / count);
  // A constant may be off its own mean by rounding: that is no deviation to divide by.
  const constant = deviation <= Math.abs(mean) * 1e-12;
  return { mean: mean * largest, deviation: constant ? 0 : deviation * largest, missing };
}

function magnitude(values: ArrayLike<number>): { largest: number; count: number } {
  let largest = 0;
  let count = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = Math.abs(values[row] ?? Number.NaN);
    if (!Number.isFinite(value)) continue;
    count += 1;
    if (value > largest) largest = value;
  }
  return { largest, count };
}
