/** A number as it was written, exactly: `numerator / denominator`, denominator > 0, in lowest terms. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The decimal that a number was written as (the shortest that reads back as it), exactly: 0.1 → 1/10.
 * @param value finite
 */
export function ratioOf(value: number): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`${value} is not a finite number`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  const scale = 10n ** BigInt(Math.abs(power));
  return power < 0 ? reduce(digits, scale) : { numerator: digits * scale, denominator: 1n };
}

function reduce(numerator: bigint, denominator: bigint): Ratio {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/** As a decimal again. */
export function formatRatio(ratio: Ratio): string {
  return String(Number(ratio.numerator) / Number(ratio.denominator));
}
