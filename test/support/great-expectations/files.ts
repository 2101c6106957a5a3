import { join } from 'node:path';
import type { DataWorkspace } from '../data-workspace.ts';
import { type Cell, type Kind, rowsOf, type Table } from './table.ts';

export const FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes a table as a file of each format; once, whatever number of cases it has. */
export async function writeTable(
  table: Table,
  workspace: DataWorkspace,
): Promise<Readonly<Record<Format, string>>> {
  const names = { csv: `${table.name}.csv`, jsonl: `${table.name}.jsonl` };
  const parquet = `${table.name}.parquet`;
  workspace.write(names.csv, csvOf(table));
  workspace.write(names.jsonl, jsonLinesOf(table));
  const engine = await workspace.host.dataEngine();
  const session = await engine.open({ inputs: [], outputs: workspace.root });
  const path = join(workspace.root, parquet).replaceAll("'", "''");
  await session.run(`COPY (${selectOf(table)}) TO '${path}' (FORMAT parquet)`);
  await session.close();
  return { ...names, parquet };
}

function csvOf(table: Table): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const header = table.columns.map(({ name }) => quote(name));
  // A missing cell is an empty field; in quotes, lest a row of one column be a blank line.
  const rows = rowsOf(table).map((row) => row.map((cell) => quote(String(cell ?? ''))));
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function jsonLinesOf(table: Table): string {
  const rows = rowsOf(table).map((row) =>
    JSON.stringify(
      Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] ?? null])),
    ),
  );
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`;
}

const TYPES: Readonly<Record<Kind, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  string: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  timestamptz: 'TIMESTAMPTZ',
};

/** A query for the table's cells. A column that mixes kinds is text, as databases have it. */
function selectOf(table: Table): string {
  const types = table.columns.map(({ kind, cells }) =>
    cells.some((cell) => typeof cell === 'string') && /integer|number|boolean/.test(kind)
      ? 'VARCHAR'
      : TYPES[kind],
  );
  const text = (cell: Cell): string =>
    cell === null ? 'NULL' : `'${String(cell).replaceAll("'", "''")}'`;
  const names = table.columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`);
  const select = (row: readonly Cell[]): string =>
    `SELECT ${row.map((cell, at) => `CAST(${text(cell)} AS ${types[at]}) AS ${names[at]}`).join(', ')}`;
  const rows = rowsOf(table);
  if (rows.length === 0) return `${select(table.columns.map(() => null))} WHERE false`;
  return rows.map(select).join(' UNION ALL ');
}
