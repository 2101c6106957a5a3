import { readFile } from 'node:fs/promises';

/** The event that the runner wrote down; undefined where there is none or it cannot be read. */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
