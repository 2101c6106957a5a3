import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/shared.ts';
import { smallProject, type Workspace } from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

/** Ignores every signal that can be ignored, and has a child in a session of its own that does too. */
const STUBBORN = `
import { spawn } from 'node:child_process';
const child = "for (const s of ['SIGTERM','SIGINT','SIGHUP']) process.on(s, () => {}); setInterval(() => {}, 9);";
const { pid } = spawn(process.execPath, ['-e', child], { detached: true, stdio: 'inherit' });
for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(s, () => {});
setTimeout(() => console.log('pids', process.pid, pid), 300);
setInterval(() => {}, 9);
`;

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('Ctrl-C while a stubborn command trains', () => {
  it('ends everything, and leaves nothing half-written', async () => {
    const space = smallProject({}, { files: { 'train.mjs': STUBBORN } });
    spaces.push(space);
    const cli = spawn(process.execPath, [join(ROOT, 'src/hosts/cli/main.ts'), 'train-model'], {
      cwd: space.root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const pids = new Promise<readonly number[]>((resolve) => {
      const take = (chunk: Buffer): void => {
        output += chunk;
        const found = /pids (\d+) (\d+)/.exec(output);
        if (found !== null) resolve([Number(found[1]), Number(found[2])]);
      };
      cli.stdout.on('data', take);
      cli.stderr.on('data', take);
    });
    const ended = new Promise<number | null>((resolve) => cli.once('exit', resolve));
    const running = await pids;
    expect(running.every(isRunning)).toBe(true);
    cli.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(running.filter(isRunning)).toEqual([]);
    const left = readdirSync(join(space.root, '.assay/small'), { recursive: true }).map(String);
    expect(left.filter((path) => /evidence|package|predictions|work\/model/.test(path))).toEqual(
      [],
    );
  }, 60_000);
});
