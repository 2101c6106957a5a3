import { quoteName } from '../../domain/contract/sql/quote.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { requireObjects } from '../prediction/require-objects.ts';
import { type TableSource, tableSource } from '../prediction/table-source.ts';

/** One file of rows, as an expression of SQL and the columns that it has. */
export interface Relation {
  readonly file: string;
  readonly source: TableSource;
  readonly sql: string;
  readonly columns: readonly string[];
  /** DuckDB's names of their types. */
  readonly types: ReadonlyMap<string, string>;
  /** Those that hold numbers already; of others numbers are still to be read. */
  readonly numeric: ReadonlySet<string>;
}

/** DuckDB's names of types; a decimal number has its digits behind it. */
const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/**
 * What is wrong with the paths themselves.
 * @throws ConfigurationError naming every path that is missing or no file.
 */
export async function requireFiles(files: readonly string[], host: Host): Promise<void> {
  const facts = await Promise.all(files.map((file) => host.files.facts(file)));
  const problems = files.flatMap((file, index): Problem[] => {
    const kind = facts[index]?.kind;
    if (kind === 'file') return [];
    const state = kind === undefined ? 'does not exist' : 'is not a file';
    return [
      {
        place: { file },
        message: `${file} ${state}.`,
        remedy: 'Name a file of CSV, Parquet or JSON Lines.',
      },
    ];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}

/**
 * Opens a file of rows: Parquet with its types, CSV and JSON Lines with every cell as text.
 * @throws RefusalError where it is empty, none of these, or has lines that are no JSON objects.
 */
export async function relationOf(
  file: string,
  session: DataSession,
  host: Pick<Host, 'files' | 'cancelled'>,
): Promise<Relation> {
  const source = await tableSource(file, file, host.files);
  if (source.format === 'json-lines') await requireObjects(source, session, host);
  const described = await session.rows(`DESCRIBE SELECT * FROM ${source.sql}`);
  const types = new Map(
    described.map((row) => [String(row['column_name']), String(row['column_type'])]),
  );
  const columns = [...types.keys()];
  const numeric = new Set(columns.filter((name) => NUMERIC.test(types.get(name) ?? '')));
  return { file, source, sql: source.sql, columns, types, numeric };
}

/** The key columns as texts `k0`, `k1`, …: a number in one file and a text in another still meet. */
export function keySelection(key: readonly string[]): string {
  return key.map((name, index) => `CAST(${quoteName(name)} AS VARCHAR) AS k${index}`).join(', ');
}

/** `k0, k1, …` */
export function keyNames(key: readonly string[]): string {
  return key.map((_, index) => `k${index}`).join(', ');
}
