import { quoteText } from '../contract/sql/quote.ts';

const TWO_TO_64 = 2n ** 64n;
const PRECISION = 2 ** 53;

/**
 * SQL that is true for about this fraction of rows: those for which the MD5 of seed and identity, as hexadecimal
 * text, is small. A row stays on its side when rows are added or the engine is renewed, so that
 * no model is ever judged by rows that an older one was trained on.
 * @param identity SQL expressions that name the row
 */
export function drawnSql(fraction: number, seed: number, identity: readonly string[]): string {
  const parts = identity.map((part) => `coalesce(CAST(${part} AS VARCHAR), '')`);
  const text = [quoteText(`split ${seed}`), ...parts].join(", '\u001f', ");
  const limit = (BigInt(Math.round(fraction * PRECISION)) * TWO_TO_64) / BigInt(PRECISION);
  return `md5(concat(${text})) < '${limit.toString(16).padStart(16, '0')}'`;
}

/**
 * SQL for a number to order rows by for a sample: the engine's hash of seed and identity, which is the same for any
 * order of rows and number of threads, and a hundred times faster than MD5. Another engine may draw others. Hashed
 * twice, for of several values the engine only puts the hashes together by XOR: a seed alone would flip the same
 * bits of all rows, and two seeds would draw the same rows, or none in common.
 */
export function sampleDrawSql(seed: number, identity: readonly string[]): string {
  return `hash(hash(${[seed, ...identity].join(', ')}))`;
}
