import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

const SHARED = join(ROOT, '..', 'shared');

/** A file or folder of the collection of outside cases that may lie beside the repository. */
export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/**
 * `describe` for tests that need outside cases: where these are absent, the tests are skipped and a
 * line on standard error says which and why. The body is not even run then, for it may read them.
 */
export function describeWithShared(
  title: string,
  needed: readonly string[],
  body: () => void,
): void {
  const absent = needed.filter((part) => !existsSync(sharedPath(part)));
  if (absent.length === 0) {
    describe(title, body);
    return;
  }
  const missing = `../shared/${absent.join(', ../shared/')}`;
  process.stderr.write(`SKIPPED "${title}": ${missing} is absent.\n`);
  describe(title, () => it.skip(`needs ${missing}`));
}
