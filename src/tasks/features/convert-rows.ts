import { quoteText } from '../../domain/contract/sql/quote.ts';
import type { Host } from '../../ports/host.ts';
import { tableSource } from '../prediction/table-source.ts';
import { folderOf } from '../project/join-path.ts';

/** Writes a file of rows in the other format, for a package that reads that one. */
export async function convertRows(
  from: string,
  to: string,
  format: 'parquet' | 'csv',
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<void> {
  const source = await tableSource(from, 'The rows', host.files);
  const target = await host.files.resolve(to);
  const outputs = folderOf(target);
  const session = await (await host.dataEngine()).open({ inputs: [source.path], outputs });
  try {
    const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
    await session.run(`COPY (SELECT * FROM ${source.sql}) TO ${quoteText(target)} (${options})`);
  } finally {
    await session.close();
  }
}
