import type { KeyRule } from '../contract.ts';
import { type CheckedColumn, checkedRows } from './checked-rows.ts';
import type { NumberedSource } from './first-pass.ts';
import { keyHash, keyNumbers } from './first-pass.ts';
import { quoteText } from './quote.ts';
import type { Source } from './source.ts';

/** A rule of a column, as the second pass names its counts. */
export interface CountedRule {
  readonly column: CheckedColumn;
  /** Index of the rule in the column. */
  readonly rule: number;
  /** Names of the result: how many, the first rows as a JSON list, and their cells as a JSON list. */
  readonly count: string;
  readonly rows: string;
  readonly cells: string;
}

/** By number of the column: every text that breaks a rule, where that is known from the first pass. */
export type Suspects = ReadonlyMap<number, readonly string[]>;

/** Numbering rows is the work of one thread: with the texts known, it only compares, and judges what is equal. */
function isSuspect(source: Source, columns: readonly CheckedColumn[], suspects: Suspects): string {
  const conditions = columns.flatMap(({ column, number }) => {
    const position = source.columns.findIndex(({ name }) => name === column.name);
    const texts = suspects.get(number) ?? [];
    if (position < 0 || texts.length === 0) return [];
    return [`c${position} IN (${texts.map(quoteText).join(', ')})`];
  });
  return conditions.length === 0 ? 'false' : conditions.join(' OR ');
}

/**
 * Over one file: for each rule of the given columns how many cells break it, and the numbers and texts of the
 * first of them. Only rows with some breach are looked at closely.
 */
export function secondPass(
  { source, excluded }: NumberedSource,
  columns: readonly CheckedColumn[],
  samples: number,
  suspects?: Suspects,
): { readonly sql: string; readonly rules: readonly CountedRule[] } {
  const rules = columns.flatMap((column) =>
    column.column.rules.map((_, rule) => {
      const id = `${column.number}_${rule}`;
      return { column, rule, count: `n${id}`, rows: `r${id}`, cells: `c${id}` };
    }),
  );
  const aggregates = rules.map(({ column: { number: i }, rule, count, rows, cells }) => {
    const filter = `FILTER (WHERE k${i} = ${rule})`;
    const text = `coalesce(CAST(x${i} AS VARCHAR), '')`;
    return [
      `count(*) ${filter} AS ${count}`,
      `to_json(min(rn, ${samples}) ${filter}) AS ${rows}`,
      `to_json(arg_min(${text}, rn, ${samples}) ${filter}) AS ${cells}`,
    ].join(', ');
  });
  const broken = columns.map(({ number: i }) => `k${i} IS NOT NULL`).join(' OR ');
  const relation = checkedRows(source, columns, {
    numbered: true,
    excluded,
    ...(suspects === undefined ? {} : { only: isSuspect(source, columns, suspects) }),
  });
  const sql = `SELECT ${aggregates.join(', ')} FROM ${relation} WHERE ${broken}`;
  return { sql, rules };
}

/**
 * The surplus rows of a key over all files: every row but the first of those whose keys are equal, as file
 * number `f` (from 0) and row number `rn`. Its result has `n`, and the first places as JSON lists `f` and `rn`.
 */
export function surplusRows(
  files: readonly NumberedSource[],
  key: KeyRule,
  columns: readonly CheckedColumn[],
  samples: number,
): string {
  const parts = keyNumbers(key, columns).map((i) => `u${i}`);
  const used = columns.filter(({ column }) => key.columns.includes(column.name));
  const rows = files
    .map(({ source, excluded }, index) => {
      const relation = checkedRows(source, used, { numbered: true, excluded });
      return `SELECT ${index} AS f, rn, ${parts.join(', ')}, ${keyHash(key, columns)} AS h FROM ${relation}`;
    })
    .join(' UNION ALL ');
  return `WITH keyed AS (SELECT * FROM (${rows}) WHERE h IS NOT NULL),
    doubtful AS (SELECT * FROM keyed WHERE h IN (SELECT h FROM keyed GROUP BY h HAVING count(*) > 1)),
    ranked AS (SELECT f, rn, row_number() OVER (PARTITION BY ${parts.join(', ')} ORDER BY f, rn) AS nth FROM doubtful),
    surplus AS (SELECT f, rn FROM ranked WHERE nth > 1)
    SELECT (SELECT count(*) FROM surplus) AS n, to_json(list(f)) AS f, to_json(list(rn)) AS rn
    FROM (SELECT f, rn FROM surplus ORDER BY f, rn LIMIT ${samples})`;
}
