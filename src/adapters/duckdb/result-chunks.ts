import type { Bindings, Connection, DataChunk, Result } from './bindings.ts';

/** What a statement gives: names and types first, then chunk after chunk. */
export interface ChunkedResult {
  readonly names: readonly string[];
  readonly types: readonly number[];
  /** Undefined at the end. */
  next(): Promise<DataChunk | undefined>;
}

/**
 * Runs a query and streams its result. `convert` gets a column's position (from 1) and type and may return an
 * expression over `#position` to be read in its place.
 */
export async function streamResult(
  bindings: Bindings,
  connection: Connection,
  sql: string,
  convert: (position: number, type: number) => string | undefined,
): Promise<ChunkedResult> {
  const { names, expressions } = await describe(bindings, connection, sql, convert);
  const converted = expressions.some((expression, index) => expression !== `#${index + 1}`);
  const query = converted ? `SELECT ${expressions.join(', ')} FROM (${sql})` : sql;
  const prepared = await bindings.prepare(connection, query);
  try {
    const result = await bindings.execute_prepared_streaming(prepared);
    const types = names.map((_, index) => bindings.column_type(result, index));
    return { names, types, next: () => nextChunk(bindings, result) };
  } finally {
    bindings.destroy_prepare_sync(prepared);
  }
}

async function describe(
  bindings: Bindings,
  connection: Connection,
  sql: string,
  convert: (position: number, type: number) => string | undefined,
): Promise<{ readonly names: readonly string[]; readonly expressions: readonly string[] }> {
  const prepared = await bindings.prepare(connection, sql);
  try {
    const count = bindings.prepared_statement_column_count(prepared);
    const positions = Array.from({ length: count }, (_, index) => index);
    return {
      names: positions.map((at) => bindings.prepared_statement_column_name(prepared, at)),
      expressions: positions.map((at) => {
        const type = bindings.prepared_statement_column_type(prepared, at);
        return convert(at + 1, type) ?? `#${at + 1}`;
      }),
    };
  } finally {
    bindings.destroy_prepare_sync(prepared);
  }
}

async function nextChunk(bindings: Bindings, result: Result): Promise<DataChunk | undefined> {
  const chunk = await bindings.fetch_chunk(result);
  return chunk === null || bindings.data_chunk_get_size(chunk) === 0 ? undefined : chunk;
}
