import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { Host } from '../../ports/host.ts';
import { tableSource } from './table-source.ts';

/** The classes that the label has in a Parquet or CSV file, as texts, sorted by code unit. */
export async function labelClasses(
  path: string,
  label: string,
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<readonly string[]> {
  const source = await tableSource(path, 'The rows', host.files);
  const session = await (await host.dataEngine()).open({ inputs: [source.path] });
  try {
    const column = quoteName(label);
    const rows = await session.rows(
      `SELECT DISTINCT CAST(${column} AS VARCHAR) AS class FROM ${source.sql}`,
    );
    return rows
      .map((row) => row['class'])
      .filter((name) => typeof name === 'string')
      .toSorted();
  } finally {
    await session.close();
  }
}
