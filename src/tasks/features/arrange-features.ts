import { refusal } from '../../domain/evidence/refusal.ts';
import { arrangedSql } from '../../domain/preparation/features-sql.ts';
import { copySql } from '../../domain/preparation/files-sql.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import { parquetColumns } from '../checking/parquet-columns.ts';
import { type TableSource, tableSource } from '../prediction/table-source.ts';
import type { FeatureHost, FeatureWork } from './feature-work.ts';
import { verifyColumns, verifyRows } from './verify-features.ts';

/**
 * Looks at what the command wrote, and writes it down in the order of the rows that it was given, with their label.
 * @param written the command's own file
 * @param scratch a folder for the result
 * @throws RefusalError where it does not give each row back once
 */
export async function arrangeFeatures(
  work: FeatureWork,
  written: string,
  scratch: string,
  host: FeatureHost,
): Promise<{ readonly path: string; readonly columns: readonly string[] }> {
  const input = await tableSource(work.input.path, 'The rows', host.files);
  const output = await tableSource(written, 'The features', host.files);
  if (output.format !== work.format) {
    throw refusal(
      'features-format',
      `The features command was given ${work.format} and wrote ${output.format}: it must write the format of data.format.`,
    );
  }
  const path = `${scratch}/arranged.${work.format}`;
  const inputs = [input.path, output.path];
  const session = await (await host.dataEngine()).open({ inputs, outputs: scratch, threads: 1 });
  try {
    const columns = await arrange(work, { input, output, path }, session);
    return { path, columns };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal('unreadable-file', `The features cannot be read: ${error.message}`);
  } finally {
    await session.close();
  }
}

async function arrange(
  work: FeatureWork,
  at: { readonly input: TableSource; readonly output: TableSource; readonly path: string },
  session: DataSession,
): Promise<readonly string[]> {
  const before = await columnsOf(at.input, session);
  const after = await columnsOf(at.output, session);
  verifyColumns(after, work);
  const { key, labelled } = work;
  const sides = { input: at.input.sql, output: at.output.sql, key };
  const spelling = await verifyRows(sides, { before, after }, work.input.rows, session);
  const label = labelled ? work.label : undefined;
  await session.run(copySql(arrangedSql(sides, after, { spelling, label }), at.path, work.format));
  return after;
}

/** @throws RefusalError where two columns differ in case only: nobody could name both of them to the engine. */
async function columnsOf(source: TableSource, session: DataSession): Promise<readonly string[]> {
  const names =
    source.format === 'parquet'
      ? (await parquetColumns(source.path, session)).map(({ name }) => name)
      : source.columns;
  const lower = names.map((name) => name.toLowerCase());
  const twin = names.find((_, index) => lower.indexOf(lower[index] ?? '') < index);
  if (twin === undefined) return names;
  throw refusal(
    'features-columns',
    `The features command wrote two columns that differ in upper and lower case only: "${twin}" is one of them.`,
  );
}
