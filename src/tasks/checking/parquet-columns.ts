import { quoteFile } from '../../domain/contract/sql/quote.ts';
import type { SourceColumn } from '../../domain/contract/sql/source.ts';
import type { DataSession } from '../../ports/data-engine.ts';

/**
 * The columns of a Parquet file by the names that stand in it. The engine tells names apart so far only as upper and
 * lower case do not count, and knows the second of `delay` and `Delay` as `Delay_1`.
 */
export async function parquetColumns(
  path: string,
  session: DataSession,
): Promise<readonly SourceColumn[]> {
  const file = quoteFile(path);
  const known = await session.rows(
    `SELECT column_name AS name, column_type AS physical FROM (DESCRIBE SELECT * FROM read_parquet(${file}, hive_partitioning = false))`,
  );
  const lower = known.map(({ name }) => String(name).toLowerCase());
  const names = lower.some((name) => /_\d+$/.test(name)) ? await writtenNames(file, session) : [];
  return known.map(({ name: engineName, physical }, index) => {
    const name = String(engineName);
    const written = names.length === known.length ? (names[index] ?? name) : name;
    const column = { name: written, physical: String(physical) };
    return written === name ? column : { ...column, engineName: name };
  });
}

/** The top-level names of the file's schema, which lists every node before those below it. */
async function writtenNames(file: string, session: DataSession): Promise<readonly string[]> {
  const [, ...nodes] = await session.rows(
    `SELECT name, coalesce(num_children, 0) AS children FROM parquet_schema(${file})`,
  );
  const names: string[] = [];
  let below = 0;
  for (const { name, children } of nodes) {
    if (below === 0) names.push(String(name));
    else below -= 1;
    below += Number(children);
  }
  return names;
}
