import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../../domain/problem.ts';

/** The path with links resolved as far as it exists. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(await realPath(parent), relative(parent, path));
  }
}

/**
 * Where a file may be written. A path that looks as if it lay in the workspace must lie there: a link
 * that somebody planted in the checkout cannot lead a write elsewhere.
 */
export async function writablePath(root: string, path: string): Promise<string> {
  const target = resolve(root, path);
  if (!isWithin(root, target)) return target;
  const parent = await realPath(dirname(target));
  if (isWithin(await realPath(root), parent)) return target;
  throw new ConfigurationError({
    place: { file: path },
    message: 'A link on this path leads out of the workspace.',
    remedy: 'Name the folder behind the link itself, or remove the link.',
  });
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
