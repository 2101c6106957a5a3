import { digestOf } from './digest.ts';

/**
 * The identity of a data set: the SHA-256 of its file, or of the list of its files' digests in the order in which
 * they are read. Names and folders are no part of it.
 */
export function dataDigest(fileDigests: readonly string[]): string {
  const [only, ...more] = fileDigests;
  return only !== undefined && more.length === 0 ? only : digestOf({ files: [...fileDigests] });
}
