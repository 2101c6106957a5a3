import type { DataContract, LogicalType } from '../../domain/contract/contract.ts';

export interface PreparedFile {
  readonly path: string;
  readonly rows: number;
  /** `sha256:…` of the file's bytes. */
  readonly digest: string;
}

/** What became of the rows that were read for one of the two sides. */
export interface RowCounts {
  /** Rows of the source files that fell to this side. */
  readonly read: number;
  /** Rows left out because they break a rule of the contract with severity error. */
  readonly invalid: number;
  /** Valid rows without a label. */
  readonly unlabelled: number;
}

/** The column that a model learns. */
export interface LabelColumn {
  /** Its name in the training file. In the labels file it is always `label`. */
  readonly name: string;
  readonly type: LogicalType;
  /** The column of the data that it is made from, where that is another one: never a feature, never in predict data. */
  readonly source: string | null;
}

/** Parquet: the cells `s0`, `s1`, … of these columns, in the order of the evaluation rows. No command sees it. */
export interface SliceColumns {
  readonly file: PreparedFile;
  readonly columns: readonly string[];
}

/** The data of a model as commands get it: rows split and valid, in a stated order. */
export interface Prepared {
  readonly contract: DataContract;
  readonly format: 'parquet' | 'csv';
  /** Key, timestamp, features and label. */
  readonly train: PreparedFile;
  /** Key, timestamp and features of the rows to predict, in the order of `labels`; never the label. */
  readonly evaluate: PreparedFile;
  /** Parquet: the key columns and `label`, in the order of `evaluate`. Without a key: `row`, from 1. */
  readonly labels: PreparedFile;
  /** The columns of the contract that slices are made of; null where there are none. */
  readonly slices: SliceColumns | null;
  readonly features: readonly string[];
  /** Every column of the evaluation file with its type, in order. */
  readonly columns: readonly { readonly name: string; readonly type: LogicalType }[];
  readonly label: LabelColumn;
  /** The primary key; a generated row number where the contract has none. */
  readonly key: readonly string[];
  readonly keyGenerated: boolean;
  readonly timestamp: string | null;
  readonly counts: { readonly train: RowCounts; readonly evaluate: RowCounts };
  /** For a sampled training file: how many rows it was drawn from. */
  readonly sampledFrom: number | null;
  /**
   * For a split by time: evaluation rows are later than this moment (ISO 8601, UTC), training rows are not.
   * To be told only where the timestamp column is public or values may be shown.
   */
  readonly splitAt: string | null;
  /** `sha256:…` over what the source files are: the subject's `data` in evidence. */
  readonly dataDigest: string;
}
