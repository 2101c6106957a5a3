/**
 * The share of a quotient by which it may miss a whole number: both numbers and the quotient are rounded,
 * each by half a unit in the last place.
 */
export const ROUNDING = 2 ** -50;

/**
 * Whether a value is a multiple. Whole numbers exactly; others as far as 64-bit floats can tell: the
 * quotient q = value / divisor is whole up to its own rounding, |q − round(q)| ≤ 2^-50 · |q|. So 0.3 is a
 * multiple of 0.1. The SQL of the contract says the same.
 */
export function isMultipleOf(value: bigint | number, divisor: bigint | number): boolean {
  if (typeof value === 'bigint' && typeof divisor === 'bigint') return value % divisor === 0n;
  const quotient = Number(value) / Number(divisor);
  if (!Number.isFinite(quotient)) return false;
  return Math.abs(quotient - Math.round(quotient)) <= ROUNDING * Math.abs(quotient);
}
