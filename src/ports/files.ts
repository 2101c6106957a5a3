export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'other';
  readonly bytes: number;
}

export interface Fingerprint {
  /** `sha256:` and 64 hexadecimal digits of the file's bytes. */
  readonly digest: string;
  readonly bytes: number;
}

/** A file as it stands; links are not followed. */
export interface SurveyedFile {
  /** `other` for a link, a pipe and the like. */
  readonly kind: 'file' | 'other';
  readonly bytes: number;
  /** Its size, time and identity: changes when it is written or replaced, unless somebody takes pains to hide it. */
  readonly stamp: string;
  /** Changes at every change, of its rights and links too, and cannot be set. */
  readonly touched: string;
}

/** The file system. Paths are absolute or relative to the workspace. Writes are atomic: all or nothing. */
export interface Files {
  /** Undefined where nothing is there. Follows links. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** Decoded as UTF-8, strictly; refuses files above `maxBytes`. */
  readText(path: string, maxBytes?: number): Promise<string>;
  readBytes(path: string, maxBytes?: number): Promise<Uint8Array>;
  /** At most `maxBytes` from an offset on, of a file that may be growing; empty at its end. */
  readFrom(path: string, offset: number, maxBytes: number): Promise<Uint8Array>;
  /** Writes to a temporary neighbour, syncs and renames, making parent folders. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Renames a file or folder within one file system; nothing may be at the target. */
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeDirectory(path: string): Promise<void>;
  /** All files below a folder, relative, with forward slashes, sorted by code unit. */
  list(directory: string): Promise<readonly string[]>;
  /** Files that match any of the patterns, sorted by code unit. */
  glob(patterns: readonly string[]): Promise<readonly string[]>;
  fingerprint(path: string): Promise<Fingerprint>;
  /**
   * What lies at a path, without following links: all below a folder, relative, with forward slashes; a file
   * or link itself under the name ''; nothing where nothing is.
   */
  survey(path: string): Promise<ReadonlyMap<string, SurveyedFile>>;
  /** When a file was last written or, being held, its holder last showed that it works. Undefined where there is none. */
  modified(path: string): Promise<Date | undefined>;
  /**
   * Creates a file that only one can create; false where one stands already. A file of exactly the content
   * `instead` is taken away first. The host removes it at the end, and sets its time anew each minute till then.
   */
  hold(path: string, content: string, instead?: string): Promise<boolean>;
  /** An empty folder that the host removes at the end. */
  temporaryDirectory(purpose: string): Promise<string>;
  /** Absolute, with links resolved where it exists. */
  resolve(path: string): Promise<string>;
}
