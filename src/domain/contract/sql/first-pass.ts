import type { KeyRule } from '../contract.ts';
import { type CheckedColumn, checkedRows } from './checked-rows.ts';
import { rejectsName, type Source } from './source.ts';

/** What the first pass counts; the query has one row with the columns that are named here. */
export interface FirstPass {
  readonly sql: string;
  /** Column of the accepted rows. */
  readonly rows: string;
  /** By number of the checked column: cells that break a rule. */
  readonly bad: (column: number) => string;
  /** By number of the checked column: cells that hold something. */
  readonly present: (column: number) => string;
  /** By number of the checked column, where all files are CSV: the first texts that break a rule, as a JSON list. */
  readonly suspects: (column: number) => string;
  /** By index of the key: rows whose key is whole, and different hashes of keys. */
  readonly keyed: (key: number) => string;
  readonly distinct: (key: number) => string;
}

/** So many offending texts of a column are noted; where there are no more, all of them are known. */
export const MOST_SUSPECTS = 50;

/** A source of one file, with rows that are to be left out. */
export interface NumberedSource {
  readonly source: Source;
  /** Numbers of rows that the engine accepts and that are not to be believed. */
  readonly excluded: readonly number[];
}

/** What is computed in the same scan, each with its name. */
export interface Extra {
  /** Over the columns of `checkedRows`. */
  readonly columns: readonly string[];
  /** Over those and these columns. */
  readonly aggregates: readonly string[];
}

const NOTHING: Extra = { columns: [], aggregates: [] };

/**
 * One scan over all files that counts the rows, the cells of each column that break any rule, and the different
 * keys. Keys are compared by 64-bit hashes: as many hashes as rows prove that all keys differ.
 */
export function firstPass(
  sources: readonly (Source | NumberedSource)[],
  columns: readonly CheckedColumn[],
  keys: readonly KeyRule[],
  extra: Extra = NOTHING,
): FirstPass {
  const allCsv = sources.every((one) => sourceIn(one).format === 'csv');
  const counts = columns.flatMap(({ column, number: i }) => [
    `count(k${i}) AS b${i}`,
    ...(allCsv
      ? [`to_json(min(x${i}, ${MOST_SUSPECTS}) FILTER (WHERE k${i} IS NOT NULL)) AS t${i}`]
      : []),
    ...(isAlwaysJudged(column.rules) && sources.every((one) => hasColumn(one, column.name))
      ? []
      : [`count_if(p${i}) AS p${i}`]),
  ]);
  const hashes = keys.map((key, index) => `${keyHash(key, columns)} AS h${index}`);
  const keyCounts = keys.flatMap((_, index) => [
    `count(h${index}) AS hn${index}`,
    `count(DISTINCT h${index}) AS hd${index}`,
  ]);
  const rows = sources.map((source, index) => {
    const relation =
      'excluded' in source
        ? checkedRows(source.source, columns, { numbered: true, excluded: source.excluded })
        : checkedRows(source, columns, { rejects: rejectsName(index) });
    return `SELECT ${['*', ...hashes, ...extra.columns].join(', ')} FROM ${relation}`;
  });
  return {
    sql: `SELECT ${['count(*) AS n', ...counts, ...keyCounts, ...extra.aggregates].join(', ')} FROM (${rows.join(' UNION ALL ')})`,
    rows: 'n',
    bad: (i) => `b${i}`,
    present: (i) => `p${i}`,
    suspects: (i) => `t${i}`,
    keyed: (index) => `hn${index}`,
    distinct: (index) => `hd${index}`,
  };
}

/** Where every missing cell breaks a rule, the cells present follow from the others. */
function isAlwaysJudged(rules: readonly { readonly code: string }[]): boolean {
  return rules.some(({ code }) => code === 'not-null');
}

function hasColumn(source: Source | NumberedSource, name: string): boolean {
  return sourceIn(source).columns.some((column) => column.name === name);
}

function sourceIn(source: Source | NumberedSource): Source {
  return 'excluded' in source ? source.source : source;
}

/** A hash of the whole key; NULL where a part of it is missing or no value of its type. */
export function keyHash(key: KeyRule, columns: readonly CheckedColumn[]): string {
  const parts = keyNumbers(key, columns);
  const whole = parts.map((i) => `u${i} IS NOT NULL`).join(' AND ');
  return `CASE WHEN ${whole} THEN hash(${parts.map((i) => `u${i}`).join(', ')}) END`;
}

/** The numbers of a key's columns. */
export function keyNumbers(key: KeyRule, columns: readonly CheckedColumn[]): readonly number[] {
  return key.columns.map((name) => {
    const found = columns.find(({ column }) => column.name === name);
    if (found === undefined) throw new RangeError(`no column "${name}" is checked`);
    return found.number;
  });
}
