import { ConfigurationError } from '../../domain/problem.ts';

const NEWLINE = 10;

/**
 * Decodes UTF-8 strictly; a byte order mark is dropped.
 * @throws ConfigurationError that names the line of the first byte that is not UTF-8.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === NEWLINE).length;
    throw new ConfigurationError(
      {
        place: { file, line: line + 1 },
        message: 'This is not UTF-8 text.',
        remedy: 'Save the file in the encoding UTF-8.',
      },
      { cause },
    );
  }
}

/** Finds by bisection how many leading bytes are still the beginning of valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
