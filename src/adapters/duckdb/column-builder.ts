import type { Column } from '../../domain/table/table.ts';
import type { Bindings, DataChunk } from './bindings.ts';

/** Fills one column of a table from chunk after chunk. */
export interface ColumnBuilder {
  add(bindings: Bindings, chunk: DataChunk, index: number): void;
  finish(): Column;
}
