import type { Bindings, Vector } from './bindings.ts';

/** Whether a row of a vector holds a value, from DuckDB's bit mask; no mask means that all do. */
export function validityOf(
  bindings: Bindings,
  vector: Vector,
  rows: number,
): (row: number) => boolean {
  const words = Math.ceil(rows / 64);
  // The binding returns null where every row is valid, though its types do not say so.
  const mask = bindings.vector_get_validity(vector, words * 8) as Uint8Array | null;
  if (mask === null) return () => true;
  return (row) => (((mask[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** The bytes of a vector of fixed-width values, aligned for typed arrays of 8-byte elements. */
export function dataOf(
  bindings: Bindings,
  vector: Vector,
  rows: number,
  width: number,
): DataView<ArrayBuffer> {
  const bytes = bindings.vector_get_data(vector, rows * width);
  // The binding hands out external memory as an ArrayBuffer, never shared memory.
  return new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}

const STRING_WIDTH = 16;
const INLINE_BYTES = 12;

/** Reads texts of a VARCHAR vector: `duckdb_string_t`, 4 bytes of length, then the text or a pointer to it. */
export function textsOf(
  bindings: Bindings,
  vector: Vector,
  rows: number,
): { readonly words: DataView<ArrayBuffer>; text(row: number): string } {
  const words = dataOf(bindings, vector, rows, STRING_WIDTH);
  // Not the binding's own decoder, which drops a leading byte order mark.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    words,
    text: (row) => {
      const offset = row * STRING_WIDTH;
      const length = words.getUint32(offset, true);
      const at = words.byteOffset + offset;
      return decoder.decode(
        length <= INLINE_BYTES
          ? new Uint8Array(words.buffer, at + 4, length)
          : bindings.get_data_from_pointer(words.buffer, at + 8, length),
      );
    },
  };
}
