import type { LogicalType } from '../../domain/contract/contract.ts';

/** Rows to predict, as they are before any `features` command; they never hold the label. */
export interface RowsToPredict {
  readonly path: string;
  readonly format: 'parquet' | 'csv';
  readonly rows: number;
  readonly digest: string;
  readonly key: readonly string[];
  /** What the columns hold, which a text file does not say itself. */
  readonly columns: readonly { readonly name: string; readonly type: LogicalType }[];
}
