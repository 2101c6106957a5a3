import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../support/shared.ts';
import { CONTRACT, smallProject, TRAIN, type Workspace } from '../support/training-workspace.ts';

/** Trains when it is told to. */
const PATIENT = `import fs from 'node:fs';
fs.writeFileSync('trainer.pid', String(process.pid));
while (!fs.existsSync('go')) await new Promise((resolve) => setTimeout(resolve, 20));
${TRAIN}`;

let space: Workspace;
let started: ChildProcess[];
beforeEach(() => {
  space = smallProject({}, { files: { 'train.mjs': PATIENT } });
  started = [];
});
afterEach(async () => {
  writeFileSync(join(space.root, 'go'), '');
  for (const child of started) child.kill('SIGKILL');
  await space.dispose();
});

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** The command line in a process of its own. */
function assay(...args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(ROOT, 'src/hosts/cli/main.ts'), ...args], {
    cwd: space.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => resolve({ status, said }));
  });
  return { child, ended };
}

const at = (path: string): string => join(space.root, '.assay/small', path);
const isTraining = (): void => expect(trainer()).toBeGreaterThan(0);

/** The process of the train command, once it runs. */
function trainer(): number {
  return Number(readFileSync(join(space.root, 'trainer.pid'), 'utf8'));
}

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
const WAIT = { timeout: 30_000, interval: 50 };

describe('A run folder in which a training goes on', () => {
  it('is closed to steps that write there, at once and with words, and open to the report', async () => {
    const first = assay('train-model');
    await vi.waitFor(isTraining, WAIT);
    const lock = JSON.parse(readFileSync(at('lock.json'), 'utf8'));
    expect(lock).toMatchObject({ step: 'train-model', pid: first.child.pid });
    space.write('one.csv', 'id,prediction\n');
    const given = ['--contract', 'contract.yml', '--data', 'data/rows.csv'];
    const pair = ['--labels', 'one.csv', '--champion', 'one.csv', '--challenger', 'one.csv'];
    for (const step of [
      ['train-model'],
      ['evaluate-model'],
      ['check-data'],
      ['check-data', ...given, '--model', 'small'],
      ['compare-predictions', ...pair, '--metrics', 'auc', '--model', 'small'],
    ]) {
      const { status, said } = await assay(...step).ended;
      expect([step[0], status]).toEqual([step[0], 2]);
      expect(said).toContain(
        `.assay/small: This run folder is in use by train-model (process ${first.child.pid} on `,
      );
    }
    expect(await assay('report').ended).toMatchObject({ status: 0 });
    expect((await assay('check-data', ...given).ended).status).toBe(0);
    writeFileSync(join(space.root, 'go'), '');
    const { status, said } = await first.ended;
    expect([status, said]).toEqual([0, expect.stringContaining('Trained on 205 rows')]);
    expect(existsSync(at('lock.json'))).toBe(false);
    expect(readdirSync(at('evidence'))).toEqual(['training.json']);
    expect(existsSync(at('report/report.md'))).toBe(true);
  }, 120_000);

  it.runIf(process.platform === 'linux')(
    'is taken over, with a notice, where the step was killed, and what that still ran is ended',
    async () => {
      const first = assay('train-model');
      await vi.waitFor(isTraining, WAIT);
      const orphan = trainer();
      first.child.kill('SIGKILL');
      await first.ended;
      expect([existsSync(at('lock.json')), isRunning(orphan)]).toEqual([true, true]);
      const second = assay('train-model');
      await vi.waitFor(() => expect(trainer()).not.toBe(orphan), WAIT);
      expect(isRunning(orphan)).toBe(false);
      writeFileSync(join(space.root, 'go'), '');
      const { status, said } = await second.ended;
      const { pid } = first.child;
      expect(said).toMatch(
        new RegExp(
          `\\.assay/small was still held by train-model \\(process ${pid} on .*\\), which has ended without a word: it is taken over\\.`,
        ),
      );
      expect(said).toContain('It had left a process of its commands running: ended.');
      expect(status).toBe(0);
      expect(existsSync(at('lock.json'))).toBe(false);
    },
    120_000,
  );

  it('is believed to be in use on another machine until that has been silent for long', async () => {
    const other = { step: 'train-model', token: 't', host: 'elsewhere', boot: null, pid: 7 };
    const lock = { assay: 1, ...other, started: null, since: '2026-01-01T00:00:00.000Z' };
    space.write('.assay/small/lock.json', JSON.stringify(lock));
    writeFileSync(join(space.root, 'go'), '');
    const fresh = await assay('train-model').ended;
    expect([fresh.status, fresh.said]).toEqual([
      2,
      expect.stringContaining('(process 7 on elsewhere,'),
    ]);
    const past = new Date(Date.now() - 16 * 60_000);
    utimesSync(at('lock.json'), past, past);
    const { status, said } = await assay('train-model').ended;
    expect([status, said]).toEqual([0, expect.stringContaining('no sign of life for 15 minutes')]);
  }, 60_000);

  it.each([
    ['Ctrl-C', 1, 130],
    ['a second Ctrl-C', 2, 130],
  ])(
    'is given free by %s',
    async (_, times, status) => {
      const first = assay('train-model');
      await vi.waitFor(isTraining, WAIT);
      for (let time = 0; time < times; time += 1) first.child.kill('SIGINT');
      expect((await first.ended).status).toBe(status);
      expect(existsSync(at('lock.json'))).toBe(false);
    },
    60_000,
  );

  it('is given free by a refusal, and by a mistake', async () => {
    writeFileSync(join(space.root, 'train.mjs'), 'process.exit(3);');
    expect((await assay('train-model').ended).status).toBe(1);
    expect(existsSync(at('lock.json'))).toBe(false);
    writeFileSync(join(space.root, 'contract.yml'), CONTRACT.replace('schema:', 'scheme:'));
    expect((await assay('train-model').ended).status).toBe(2);
    expect(existsSync(at('lock.json'))).toBe(false);
  }, 60_000);
});

describe('A folder of the run that is a file', () => {
  it.each([
    ['train-model', 'there', 'there'],
    ['check-data', 'there/below', 'there'],
    ['report', 'there', 'there'],
  ])('is told by %s before any work', async (step, folder, file) => {
    space.write('there', 'a file');
    const { status, said } = await assay(step, '--run-directory', folder).ended;
    expect([status, said.trim()]).toEqual([
      2,
      `error: ${file}: This is a file, where the folder of the run was expected. Name a folder with the input "run-directory", or remove the file.`,
    ]);
  });
});

describe('A train command that forges evidence', () => {
  it('is refused, and nothing of it stays for a later job', async () => {
    const forge = `import fs from 'node:fs';
fs.mkdirSync('.assay/small/evidence', { recursive: true });
fs.writeFileSync('.assay/small/evidence/quality.json', '{"verdict": "pass"}');
${TRAIN}`;
    writeFileSync(join(space.root, 'train.mjs'), forge);
    const { status, said } = await assay('train-model').ended;
    expect(status).toBe(1);
    expect(said).toContain(
      'The command changed .assay/small/evidence/quality.json, which only Assay writes.',
    );
    expect(readdirSync(at('evidence'))).toEqual(['training.json']);
    const evidence = JSON.parse(readFileSync(at('evidence/training.json'), 'utf8'));
    expect(evidence).toMatchObject({
      verdict: 'fail',
      reasons: [{ code: 'changed-run-folder', severity: 'error' }],
    });
    expect(existsSync(at('package'))).toBe(false);
  }, 60_000);
});
