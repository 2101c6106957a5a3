import { quoteName } from '../contract/sql/quote.ts';

/** Rows before and after a `features` command, as relations for FROM. */
export interface FeatureSides {
  readonly input: string;
  readonly output: string;
  /** Columns that name a row on both sides; empty: the n-th row is the n-th row. */
  readonly key: readonly string[];
}

/** How keys are told to be the same: as they are spelt, or by the number or the time that they spell. */
export type KeySpelling = 'exact' | 'alike';

/** A key as text; `alike` however a program spells a number or a time: `7` and `7.0`, `T` and a blank. */
function keyText(name: string, spelling: KeySpelling): string {
  const text = `CAST(${quoteName(name)} AS VARCHAR)`;
  if (spelling === 'exact') return text;
  const number = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  return `coalesce(${number}, CAST(TRY_CAST(${text} AS TIMESTAMP) AS VARCHAR), ${text})`;
}

/** One row, `rows`: how many came out. */
export function rowCountSql({ output }: FeatureSides): string {
  return `SELECT count(*) AS rows FROM ${output}`;
}

/**
 * One row: `lost`, the keys of the input that the output lacks or has fewer times, and `merged`, how many keys of the
 * input look the same as others.
 */
export function keyCountsSql({ input, output, key }: FeatureSides, spelling: KeySpelling): string {
  const texts = key.map((name) => keyText(name, spelling)).join(', ');
  const lost = `SELECT ${texts} FROM ${input} EXCEPT ALL SELECT ${texts} FROM ${output}`;
  return `SELECT (SELECT count(*) FROM (${lost})) AS lost,
    (SELECT count(*) FROM ${input}) - (SELECT count(*) FROM (SELECT DISTINCT ${texts} FROM ${input})) AS merged`;
}

/** One row: for each column `i0`, `o0`, `i1`, …: the sums of the hashes of its cells, before and after. */
export function columnSumsSql({ input, output }: FeatureSides, columns: readonly string[]): string {
  const sums = (side: string): string =>
    columns.map((name, index) => `${sumOf([name])} AS ${side}${index}`).join(', ');
  return `SELECT * FROM (SELECT ${sums('i')} FROM ${input}), (SELECT ${sums('o')} FROM ${output})`;
}

function hashOf(columns: readonly string[]): string {
  return `hash(${columns.map((name) => keyText(name, 'exact')).join(', ')})`;
}

function sumOf(columns: readonly string[]): string {
  return `CAST(sum(CAST(${hashOf(columns)} AS HUGEINT)) AS VARCHAR)`;
}

/**
 * One row: `moved`, how many rows differ in these columns from the row in the same place, and `same`, whether they
 * are the same rows all the same: then they stand in another order.
 */
export function orderSql({ input, output }: FeatureSides, columns: readonly string[]): string {
  const side = (relation: string): string =>
    `(SELECT row_number() OVER () AS n, ${hashOf(columns)} AS h FROM ${relation})`;
  const sum = (alias: string): string => `sum(CAST(${alias}.h AS HUGEINT))`;
  return `SELECT count(*) FILTER (WHERE i.h <> o.h) AS moved, ${sum('i')} = ${sum('o')} AS same
    FROM ${side(input)} i JOIN ${side(output)} o ON i.n = o.n`;
}

/**
 * The rows that came out, in the order of those that went in, and beside them the label that the command was not
 * shown.
 * @param made the columns that came out, in order
 */
export function arrangedSql(
  sides: FeatureSides,
  made: readonly string[],
  { spelling, label }: { readonly spelling: KeySpelling; readonly label: string | undefined },
): string {
  const { input, output, key } = sides;
  const keys = key.map((name, index) => `${keyText(name, spelling)} AS k${index}`);
  const cells = made.map((name, index) => `${quoteName(name)} AS c${index}`);
  const hidden = label === undefined ? [] : [`${quoteName(label)} AS l`];
  const number = 'row_number() OVER () AS n';
  const before = `(SELECT ${[number, ...keys, ...hidden].join(', ')} FROM ${input}) i`;
  const after = `(SELECT ${[number, ...keys, ...cells].join(', ')} FROM ${output}) o`;
  const pairs =
    key.length === 0 ? ['i.n = o.n'] : key.map((_, at) => `i.k${at} IS NOT DISTINCT FROM o.k${at}`);
  const columns = [
    ...made.map((name, index) => `o.c${index} AS ${quoteName(name)}`),
    ...(label === undefined ? [] : [`i.l AS ${quoteName(label)}`]),
  ];
  return `SELECT ${columns.join(', ')} FROM ${before} JOIN ${after} ON ${pairs.join(' AND ')} ORDER BY i.n`;
}
