import type { FeatureKind } from '../../domain/network/encoder.ts';

/** A file that Assay prepared for training or predicting. */
export interface DataFile {
  readonly path: string;
  readonly format: 'parquet' | 'csv';
}

/** A column that the network may use. */
export interface FeatureColumn {
  readonly name: string;
  /** Without it the type in the file decides; a CSV file has none, so there it must be given. */
  readonly kind?: FeatureKind;
}
