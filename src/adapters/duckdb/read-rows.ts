import type { Row, Scalar } from '../../ports/data-engine.ts';
import type { Bindings, Connection, DataChunk } from './bindings.ts';
import { streamResult } from './result-chunks.ts';
import { dataOf, textsOf, validityOf } from './vector-reader.ts';

/** All rows of a small result. Whole numbers beyond 2^53 are bigint; types without a scalar come as text. */
export async function readRows(
  bindings: Bindings,
  connection: Connection,
  sql: string,
): Promise<readonly Row[]> {
  const direct = directTypes(bindings);
  const result = await streamResult(bindings, connection, sql, (position, type) =>
    direct.has(type) ? undefined : `CAST(#${position} AS VARCHAR)`,
  );
  const rows: Row[] = [];
  for (let chunk = await result.next(); chunk !== undefined; chunk = await result.next())
    rows.push(...rowsOf(bindings, chunk, result.names, result.types));
  return rows;
}

function rowsOf(
  bindings: Bindings,
  chunk: DataChunk,
  names: readonly string[],
  types: readonly number[],
): readonly Row[] {
  const count = bindings.data_chunk_get_size(chunk);
  const columns = types.map((type, index) => readScalars(bindings, chunk, index, type));
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(names.map((name, index) => [name, columns[index]?.[row] ?? null])),
  );
}

function readScalars(
  bindings: Bindings,
  chunk: DataChunk,
  index: number,
  type: number,
): readonly Scalar[] {
  const rows = bindings.data_chunk_get_size(chunk);
  const vector = bindings.data_chunk_get_vector(chunk, index);
  const isValid = validityOf(bindings, vector, rows);
  const read = scalarReader(bindings, type)(vector, rows);
  return Array.from({ length: rows }, (_, row) => (isValid(row) ? read(row) : null));
}

type VectorOf = Parameters<typeof dataOf>[1];
type ScalarReader = (vector: VectorOf, rows: number) => (row: number) => Scalar;

function directTypes(bindings: Bindings): ReadonlySet<number> {
  const { Type } = bindings;
  return new Set<number>([
    Type.BOOLEAN,
    Type.INTEGER,
    Type.BIGINT,
    Type.HUGEINT,
    Type.DOUBLE,
    Type.VARCHAR,
  ]);
}

function scalarReader(bindings: Bindings, type: number): ScalarReader {
  const { Type } = bindings;
  const numeric =
    (width: number, get: (view: DataView, at: number) => Scalar): ScalarReader =>
    (vector, rows) => {
      const view = dataOf(bindings, vector, rows, width);
      return (row) => get(view, row * width);
    };
  if (type === Type.BOOLEAN) return numeric(1, (view, at) => view.getUint8(at) !== 0);
  if (type === Type.INTEGER) return numeric(4, (view, at) => view.getInt32(at, true));
  if (type === Type.BIGINT) return numeric(8, (view, at) => whole(view.getBigInt64(at, true)));
  if (type === Type.HUGEINT) return numeric(16, hugeint);
  if (type === Type.DOUBLE) return numeric(8, (view, at) => view.getFloat64(at, true));
  return (vector, rows) => textsOf(bindings, vector, rows).text;
}

function hugeint(view: DataView, at: number): Scalar {
  return whole((view.getBigInt64(at + 8, true) << 64n) | view.getBigUint64(at, true));
}

function whole(value: bigint): Scalar {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
