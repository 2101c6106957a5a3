import type { Structure } from '../../domain/csv/structure.ts';
import type { TableFile } from './table-file.ts';

/** A record that the engine could not read. */
export interface Rejected {
  /** Byte at which it starts. */
  readonly at: number;
  /** DuckDB's name of what was wrong. */
  readonly kind: string;
}

/** A text file with what both witnesses say of it: our count of its bytes, and what the engine could not read. */
export interface TextFile {
  readonly table: TableFile;
  readonly structure: Structure;
  /** Sorted by byte. */
  readonly rejected: readonly Rejected[];
  /** JSON Lines: how many lines are no objects, and the numbers of the first of them. */
  readonly notObjects: { readonly count: number; readonly rows: readonly number[] };
}
