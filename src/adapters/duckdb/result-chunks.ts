import type { Bindings, Connection, DataChunk, PreparedStatement, Result } from './bindings.ts';

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
  convert: Convert,
): Promise<ChunkedResult> {
  const prepared = await bindings.prepare(connection, sql);
  const { names, expressions } = describe(bindings, prepared, convert);
  const isPlain = expressions.every((expression, index) => expression === `#${index + 1}`);
  if (isPlain) return execute(bindings, prepared, names);
  bindings.destroy_prepare_sync(prepared);
  const query = `SELECT ${expressions.join(', ')} FROM (${sql})`;
  return execute(bindings, await bindings.prepare(connection, query), names);
}

type Convert = (position: number, type: number) => string | undefined;

async function execute(
  bindings: Bindings,
  prepared: PreparedStatement,
  names: readonly string[],
): Promise<ChunkedResult> {
  try {
    const result = await bindings.execute_prepared_streaming(prepared);
    const types = names.map((_, index) => bindings.column_type(result, index));
    return { names, types, next: () => nextChunk(bindings, result) };
  } finally {
    bindings.destroy_prepare_sync(prepared);
  }
}

function describe(
  bindings: Bindings,
  prepared: PreparedStatement,
  convert: Convert,
): { readonly names: readonly string[]; readonly expressions: readonly string[] } {
  const count = bindings.prepared_statement_column_count(prepared);
  const positions = Array.from({ length: count }, (_, index) => index);
  return {
    names: positions.map((at) => bindings.prepared_statement_column_name(prepared, at)),
    expressions: positions.map((at) => {
      const type = bindings.prepared_statement_column_type(prepared, at);
      return convert(at + 1, type) ?? `#${at + 1}`;
    }),
  };
}

async function nextChunk(bindings: Bindings, result: Result): Promise<DataChunk | undefined> {
  const chunk = await bindings.fetch_chunk(result);
  return chunk === null || bindings.data_chunk_get_size(chunk) === 0 ? undefined : chunk;
}
