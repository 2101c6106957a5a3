import type { NumberColumn } from '../../domain/table/table.ts';
import type { Bindings, DataChunk } from './bindings.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { dataOf, validityOf } from './vector-reader.ts';

const FIRST_ROWS = 4096;

/** Collects DOUBLE vectors; a missing cell becomes NaN. */
export class NumberBuilder implements ColumnBuilder {
  #values = new Float64Array(FIRST_ROWS);
  #rows = 0;

  add(bindings: Bindings, chunk: DataChunk, index: number): void {
    const rows = bindings.data_chunk_get_size(chunk);
    const vector = bindings.data_chunk_get_vector(chunk, index);
    const view = dataOf(bindings, vector, rows, 8);
    this.#reserve(this.#rows + rows);
    this.#values.set(new Float64Array(view.buffer, view.byteOffset, rows), this.#rows);
    const isValid = validityOf(bindings, vector, rows);
    for (let row = 0; row < rows; row += 1)
      if (!isValid(row)) this.#values[this.#rows + row] = Number.NaN;
    this.#rows += rows;
  }

  finish(): NumberColumn {
    return { kind: 'number', values: this.#values.slice(0, this.#rows) };
  }

  #reserve(rows: number): void {
    if (rows <= this.#values.length) return;
    const larger = new Float64Array(Math.max(rows, this.#values.length * 2));
    larger.set(this.#values.subarray(0, this.#rows));
    this.#values = larger;
  }
}
