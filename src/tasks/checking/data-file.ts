/** One file of a data set. */
export interface DataFile {
  /** As the user knows it; in all messages. */
  readonly name: string;
  /** Absolute, with links resolved: what the engine opens. */
  readonly path: string;
  readonly format: 'csv' | 'parquet' | 'json-lines';
  readonly bytes: number;
}

const FORMATS = [
  [/\.(?:csv)$/i, 'csv'],
  [/\.(?:parquet|pq)$/i, 'parquet'],
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
] as const;

/** The format that a file's name says; undefined where it says none that is understood. */
export function formatOf(name: string): DataFile['format'] | undefined {
  return FORMATS.find(([ending]) => ending.test(name))?.[1];
}
