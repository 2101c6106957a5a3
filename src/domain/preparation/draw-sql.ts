import { quoteText } from '../contract/sql/quote.ts';

const TWO_TO_64 = 2n ** 64n;
const PRECISION = 2 ** 53;

/** What a draw is for: the same seed gives unrelated numbers for different purposes. */
export type Purpose = 'split' | 'sample';

/**
 * SQL for a number in [0, 2⁶⁴) that depends on the seed and the row's identity alone: the first half of the MD5 of
 * both. The same for any order of rows, number of threads and version of the engine.
 * @param identity SQL expressions that name the row
 */
export function drawSql(purpose: Purpose, seed: number, identity: readonly string[]): string {
  const parts = identity.map((part) => `coalesce(CAST(${part} AS VARCHAR), '')`);
  const text = [quoteText(`${purpose} ${seed}`), ...parts].join(", '\u001f', ");
  return `md5_number_upper(concat(${text}))`;
}

/** SQL that is true for about this fraction of all draws. */
export function belowFractionSql(draw: string, fraction: number): string {
  const limit = (BigInt(Math.round(fraction * PRECISION)) * TWO_TO_64) / BigInt(PRECISION);
  return `${draw} < CAST('${limit}' AS UBIGINT)`;
}
