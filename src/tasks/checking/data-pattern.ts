import type { Place } from '../../domain/problem.ts';

/** A path or pattern of data files; `!pattern` takes files away. */
export interface DataPattern {
  /** From the folder in which Assay runs. */
  readonly pattern: string;
  /** Where it is written; undefined for an input. */
  readonly place?: Place;
}
