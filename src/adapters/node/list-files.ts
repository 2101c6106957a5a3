import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ConfigurationError } from '../../domain/problem.ts';

/**
 * Plain files below a folder, relative with forward slashes, sorted by code unit.
 * @throws ConfigurationError for links, sockets and the like: a package is made of plain files.
 */
export async function listFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const odd = entries.filter((entry) => !entry.isFile() && !entry.isDirectory());
  if (odd.length > 0) {
    throw new ConfigurationError(
      odd.map((entry) => ({
        place: { file: join(entry.parentPath, entry.name) },
        message: 'This is a link or a special file, where only plain files and folders may be.',
        remedy: 'Replace it by a copy of what it stands for.',
      })),
    );
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
}
