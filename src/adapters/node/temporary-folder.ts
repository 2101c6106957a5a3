import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.ts';

/** A folder of ours that must not outlive us. */
export interface TemporaryFolder {
  /** Absolute, without links. */
  readonly path: string;
  remove(): Promise<void>;
}

// Windows gives a file free a moment after it was closed.
const HARD = { recursive: true, force: true, maxRetries: 3 } as const;

/**
 * Makes a folder for one purpose, which is also removed where the process ends before anybody could do it, as at a
 * second Ctrl-C.
 * @param parent Where it is made. Default: the system's folder for temporary files.
 */
export async function makeTemporaryFolder(
  purpose: string,
  parent = tmpdir(),
): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(parent, `assay-${purpose}-`)));
  const settled = atExit(() => rmSync(path, HARD));
  return {
    path,
    remove: async () => {
      await rm(path, HARD);
      settled();
    },
  };
}
