import { randomBytes } from 'node:crypto';
import { constants, copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from './make-folders.ts';

/**
 * Puts a file in place all or nothing: it is written beside its place, synced to the disk and renamed.
 * A link at the place itself is replaced, never followed.
 */
export async function writeAtomically(target: string, content: string | Uint8Array): Promise<void> {
  await inPlace(target, async (temporary) => {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Copies a file all or nothing, as a clone where the file system can. */
export async function copyAtomically(source: string, target: string): Promise<void> {
  await inPlace(target, (temporary) =>
    copyFile(source, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  );
}

/** Renames a file or folder to a place where nothing is yet, making parent folders. */
export async function moveIntoPlace(source: string, target: string): Promise<void> {
  await makeFolders(dirname(target));
  await rename(source, target);
}

async function inPlace(target: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  await makeFolders(dirname(target));
  // With four bytes a character at the most, well below the 255 that file systems allow.
  const start = basename(target).slice(0, 40);
  const suffix = randomBytes(6).toString('hex');
  const temporary = join(dirname(target), `.${start}.${suffix}.tmp`);
  try {
    await fill(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
