import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.ts';

/** Where the big list of naughty strings lies among the outside cases. */
export const NAUGHTY_STRINGS = 'hostile/minimaxir_big-list-of-naughty-strings/blns.json';

/** The list; only for tests that are skipped where it is absent. */
export function naughtyStrings(): readonly string[] {
  return JSON.parse(readFileSync(sharedPath(NAUGHTY_STRINGS), 'utf8'));
}
