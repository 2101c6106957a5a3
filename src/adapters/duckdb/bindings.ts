import { join } from 'node:path';
// Types only: the code is the native library that the provisioner found.
import type * as duckdb from '@duckdb/node-bindings';

/** DuckDB's C interface as its Node binding exposes it. */
export type Bindings = typeof duckdb.default;
export type Connection = duckdb.Connection;
export type Database = duckdb.Database;
export type DataChunk = duckdb.DataChunk;
export type PreparedStatement = duckdb.PreparedStatement;
export type Result = duckdb.Result;
export type Vector = duckdb.Vector;

const loaded = new Map<string, Bindings>();

/** Loads the native binding of a folder whose files were verified. The second time costs nothing. */
export function loadBindings(directory: string): Bindings {
  const known = loaded.get(directory);
  if (known !== undefined) return known;
  const shell: { exports: unknown } = { exports: {} };
  process.dlopen(shell, join(directory, 'duckdb.node'));
  // The file's hash is pinned, so its exports are those of the package whose types we use.
  const bindings = shell.exports as Bindings;
  loaded.set(directory, bindings);
  return bindings;
}
