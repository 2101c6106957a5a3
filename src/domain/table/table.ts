/** A column of numbers; a missing cell is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** A column of texts, dictionary-encoded: `levels[codes[row]]`; a missing cell has code -1. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type Column = NumberColumn | CategoryColumn;

/** Columns of equal length, by name, in order. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}
