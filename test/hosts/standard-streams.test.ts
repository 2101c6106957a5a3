import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE } from '../support/bundle.ts';
import { scratchFolder } from '../support/scratch.ts';
import { ROOT } from '../support/shared.ts';

const CLI = join(ROOT, 'src', 'hosts', 'cli', 'main.ts');
const folder = scratchFolder('streams');

function runInto(stdio: 'stdout' | 'stderr', ...argv: readonly string[]) {
  const full = openSync('/dev/full', 'w');
  try {
    return spawnSync(NODE, [CLI, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', stdio === 'stdout' ? full : 'pipe', stdio === 'stderr' ? full : 'pipe'],
    });
  } finally {
    closeSync(full);
  }
}

test.runIf(existsSync('/dev/full'))(
  'a result that finds no space is told in one sentence, as no fault of ours',
  () => {
    const { status, stderr } = runInto('stdout', '--help');
    expect(stderr).toMatch(/^error: Standard output cannot be written: ENOSPC.*\.\n$/);
    expect(status).toBe(2);
  },
);

test.runIf(existsSync('/dev/full'))(
  'a log that nobody can read changes neither the document nor the exit status',
  () => {
    const { status, stdout } = runInto('stderr', 'check-data', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ file: 'assay.yml' }] });
    expect(status).toBe(2);
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder that was removed under our feet is told in one sentence',
  () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" --version';
    const { status, stderr } = spawnSync('sh', ['-c', script, NODE, CLI], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('error: The folder in which this command runs has been removed.\n');
    expect(status).toBe(2);
  },
);
