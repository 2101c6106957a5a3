import type { Path } from '../document/document.ts';

/** A mistake in a checked configuration, at a path within it; the place is found where the file is at hand. */
export interface ConfigFinding {
  readonly path: Path;
  /** Whether the key or the value is at fault. */
  readonly which: 'key' | 'value';
  readonly message: string;
  readonly remedy?: string;
}
