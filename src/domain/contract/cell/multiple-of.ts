/** Two roundings of a half unit in the last place go into a quotient, and one of its own. */
const ROUNDING = 2 ** -50;

/**
 * Whether a value is a multiple. Whole numbers exactly; others as far as 64-bit floats can tell: the
 * quotient q = value / divisor is whole up to its own rounding, |q − round(q)| ≤ 2^-50 · |q|. So 0.3 is a
 * multiple of 0.1, and SQL says the same: `abs(x / d - round(x / d)) <= 0x1p-50 * abs(x / d)`.
 */
export function isMultipleOf(value: bigint | number, divisor: bigint | number): boolean {
  if (typeof value === 'bigint' && typeof divisor === 'bigint') return value % divisor === 0n;
  const quotient = Number(value) / Number(divisor);
  if (!Number.isFinite(quotient)) return false;
  return Math.abs(quotient - Math.round(quotient)) <= ROUNDING * Math.abs(quotient);
}
