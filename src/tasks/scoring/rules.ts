import { SAMPLES } from '../../domain/checking/finding.ts';
import type { DataSession, Row } from '../../ports/data-engine.ts';
import type { Located, Offence } from '../prediction/samples.ts';
import type { TableSource } from '../prediction/table-source.ts';

/** What no row of a table may be. */
export interface Rule {
  readonly code: string;
  /** SQL that holds for the rows at fault. */
  readonly where: string;
  /** SQL of the cell that is at fault; left out where it is none. */
  readonly cell?: string;
  /** The name of the column, for people. */
  readonly column: string;
  /** What the rows have, as the middle of a sentence. */
  readonly say: string;
}

/** A file that stands in the database: its rows in its order, so that `rowid` counts them from 0. */
export interface Loaded {
  readonly source: TableSource;
  readonly table: string;
}

/** What is wrong with the rows of a table: one query where nothing is, one more for each rule that is broken. */
export async function brokenRules(
  loaded: Loaded,
  rules: readonly Rule[],
  session: DataSession,
): Promise<readonly Located[]> {
  const counts = rules.map(({ where }, at) => `count(*) FILTER (WHERE ${where}) AS c${at}`);
  const [row] = await session.rows(
    `SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${loaded.table}`,
  );
  const found: Located[] = [];
  for (const [at, rule] of rules.entries()) {
    const broken = count(row, `c${at}`);
    if (broken === 0) continue;
    const rows = `SELECT rowid + 1 AS rn, ${rule.cell ?? 'NULL'} AS cell FROM ${loaded.table} WHERE ${rule.where}`;
    const offences = await firstRows(rows, session);
    found.push(located(loaded.source, rule, { count: broken, of: count(row, 'n') }, offences));
  }
  return found;
}

/** The first rows of a query for `rn` and `cell`. */
export async function firstRows(sql: string, session: DataSession): Promise<readonly Offence[]> {
  const rows = await session.rows(
    `SELECT rn, CAST(cell AS VARCHAR) AS cell FROM (${sql}) ORDER BY rn LIMIT ${SAMPLES}`,
  );
  return rows.map(({ rn, cell }) => ({
    row: Number(rn),
    ...(typeof cell === 'string' ? { cell } : {}),
  }));
}

/** A fault of a file that has no contract: its cells are shown to nobody. */
export function located(
  source: TableSource,
  { code, column, say }: Pick<Rule, 'code' | 'column' | 'say'>,
  { count: found, of }: { readonly count: number; readonly of: number },
  offences: readonly Offence[],
): Located {
  const rows = found === 1 ? '1 row has' : `${found} rows have`;
  const message = `${source.name}: ${rows} ${say} (of ${of}, column ${column}).`;
  const where = { dataset: source.name, column };
  return {
    reason: { code, severity: 'error', message, where, count: found, of },
    source,
    offences,
    shown: false,
  };
}

/** A count of a result, 0 where it is absent. */
export function count(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
