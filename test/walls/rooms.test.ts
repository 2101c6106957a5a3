import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureRooms, quantile } from '../../scripts/rooms.ts';
import { ROOT } from '../support/shared.ts';

test('rooms are small: the median file has at most 80 lines, the median function 15', () => {
  const { files, functions, parameters } = measureRooms(ROOT);
  expect(files.length).toBeGreaterThan(100);
  expect(functions.length).toBeGreaterThan(files.length);
  expect(quantile(files, 0.5)).toBeLessThanOrEqual(80);
  expect(quantile(functions, 0.5)).toBeLessThanOrEqual(15);
  expect(quantile(parameters, 1)).toBeLessThanOrEqual(4);
});

/** The sources, by path, that a pattern is found in. */
function sourcesWith(pattern: RegExp): readonly string[] {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => pattern.test(readFileSync(join(ROOT, 'src', name), 'utf8')))
    .toSorted();
}

test('one place in the repository fails a job', () => {
  expect(sourcesWith(/\bsetFailed\(/)).toEqual(['adapters/actions/job.ts']);
});

test('nothing but a second Ctrl-C on a terminal ends the process at once', () => {
  expect(sourcesWith(/\bprocess\.(exit|abort|reallyExit)\(/)).toEqual(['hosts/cli/terminal.ts']);
});

test('no rule of lint is set aside without its reason', () => {
  const bare = /biome-ignore(?:-all|-start)? [\w/]+(?:: *$|$)/m;
  expect(sourcesWith(bare)).toEqual([]);
});
