import type { ColumnPlan } from '../../domain/config/column-plan.ts';
import type { DataContract } from '../../domain/contract/contract.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { doublesSql, hasDoublesSql } from '../../domain/preparation/files-sql.ts';
import type { Layout } from '../../domain/preparation/layout.ts';
import { rowsSql } from '../../domain/preparation/rows-sql.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { DataFile } from '../checking/data-file.ts';
import { readColumns } from '../checking/read-columns.ts';
import { sourcesOf, type TableFile } from '../checking/table-file.ts';

/** What is wanted of the rows. */
export interface Reading {
  readonly contract: DataContract;
  readonly plan: ColumnPlan;
  readonly layout: Layout;
  readonly session: DataSession;
}

/**
 * Reads files into a table of the session, in the order of the files and of their rows.
 * @returns how many records could not be read at all
 * @throws RefusalError where a file lacks a column that is needed
 */
export async function loadRows(
  table: string,
  files: readonly DataFile[],
  reading: Reading,
  host: Host,
): Promise<number> {
  const { session, layout } = reading;
  const tables: TableFile[] = [];
  for (const file of files) tables.push(await readColumns(file, session, host));
  for (const one of tables) demandColumns(one, reading);
  let unreadable = 0;
  for (const [index, source] of sourcesOf(tables).entries()) {
    const rejects = `${table}_${index}`;
    const rows = rowsSql(source, reading.contract, reading, rejects);
    const into = index === 0 ? `CREATE TEMP TABLE ${table} AS` : `INSERT INTO ${table}`;
    await session.run(`${into} ${rows}`);
    if (source.format === 'csv') unreadable += await countRejected(session, rejects);
  }
  if (!layout.keyGenerated && (await isTrue(session, hasDoublesSql(table, layout)))) {
    await session.run(doublesSql(table, layout));
  }
  return unreadable;
}

function demandColumns({ file, columns }: TableFile, { plan, layout }: Reading): void {
  const there = columns.map((column) => column.name);
  const wanted = [...layout.columns, ...layout.slices, plan.label.column];
  const needed = [...new Set(wanted.map((column) => column.name))];
  const absent = needed.find((name) => !there.includes(name));
  if (absent !== undefined) {
    throw refusal(
      'missing-column',
      `${file.name} has no column "${absent}", which the model needs.`,
    );
  }
  const double = needed.find((name) => there.indexOf(name) !== there.lastIndexOf(name));
  if (double !== undefined) {
    throw refusal('duplicate-column', `${file.name} has the column "${double}" more than once.`);
  }
}

async function countRejected(session: DataSession, rejects: string): Promise<number> {
  const places = `SELECT DISTINCT file_id, line FROM ${rejects}_errors`;
  const [row] = await session.rows(`SELECT count(*) AS n FROM (${places})`);
  return Number(row?.['n'] ?? 0);
}

async function isTrue(session: DataSession, sql: string): Promise<boolean> {
  const [row] = await session.rows(sql);
  return Object.values(row ?? {})[0] === true;
}
