import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { Column, Table } from '../../domain/table/table.ts';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../data/prepared.ts';
import { tableSource } from '../prediction/table-source.ts';

/** The evaluation rows as they are judged: truth, and the columns that slices ask for, in their order. */
export interface EvaluationRows {
  readonly labels: Column;
  readonly attributes: Table;
}

/** Reads the labels, as numbers or as class names, and some columns of the evaluation rows. */
export async function evaluationRows(
  prepared: Prepared,
  wanted: { readonly numeric: boolean; readonly columns: readonly string[] },
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<EvaluationRows> {
  const labels = await tableSource(prepared.labels.path, 'The labels', host.files);
  const rows = await tableSource(prepared.evaluate.path, 'The evaluation rows', host.files);
  const session = await (await host.dataEngine()).open({ inputs: [labels.path, rows.path] });
  try {
    const type = wanted.numeric ? 'DOUBLE' : 'VARCHAR';
    const truth = await session.table(
      `SELECT CAST("label" AS ${type}) AS label FROM ${labels.sql}`,
    );
    const columns = wanted.columns.map((name) => columnSql(prepared, name, rows.format === 'csv'));
    const attributes =
      columns.length === 0
        ? { rows: truth.rows, columns: new Map() }
        : await session.table(`SELECT ${columns.join(', ')} FROM ${rows.sql}`);
    const label = truth.columns.get('label');
    if (label === undefined || attributes.rows !== truth.rows) {
      throw new Error('the labels and the evaluation rows are not of the same length');
    }
    return { labels: label, attributes };
  } finally {
    await session.close();
  }
}

/** Numbers of a CSV file are text until the contract says what they are. */
function columnSql(prepared: Prepared, name: string, text: boolean): string {
  const type = prepared.columns.find((column) => column.name === name)?.type;
  const numeric = type === 'integer' || type === 'number';
  const cast = text && numeric ? `CAST(${quoteName(name)} AS DOUBLE)` : quoteName(name);
  return `${cast} AS ${quoteName(name)}`;
}
