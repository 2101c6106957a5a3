import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of ours that must not outlive us. */
export interface TemporaryFolder {
  /** Absolute, without links. */
  readonly path: string;
  remove(): Promise<void>;
}

// Windows gives a file free a moment after it was closed.
const HARD = { recursive: true, force: true, maxRetries: 3 } as const;

/** The folders of this process that are still there; one listener ends them all, however many there are. */
const standing = new Set<string>();

function abandon(): void {
  for (const path of standing) {
    try {
      rmSync(path, HARD);
    } catch {
      // The process ends whatever is left; nobody is there to be told.
    }
  }
}

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
  if (standing.size === 0) process.once('exit', abandon);
  standing.add(path);
  return {
    path,
    remove: async () => {
      await rm(path, HARD);
      standing.delete(path);
      if (standing.size === 0) process.removeListener('exit', abandon);
    },
  };
}
