import type { Clusters } from '../../domain/comparison/bootstrap-plan.ts';
import type { Reason } from '../../domain/evidence/evidence.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Outcome } from '../../domain/metrics/outcome.ts';
import type { Table } from '../../domain/table/table.ts';
import type { TableSource } from '../prediction/table-source.ts';

/** Files that say what was true and what models said, to be brought together. */
export interface ScoredRequest {
  /** CSV, Parquet or JSON Lines with the key columns and `label`. */
  readonly labels: string;
  /** One file a model: the key columns, and `prediction` or `p_<class>` columns. */
  readonly predictions: readonly string[];
  /** The columns that name a row in every file. */
  readonly key: readonly string[];
  /** A column of the labels file that groups rows which depend on each other. */
  readonly cluster?: string;
  /** The positive class. Default: 1 or true. */
  readonly positive?: string;
  readonly metrics: readonly Metric[];
  /** Further columns of each row, by the same key. */
  readonly attributes?: { readonly file: string; readonly columns: readonly string[] };
}

/** What the files hold: rows in the order of their keys, so that the order of the files does not count. */
export interface Scored {
  readonly kind: 'scored';
  readonly rows: number;
  /** As `predictions` of the request. */
  readonly outcomes: readonly Outcome[];
  /** Of each outcome, its file, and the number in it (from 1) of each row. */
  readonly places: readonly { readonly source: TableSource; readonly rows: Float64Array }[];
  /** What is to be said of the files although they can be used. */
  readonly notes: readonly Reason[];
  readonly clusters?: Clusters;
  readonly attributes?: Table;
}

/** The files are there, but their content cannot be used: why, all at once. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly reasons: readonly Reason[];
}
