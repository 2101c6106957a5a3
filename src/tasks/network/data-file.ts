import { quoteFile, quoteName } from '../../domain/contract/sql/quote.ts';
import type { FeatureKind } from '../../domain/network/encoder.ts';

/** A file that Assay prepared for training or predicting. */
export interface DataFile {
  readonly path: string;
  readonly format: 'parquet' | 'csv';
}

/** A column that the network may use. */
export interface FeatureColumn {
  readonly name: string;
  /** `kindOfLogicalType` of the contract's type; without it the type or the cells of the file decide. */
  readonly kind?: FeatureKind;
  /** The same where a `features` command may have made something else of the column: it holds where all cells fit. */
  readonly likely?: FeatureKind;
}

/** The file as a relation of SQL; every column of a CSV file is text. */
export function relationOf(file: DataFile): string {
  const path = quoteFile(file.path);
  if (file.format === 'parquet') return `read_parquet(${path}, hive_partitioning = false)`;
  const dialect = `delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`;
  return `read_csv(${path}, header = true, all_varchar = true, ${dialect})`;
}

/** SQL for how many cells of a column are not of a kind. */
export function misfitsOf(name: string, kind: FeatureKind): string {
  const cell = quoteName(name);
  return kind === 'category' ? '0' : `count(${cell}) - count(TRY_CAST(${cell} AS ${TYPES[kind]}))`;
}

const TYPES = { number: 'DOUBLE', boolean: 'BOOLEAN', timestamp: 'TIMESTAMP' } as const;

/** A column as the encoder wants it: numbers, milliseconds since 1970, 0 and 1, or text. Strict. */
export function selectOf(name: string, kind: FeatureKind): string {
  const cell = quoteName(name);
  return `${expressionOf(cell, kind)} AS ${cell}`;
}

function expressionOf(cell: string, kind: FeatureKind): string {
  switch (kind) {
    case 'number':
      return `CAST(${cell} AS DOUBLE)`;
    case 'boolean':
      return `CAST(CAST(${cell} AS BOOLEAN) AS DOUBLE)`;
    case 'timestamp': {
      const moment = `CAST(${cell} AS TIMESTAMP)`;
      return `CASE WHEN isfinite(${moment}) THEN CAST(epoch_ms(${moment}) AS DOUBLE) END`;
    }
    case 'category':
      return `CAST(${cell} AS VARCHAR)`;
  }
}
