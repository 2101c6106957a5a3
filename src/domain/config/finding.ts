import type { Path } from '../document/document.ts';

/** A mistake in a well-formed configuration, at a path within it; its place is found where the file is at hand. */
export interface ConfigFinding {
  readonly path: Path;
  /** Whether the key or the value is at fault. */
  readonly which: 'key' | 'value';
  readonly message: string;
  readonly remedy?: string;
}

/** A finding about a value. */
export function finding(path: Path, message: string, remedy?: string): ConfigFinding {
  return { path, which: 'value', message, ...(remedy === undefined ? {} : { remedy }) };
}
