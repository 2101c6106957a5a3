import type { Host } from '../../ports/host.ts';

type Run = string | readonly string[];

/** Rows to be prepared by a `features` command. */
export interface FeatureWork {
  readonly run: Run;
  /** Where the command runs: a folder with the files that it needs. */
  readonly directory: string;
  /** `sha256:…` of those files: with the rows it decides the result. */
  readonly code: string;
  readonly pass: readonly string[];
  readonly timeLimitSeconds?: number;
  /** The path is absolute. */
  readonly input: { readonly path: string; readonly digest: string; readonly rows: number };
  readonly format: 'parquet' | 'csv';
  /** The columns that name a row; empty where rows are known by their order. */
  readonly key: readonly string[];
  /** The label's name, whether the rows hold it or not: the command neither sees nor makes a column of this name. */
  readonly label: string;
  /** Whether the rows hold the label, which then stands beside what comes out. */
  readonly labelled: boolean;
  /** Kept results, by what decides them. */
  readonly cacheDirectory: string;
}

/** What a `features` command made: each row once, in the order of the input. */
export interface PreparedFeatures {
  readonly path: string;
  /** What the command made; the label is none of them. */
  readonly columns: readonly string[];
  /** `sha256:…` of the file. */
  readonly digest: string;
}

export type FeatureHost = Pick<Host, 'cancelled' | 'dataEngine' | 'files' | 'log' | 'shell'>;
