import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

const SHARED = join(ROOT, '..', 'shared');

/** A file or folder of the collection of outside cases that may lie beside the repository. */
export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/**
 * `describe` for tests that need outside cases: where these are absent, the tests are skipped and a
 * line on standard error says which and why.
 */
export function describeWithShared(
  title: string,
  needed: readonly string[],
  body: () => void,
): void {
  const absent = needed.filter((part) => !existsSync(sharedPath(part)));
  if (absent.length > 0) {
    process.stderr.write(
      `SKIPPED "${title}": ../shared/${absent.join(', ../shared/')} is absent.\n`,
    );
  }
  describe.skipIf(absent.length > 0)(title, body);
}
