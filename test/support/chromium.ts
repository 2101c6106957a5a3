import { existsSync } from 'node:fs';
import { describe } from 'vitest';

const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium on this machine; undefined where there is none. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));

/** `describe` for tests in a real browser; where none is found they are skipped, with a line that says so. */
export function describeInChromium(title: string, body: () => void): void {
  if (CHROMIUM === undefined)
    process.stderr.write(
      `SKIPPED "${title}": no Chromium found; install one or name it in CHROMIUM.\n`,
    );
  describe.skipIf(CHROMIUM === undefined)(title, body);
}
