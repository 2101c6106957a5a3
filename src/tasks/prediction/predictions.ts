import type { Outcome } from '../../domain/predictions/outcome.ts';

/** Whether the cells of a column may be shown to everybody. */
export type Shown = (column: string) => boolean;

/** The rows that predictions are wanted for. */
export interface ExpectedRows {
  /** Parquet or CSV: holds the key columns, a row for each wanted prediction. */
  readonly path: string;
  readonly rows: number;
  readonly key: readonly string[];
  /** The key is only a row number of ours: predictions without it are taken in their order. */
  readonly keyGenerated: boolean;
  readonly outcome: Outcome;
  /** Left out: no cells are shown. */
  readonly shown?: Shown;
}

/** Predictions that are whole, in the order of the expected rows. */
export interface Predictions {
  readonly rows: number;
  /**
   * One number a row: score of the positive class or predicted number. With several classes
   * rows × classes, row by row; where only classes were predicted, 1 for that class and else 0.
   */
  readonly scores: Float64Array;
  /** The columns of `scores`, where there are several classes. */
  readonly classes?: readonly string[];
  /** Whether classes were predicted without probabilities. */
  readonly hard: boolean;
  readonly matchedBy: 'key' | 'order';
  /** `sha256:…` of the file. */
  readonly digest: string;
}
