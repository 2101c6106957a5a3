import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldFiles } from '../../../src/adapters/node/held-files.ts';
import { createProcesses } from '../../../src/adapters/node/processes.ts';
import { scratchFolder } from '../../support/scratch.ts';

const HELD_FILES = new URL('../../../src/adapters/node/held-files.ts', import.meta.url).href;

let folder: string;
let path: string;
beforeEach(() => {
  folder = scratchFolder('held');
  path = join(folder, 'run', 'lock.json');
});

/** How many of several that try at the same moment get the file. */
async function race(count: number, instead?: string): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, index) => `holder ${index}`);
  const won = await Promise.all(names.map((name) => new HeldFiles().hold(path, name, instead)));
  return names.filter((_, index) => won[index]);
}

describe('A held file', () => {
  it('is had by one of many, and is gone when that one lets go', async () => {
    const [first, second] = [new HeldFiles(), new HeldFiles()];
    expect(await first.hold(path, 'a')).toBe(true);
    expect(await second.hold(path, 'b')).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('a');
    await second.release();
    expect(existsSync(path)).toBe(true);
    await first.release();
    expect(readdirSync(join(folder, 'run'))).toEqual([]);
    expect(await second.hold(path, 'b')).toBe(true);
    expect(await race(20)).toEqual([]);
  });

  it('goes to one of many that find the same dead one', async () => {
    for (let time = 0; time < 20; time += 1) {
      path = join(folder, `${time}.json`);
      writeFileSync(path, 'dead');
      const won = await race(10, 'dead');
      expect(won.length).toBe(1);
      expect(readFileSync(path, 'utf8')).toBe(won[0]);
      expect(readdirSync(folder)).toHaveLength(time + 1);
    }
  });

  it('is left to whoever has taken it over', async () => {
    const holder = new HeldFiles();
    await holder.hold(path, 'a');
    writeFileSync(path, 'b');
    await holder.release();
    expect(readFileSync(path, 'utf8')).toBe('b');
  });

  it('is not taken for another one than was meant', async () => {
    await new HeldFiles().hold(path, 'alive');
    expect(await new HeldFiles().hold(path, 'b', 'dead')).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('alive');
  });

  it.runIf(process.platform !== 'win32')(
    'is let go where somebody has put a pipe in its place, which nobody writes to',
    async () => {
      const holder = new HeldFiles();
      await holder.hold(path, 'a');
      rmSync(path);
      execFileSync('mkfifo', [path]);
      await holder.release();
      expect(await new HeldFiles().hold(path, 'b', 'dead')).toBe(false);
    },
  );

  it.runIf(process.platform === 'linux')('is not left behind empty by a full disk', () => {
    const code = `
      const { HeldFiles } = await import(${JSON.stringify(HELD_FILES)});
      await new HeldFiles().hold(${JSON.stringify(path)}, 'a').catch(({ code }) => console.log(code));`;
    const command = [process.execPath, '--input-type=module', '-e', code];
    const said = execFileSync('sh', ['-c', 'ulimit -f 0; "$@" | cat', 'sh', ...command]);
    expect(said.toString()).toBe('EFBIG\n');
    expect(readdirSync(join(folder, 'run'))).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)(
    'says so where it is another user’s, who shares no rights',
    () => {
      mkdirSync(join(folder, 'run'));
      writeFileSync(path, 'dead');
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'run'), 0o1777);
      const code = `
      const { HeldFiles } = await import(${JSON.stringify(HELD_FILES)});
      process.setuid(65534);
      await new HeldFiles().hold(${JSON.stringify(path)}, 'a', 'dead').catch(({ code }) => console.log(code));`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', code]);
      expect(said.toString()).toBe('EPERM\n');
    },
  );

  it('shows that its holder works', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'], now: new Date('2040-01-01T00:00:00Z') });
    try {
      const holder = new HeldFiles();
      await holder.hold(path, 'a');
      const real = statSync(path).mtimeMs;
      vi.advanceTimersByTime(60_000);
      await vi.waitFor(() => expect(statSync(path).mtimeMs).toBeGreaterThan(real));
      await holder.release();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('Processes', () => {
  it('tell those that run from those that have ended, also before they are waited for', async () => {
    const processes = createProcesses('mine');
    const mine = await processes.self();
    expect(await processes.isRunning(mine)).toBe(true);
    // Another had our number before.
    expect(await processes.isRunning({ ...mine, token: 'older' })).toBe(false);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 9)']);
    const mark = { ...mine, token: 'child', pid: child.pid ?? 0, started: null };
    expect(await processes.isRunning(mark)).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(await processes.isRunning(mark)).toBe(false);
  });

  it('say nothing of another machine, nor of this one before it was started again', async () => {
    const processes = createProcesses('mine');
    const mine = await processes.self();
    expect(await processes.isRunning({ ...mine, host: 'elsewhere' })).toBeUndefined();
    expect(await processes.isRunning({ ...mine, boot: 'earlier' })).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('know a number that was given away again', async () => {
    const processes = createProcesses('mine');
    const mine = await processes.self();
    expect(mine.boot).toMatch(/^[0-9a-f-]{36} pid:\[\d+\]$/);
    const parent = { ...mine, token: 'older', pid: process.ppid };
    expect(await processes.isRunning(parent)).toBe(false);
    expect(await processes.isRunning({ ...parent, started: null })).toBe(true);
  });
});
