import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { demandUnlocked, lockRunFolder } from '../../../src/tasks/project/lock-folder.ts';
import { runPaths } from '../../../src/tasks/project/run-paths.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts';
import { scratchFolder } from '../../support/scratch.ts';

const paths = runPaths('.assay/m');
const OTHER = {
  assay: 1,
  step: 'train-model',
  token: 'other',
  host: 'there',
  boot: null,
  pid: 12,
  started: null,
  since: '2026-01-01T00:00:00.000Z',
};

/** A folder that another step has locked, whose process runs or does not, or cannot be asked. */
function heldBy(
  lock: object | string | undefined,
  running?: boolean,
  now = new Date(60_000),
): MemoryHost {
  const { processes, clock } = memoryHost();
  const text = typeof lock === 'string' ? lock : JSON.stringify(lock);
  return memoryHost({
    step: 'evaluate-model',
    processes: { ...processes, isRunning: async () => running },
    clock: { ...clock, now: () => now },
    files: lock === undefined ? {} : { '.assay/m/lock.json': text },
  });
}

async function complaint(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

describe('Locking a run folder', () => {
  it('writes down who works there, and may be asked for again by the same run', async () => {
    const host = heldBy(undefined);
    await lockRunFolder(paths, host);
    const lock = host.files.text('.assay/m/lock.json');
    expect(JSON.parse(lock)).toEqual({
      ...{ assay: 1, step: 'evaluate-model', token: 'test', host: 'here', boot: null },
      ...{ pid: 1, started: null, since: '1970-01-01T00:01:00.000Z' },
    });
    await lockRunFolder(paths, host);
    await demandUnlocked(paths, host);
    expect(host.files.text('.assay/m/lock.json')).toBe(lock);
    expect(host.log.entries).toEqual([]);
  });

  it.each([
    ['takes it', lockRunFolder],
    ['only wants to leave a document', demandUnlocked],
  ])('ends at once where another works there and this one %s', async (_, work) => {
    const host = heldBy(OTHER, true);
    expect(await complaint(work(paths, host))).toBe(
      '.assay/m: This run folder is in use by train-model (process 12 on there, since 2026-01-01T00:00:00.000Z). ' +
        'Wait until that has ended, or name another folder with the input "run-directory". ' +
        'If you know that it is gone, remove .assay/m/lock.json.',
    );
    expect(JSON.parse(host.files.text('.assay/m/lock.json'))).toEqual(OTHER);
  });

  const late = new Date(16 * 60_000);
  const who = 'train-model (process 12 on there, since 2026-01-01T00:00:00.000Z)';
  it.each<[string, MemoryHost, string]>([
    ['has ended', heldBy(OTHER, false), `${who}, which has ended without a word`],
    [
      'cannot be asked and is silent',
      heldBy(OTHER, undefined, late),
      `${who}, which has shown no sign of life for 15 minutes`,
    ],
    [
      'cannot be read and is old',
      heldBy('{', undefined, late),
      'a step that does not say its name, which has shown no sign of life for 15 minutes',
    ],
  ])('takes it over, with a notice, from one that %s', async (_, host, words) => {
    await demandUnlocked(paths, host);
    await lockRunFolder(paths, host);
    expect(JSON.parse(host.files.text('.assay/m/lock.json'))).toMatchObject({ token: 'test' });
    expect(host.log.said('notice')).toEqual([
      `.assay/m was still held by ${words}: it is taken over.`,
    ]);
  });

  it.runIf(process.platform !== 'win32')(
    'does not wait for a pipe to say whose it is',
    async () => {
      const root = scratchFolder('pipe');
      const lock = join(root, paths.lock);
      mkdirSync(dirname(lock), { recursive: true });
      execFileSync('mkfifo', [lock]);
      const host = { ...memoryHost(), files: createFiles({ root }) };
      const { mtime } = statSync(lock);
      const clock = { ...host.clock, now: () => mtime };
      expect(await complaint(lockRunFolder(paths, { ...host, clock }))).toContain('is in use by');
    },
  );

  it.each([
    ['cannot be asked', OTHER],
    ['is just being written', ''],
  ])('leaves one that %s alone while it is fresh', async (_, lock) => {
    expect(await complaint(lockRunFolder(paths, heldBy(lock)))).toContain('is in use by');
  });
});
