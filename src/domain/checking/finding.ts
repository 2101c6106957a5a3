import type { Severity } from '../evidence/evidence.ts';

/** Where one offence stands, with the cell as the file has it. */
export interface CellPlace {
  readonly file: string;
  /** Physical line, or the number of the row in Parquet. */
  readonly line?: number;
  /** Undefined where there is no cell, as for whole rows. */
  readonly cell?: string;
}

/** One kind of anomaly, before it is decided what of it may be shown. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly column?: string;
  readonly count?: number;
  readonly of?: number;
  /** At most ten, in the order of files and lines. */
  readonly places: readonly CellPlace[];
}

/** As many places of one anomaly are shown. */
export const SAMPLES = 10;
