import type { LogicalType } from '../contract/contract.ts';

/** How many different values a column has. */
export interface Distinct {
  readonly distinct: number;
  /** Whether that is the number itself; else it is an estimate with a standard error of about 2 %. */
  readonly distinctExact: boolean;
}

/**
 * Values are hashed into cells of three levels. The first takes nearly all of them, the second one in 64, the third one
 * in 2048: where one level is full, the next still tells.
 */
const LEVELS = [
  { cells: 32_768, share: 1 },
  { cells: 16_384, share: 1 / 64 },
  { cells: 16_384, share: 1 / 2048 },
] as const;
const HASHES = 2n ** 64n;
const HASHED_CELLS = LEVELS.reduce((sum, { cells }) => sum + cells, 0);

/** So many consecutive whole numbers or days, from the first on, have a cell each. */
const WINDOW = 65_536;
/** From −16 384 to 49 151, and from 1900-01-01 to 2079-06-07 as days since 1970. */
const FIRST: Readonly<Partial<Record<LogicalType, number>>> = {
  integer: -16_384,
  number: -16_384,
  date: -25_567,
};

/** A level is read as long as no more values than this came to each of its cells: beyond, its few free cells say little. */
const FULLEST = 5.5;

/**
 * SQL for `[cells hit at each level, cells hit in the window, whether all values are one]` as JSON, in a bit a cell: 16 kB
 * at most for each thread, however many values there are. Bits of parts of the data can be put together by "or".
 *
 * @param hash where `sharedHash` of the value is found
 */
export function distinctAggregate(v: string, type: LogicalType, hash = hashOf(v, type)): string {
  const first = FIRST[type];
  const last = HASHED_CELLS + (first === undefined ? 0 : WINDOW) - 1;
  const bits = `CAST(bitstring_agg(${cellOf(v, hash, type)}, 0, ${last}) AS VARCHAR)`;
  const hits = [...LEVELS.map(({ cells }) => cells), WINDOW].map((cells, index, all) => {
    const before = all.slice(0, index).reduce((sum, some) => sum + some, 0);
    return `length(replace(substr(${bits}, ${before + 1}, ${cells}), '0', ''))`;
  });
  // The extremes of all but texts are in the profile anyway; those of long texts would be costly.
  const compared = type === 'string' ? hash : v;
  return `to_json([${hits.join(', ')}, CAST(min(${compared}) = max(${compared}) AS BIGINT)])`;
}

/**
 * SQL for the hash of a value, NULL of none, that `distinctAggregate` needs more than once; undefined where nearly no value
 * is hashed. Equal values have equal hashes, whichever whole type a file keeps them in.
 */
export function sharedHash(v: string, type: LogicalType): string | undefined {
  return FIRST[type] === undefined ? hashOf(v, type) : undefined;
}

function hashOf(v: string, type: LogicalType): string {
  const value = type === 'integer' ? `CAST(${v} AS BIGINT)` : v;
  return `CASE WHEN ${v} IS NOT NULL THEN hash(${value}) END`;
}

function cellOf(v: string, hash: string, type: LogicalType): string {
  const [whole, second, third] = LEVELS;
  const atLeast = (share: number): string => `${hash} >= ${HASHES / BigInt(1 / share)}`;
  const cell = (cells: number, before: number): string =>
    `CAST(${hash} & ${cells - 1} AS INTEGER) + ${before}`;
  const [atSecond, atThird] = [whole.cells, whole.cells + second.cells];
  return `CASE ${inWindow(v, type)}
    WHEN ${atLeast(second.share)} THEN ${cell(whole.cells, 0)}
    WHEN ${atLeast(third.share)} THEN ${cell(second.cells, atSecond)}
    WHEN ${hash} IS NOT NULL THEN ${cell(third.cells, atThird)} END`;
}

function inWindow(v: string, type: LogicalType): string {
  const first = FIRST[type];
  if (first === undefined) return '';
  const number = type === 'date' ? `(${v} - DATE '1970-01-01')` : v;
  const isWhole = type === 'number' ? ` AND ${v} = floor(${v})` : '';
  const within = `${number} BETWEEN ${first} AND ${first + WINDOW - 1}${isWhole}`;
  return `WHEN ${within} THEN CAST(${number} AS INTEGER) + ${HASHED_CELLS - first}`;
}

/**
 * The number of different values from the result of `distinctAggregate`. It is exact where every value has a cell of its
 * own, or where there is one value; else linear counting (Whang, Vander-Zanden and Taylor 1990, n = −m ln(free / m)) at
 * the first level that is not full, on the next ones as well, as in the multiresolution bitmap of Estan, Varghese and
 * Fisk 2003.
 *
 * @param result null where there is no value
 * @param present as many values as there are cells with one: there are no more different ones
 */
export function distinctOf(result: readonly number[] | null, present: number): Distinct {
  if (result === null) return { distinct: 0, distinctExact: true };
  const hits = LEVELS.map((_, index) => result[index] ?? 0);
  const window = result[LEVELS.length] ?? 0;
  const isOne = result[LEVELS.length + 1] === 1;
  if (isOne) return { distinct: 1, distinctExact: true };
  if (hits.every((count) => count === 0)) return { distinct: window, distinctExact: true };
  const least = window + hits.reduce((sum, count) => sum + count, 0);
  const estimate = window + hashed(hits);
  return {
    distinct: Math.max(least, Math.min(Math.round(estimate), present)),
    distinctExact: least === present,
  };
}

function hashed(hits: readonly number[]): number {
  const values = LEVELS.map(({ cells }, index) => linearCount(hits[index] ?? 0, cells));
  const open = LEVELS.findIndex(({ cells }, index) => (values[index] ?? 0) <= FULLEST * cells);
  const level = open < 0 ? LEVELS.length - 1 : open;
  const sum = values.slice(level).reduce((all, some) => all + some, 0);
  return sum / (LEVELS[level]?.share ?? 1);
}

function linearCount(hit: number, cells: number): number {
  return -cells * Math.log(Math.max(cells - hit, 0.5) / cells);
}
