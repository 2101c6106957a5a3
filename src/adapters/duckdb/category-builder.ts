import type { CategoryColumn } from '../../domain/table/table.ts';
import type { Bindings, DataChunk } from './bindings.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { textsOf, validityOf } from './vector-reader.ts';

const FIRST_ROWS = 4096;
const INLINE_BYTES = 12;

/**
 * Collects VARCHAR vectors as codes; levels stand in the order in which they first appear. Texts of up to
 * twelve bytes lie inside the vector: they are recognised by their four words, without decoding them again.
 */
export class CategoryBuilder implements ColumnBuilder {
  #codes = new Int32Array(FIRST_ROWS);
  #rows = 0;
  readonly #levels: string[] = [];
  readonly #codeOfText = new Map<string, number>();
  readonly #codeOfWords = new Map<bigint, Map<bigint, number>>();

  add(bindings: Bindings, chunk: DataChunk, index: number): void {
    const rows = bindings.data_chunk_get_size(chunk);
    const vector = bindings.data_chunk_get_vector(chunk, index);
    const isValid = validityOf(bindings, vector, rows);
    const { words, text } = textsOf(bindings, vector, rows);
    this.#reserve(this.#rows + rows);
    for (let row = 0; row < rows; row += 1) {
      const code = isValid(row) ? this.#codeAt(words, row, text) : -1;
      this.#codes[this.#rows + row] = code;
    }
    this.#rows += rows;
  }

  finish(): CategoryColumn {
    const codes = this.#codes.slice(0, this.#rows);
    return { kind: 'category', codes, levels: this.#levels };
  }

  #codeAt(words: DataView, row: number, text: (row: number) => string): number {
    const offset = row * 16;
    if (words.getUint32(offset, true) > INLINE_BYTES) return this.#codeOf(text(row));
    const first = words.getBigUint64(offset, true);
    const second = words.getBigUint64(offset + 8, true);
    const seconds = this.#codeOfWords.get(first) ?? new Map<bigint, number>();
    const known = seconds.get(second);
    if (known !== undefined) return known;
    const code = this.#codeOf(text(row));
    seconds.set(second, code);
    this.#codeOfWords.set(first, seconds);
    return code;
  }

  #codeOf(text: string): number {
    const known = this.#codeOfText.get(text);
    if (known !== undefined) return known;
    const code = this.#levels.push(text) - 1;
    this.#codeOfText.set(text, code);
    return code;
  }

  #reserve(rows: number): void {
    if (rows <= this.#codes.length) return;
    const larger = new Int32Array(Math.max(rows, this.#codes.length * 2));
    larger.set(this.#codes.subarray(0, this.#rows));
    this.#codes = larger;
  }
}
