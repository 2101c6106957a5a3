import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { Column, Table } from '../../domain/table/table.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../data/prepared.ts';
import { type TableSource, tableSource } from '../prediction/table-source.ts';

/** The evaluation rows as they are judged: truth, and the columns that slices ask for, in their order. */
export interface EvaluationRows {
  readonly labels: Column;
  readonly attributes: Table;
}

/** Columns that a `features` command made of the evaluation rows, in their order. */
export interface MadeColumns {
  readonly path: string;
  readonly columns: readonly string[];
}

/**
 * Reads the labels, as numbers or as class names, and the columns of slices: those that the data have as they stand in
 * the data, others as a `features` command made them.
 */
export async function evaluationRows(
  prepared: Prepared,
  wanted: { readonly numeric: boolean; readonly made?: MadeColumns | undefined },
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<EvaluationRows> {
  const labels = await tableSource(prepared.labels.path, 'The labels', host.files);
  const kept = await keptColumns(prepared, host);
  const made = await madeColumns(wanted.made, host);
  const sources = [labels, ...kept.sources, ...made.sources];
  const inputs = sources.map(({ path }) => path);
  const session = await (await host.dataEngine()).open({ inputs });
  try {
    const type = wanted.numeric ? 'DOUBLE' : 'VARCHAR';
    const truth = await session.table(
      `SELECT CAST("label" AS ${type}) AS label FROM ${labels.sql}`,
    );
    const label = truth.columns.get('label');
    const columns = new Map([
      ...(await read(kept, truth.rows, session)),
      ...(await read(made, truth.rows, session)),
    ]);
    if (label === undefined) throw new Error('the labels have no column of this name');
    return { labels: label, attributes: { rows: truth.rows, columns } };
  } finally {
    await session.close();
  }
}

/** Columns of one file: each by its name, and what it is called there. */
interface Attributes {
  readonly sources: readonly TableSource[];
  readonly names: ReadonlyMap<string, string>;
}

const NONE: Attributes = { sources: [], names: new Map() };

async function keptColumns(
  { slices }: Prepared,
  { files }: Pick<Host, 'files'>,
): Promise<Attributes> {
  if (slices === null) return NONE;
  const source = await tableSource(slices.file.path, 'The columns of slices', files);
  return { sources: [source], names: new Map(slices.columns.map((name, at) => [name, `s${at}`])) };
}

async function madeColumns(
  made: MadeColumns | undefined,
  { files }: Pick<Host, 'files'>,
): Promise<Attributes> {
  if (made === undefined || made.columns.length === 0) return NONE;
  const source = await tableSource(made.path, 'The features', files);
  return { sources: [source], names: new Map(made.columns.map((name) => [name, name])) };
}

async function read(
  { sources, names }: Attributes,
  rows: number,
  session: DataSession,
): Promise<readonly (readonly [string, Column])[]> {
  const found: (readonly [string, Column])[] = [];
  for (const { sql, format } of sources) {
    for (const [name, called] of names) {
      const cell = await cellSql(called, { sql, format }, session);
      const table = await session.table(`SELECT ${cell} AS cell FROM ${sql}`);
      const column = table.columns.get('cell');
      if (column === undefined || table.rows !== rows) {
        throw new Error('the labels and the columns of slices are not of the same length');
      }
      found.push([name, column]);
    }
  }
  return found;
}

/**
 * Cells of a CSV file are numbers where all of them can be read so. Whole numbers beyond those that floating-point
 * numbers tell apart stay texts.
 */
async function cellSql(
  name: string,
  { sql, format }: Pick<TableSource, 'sql' | 'format'>,
  session: DataSession,
): Promise<string> {
  const cell = quoteName(name);
  const text = `CAST(${cell} AS VARCHAR)`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  const isWide = `regexp_full_match(${text}, '-?[0-9]+') AND abs(${number}) > ${Number.MAX_SAFE_INTEGER}`;
  const wide = `coalesce(bool_or(CASE WHEN strlen(${text}) > 15 THEN ${isWide} ELSE false END), false)`;
  const [row = {}] = await session.rows(
    `SELECT count(${cell}) = count(${number}) AS numeric, ${wide} AS wide FROM ${sql}`,
  );
  if (row['wide'] === true) return text;
  return format === 'csv' && row['numeric'] === true ? number : cell;
}
