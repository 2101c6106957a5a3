import { digestOfText } from './digest.ts';

/**
 * The identity of a data set: the SHA-256 of its files' digests (`sha256:…`), one a line, in the order of the files'
 * names. Names are no part of it.
 */
export function dataDigest(fileDigests: readonly string[]): string {
  return digestOfText(fileDigests.map((digest) => `${digest}\n`).join(''));
}
