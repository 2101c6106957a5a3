import { isAbsolute } from 'node:path';

/**
 * Files that match any of the patterns, sorted by code unit: relative to `root` where the pattern is,
 * else absolute. `!pattern` takes files away.
 */
export async function globFiles(
  root: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const slashed = patterns.map((pattern) => pattern.replaceAll('\\', '/'));
  const ignore = slashed.filter((pattern) => pattern.startsWith('!')).map((text) => text.slice(1));
  const wanted = slashed.filter((pattern) => !pattern.startsWith('!'));
  const found = await Promise.all(wanted.map((pattern) => globOne(root, pattern, ignore)));
  return [...new Set(found.flat())].toSorted();
}

async function globOne(
  root: string,
  pattern: string,
  ignore: readonly string[],
): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  return glob(pattern, {
    cwd: root,
    ignore,
    absolute: isAbsolute(pattern),
    onlyFiles: true,
    expandDirectories: false,
  });
}
