import type { Column, Table } from '../../domain/table/table.ts';
import type { Bindings, Connection } from './bindings.ts';
import { CategoryBuilder } from './category-builder.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { NumberBuilder } from './number-builder.ts';
import { streamResult } from './result-chunks.ts';

/** All rows of a large result: numbers as 64-bit floats, everything else as dictionary-encoded text. */
export async function readTable(
  bindings: Bindings,
  connection: Connection,
  sql: string,
): Promise<Table> {
  const numbers = numberTypes(bindings);
  const { DOUBLE, VARCHAR } = bindings.Type;
  const result = await streamResult(bindings, connection, sql, (position, type) => {
    if (type === DOUBLE || type === VARCHAR) return undefined;
    return `CAST(#${position} AS ${numbers.has(type) ? 'DOUBLE' : 'VARCHAR'})`;
  });
  const builders = result.types.map(
    (type): ColumnBuilder => (type === DOUBLE ? new NumberBuilder() : new CategoryBuilder()),
  );
  let rows = 0;
  for (let chunk = await result.next(); chunk !== undefined; chunk = await result.next()) {
    rows += bindings.data_chunk_get_size(chunk);
    for (const [index, builder] of builders.entries()) builder.add(bindings, chunk, index);
  }
  const columns = builders.map((builder) => builder.finish());
  return { rows, columns: new Map(result.names.map((name, index) => [name, at(columns, index)])) };
}

function numberTypes(bindings: Bindings): ReadonlySet<number> {
  const { Type } = bindings;
  return new Set<number>([
    Type.TINYINT,
    Type.SMALLINT,
    Type.INTEGER,
    Type.BIGINT,
    Type.UTINYINT,
    Type.USMALLINT,
    Type.UINTEGER,
    Type.UBIGINT,
    Type.HUGEINT,
    Type.UHUGEINT,
    Type.FLOAT,
    Type.DECIMAL,
  ]);
}

function at(columns: readonly Column[], index: number): Column {
  const column = columns[index];
  if (column === undefined) throw new Error(`no column ${index}`);
  return column;
}
