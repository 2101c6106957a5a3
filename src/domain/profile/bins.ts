import type { Bin } from './profile.ts';

/** Bins of one power of two: a bin is 19 % wide. */
const PER_OCTAVE = 4;
/** Keeps the numbers of bins of positive values above zero: 2^-1074 is the smallest. */
const ORIGIN = 5000;

/**
 * SQL for the number of the bin of a finite value: 0 for zero, else by sign and logarithm, so that the edges are
 * the same for all data and the counts of parts can be added.
 */
export function binNumber(v: string): string {
  // The least integer has no absolute value among integers.
  const size = `floor(log2(abs(CAST(${v} AS DOUBLE))) * ${PER_OCTAVE}) + ${ORIGIN}`;
  return `CASE WHEN ${v} = 0 THEN 0 ELSE CAST(sign(${v}) * (${size}) AS SMALLINT) END`;
}

/** The bins of counted bin numbers, from low to high. */
export function binsOf(counts: readonly (readonly [number: number, count: number])[]): Bin[] {
  return counts
    .map(([number, count]) => ({ ...edges(number), count }))
    .toSorted((a, b) => a.low - b.low);
}

function edges(number: number): Pick<Bin, 'low' | 'high'> {
  if (number === 0) return { low: 0, high: 0 };
  const inner = round(2 ** ((Math.abs(number) - ORIGIN) / PER_OCTAVE));
  const outer = round(2 ** ((Math.abs(number) + 1 - ORIGIN) / PER_OCTAVE));
  return number > 0 ? { low: inner, high: outer } : { low: -outer, high: -inner };
}

/**
 * Ten significant digits: what is left of a sum of floats when it is added up in another order. What lies beyond the
 * largest float, as the edge of the last bin does, becomes that float.
 */
export function round(value: number): number {
  const rounded = Number(value.toPrecision(10));
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, rounded));
}
