import { SQL_TYPES } from '../../domain/contract/sql/cell-source.ts';
import { quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import type { Host } from '../../ports/host.ts';
import { type TableSource, tableSource } from '../prediction/table-source.ts';
import { folderOf } from '../project/join-path.ts';
import type { RowsToPredict } from './rows-to-predict.ts';

/** Writes a file of rows in the other format, for a package that reads that one; the columns keep their types. */
export async function convertRows(
  from: Pick<RowsToPredict, 'path' | 'columns'>,
  to: string,
  format: 'parquet' | 'csv',
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<void> {
  const source = await tableSource(from.path, 'The rows', host.files);
  const target = await host.files.resolve(to);
  const outputs = folderOf(target);
  const session = await (await host.dataEngine()).open({ inputs: [source.path], outputs });
  try {
    const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
    const rows = `SELECT ${selection(source, from.columns)} FROM ${source.sql}`;
    await session.run(`COPY (${rows}) TO ${quoteText(target)} (${options})`);
  } finally {
    await session.close();
  }
}

/** Every cell of a text file is a text until it is told what it holds. */
function selection(source: TableSource, columns: RowsToPredict['columns']): string {
  if (source.format === 'parquet') return '*';
  const types = new Map(columns.map(({ name, type }) => [name, SQL_TYPES[type]]));
  return source.columns
    .map(
      (name) => `CAST(${quoteName(name)} AS ${types.get(name) ?? 'VARCHAR'}) AS ${quoteName(name)}`,
    )
    .join(', ');
}
