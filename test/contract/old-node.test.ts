import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE } from '../support/bundle.ts';
import { ROOT } from '../support/shared.ts';

/** Makes today's Node say that it is an old one, before anything of ours is read. */
const PRETEND = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
)}`;

const run = (...args: readonly string[]) =>
  spawnSync(NODE, ['--import', PRETEND, ...args], { cwd: ROOT, encoding: 'utf8' });

test('an old Node is told in one sentence what scripts need', () => {
  const { status, stdout, stderr } = run('scripts/require-node.mjs', 'scripts/generate.ts');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/this is Node 20\.20\.2: `npm ci` brings Node 24/);
});

test('an old Node is told in one sentence what the command line needs', () => {
  const { status, stdout, stderr } = run(join('src', 'hosts', 'cli', 'main.ts'), '--version');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe('Assay needs Node 22 or newer, and this is Node 20.20.2.\n');
});

test('a Node that fits runs the script, and its exit status is the script’s', () => {
  const good = spawnSync(NODE, ['scripts/require-node.mjs', 'scripts/rooms.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(good.status, good.stderr).toBe(0);
  expect(good.stdout).toContain('median');
  const bad = spawnSync(NODE, ['scripts/require-node.mjs', 'scripts/no-such-script.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(bad.status).toBe(1);
});
