import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/**
 * A new, empty folder named for its purpose; absolute, without links in its path. It is removed after the
 * last test of the file (by remove-scratch.ts), and at the latest when the process ends.
 * @param parent Where it is made; outside the repository unless said.
 */
export function scratchFolder(purpose: string, parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = realpathSync(mkdtempSync(join(parent, `assay-test-${purpose}-`)));
  folders.push(folder);
  return folder;
}

/** Removes every folder that was handed out. */
export function removeScratch(): void {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

process.once('exit', removeScratch);
