import type { Table } from '../domain/table/table.ts';

export type Scalar = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Scalar>>;

export interface DataSessionOptions {
  /** The files that may be read; nothing else can be once the session is open. */
  readonly inputs: readonly string[];
  /** A folder that the session may write into with COPY … TO. */
  readonly outputs?: string;
  readonly threads?: number;
}

/** SQL over local files, locked to the inputs given when it was opened. */
export interface DataSession {
  run(sql: string): Promise<void>;
  /** For small results. */
  rows(sql: string): Promise<readonly Row[]>;
  /** For large results: numbers as Float64Array, everything else dictionary-encoded. */
  table(sql: string): Promise<Table>;
  close(): Promise<void>;
}

export interface DataEngine {
  readonly name: string;
  readonly version: string;
  open(options: DataSessionOptions): Promise<DataSession>;
}

/** The engine could not read a file that is there: the file's fault, told as reason `unreadable-file`. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly file: string;
  readonly line: number | undefined;

  constructor(file: string, message: string, options?: ErrorOptions & { readonly line?: number }) {
    super(message, options);
    this.file = file;
    this.line = options?.line;
  }
}
