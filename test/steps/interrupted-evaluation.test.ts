import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { evidenceSchema } from '../../src/domain/evidence/evidence.ts';
import { ROOT } from '../support/shared.ts';
import { smallProject, type Workspace } from '../support/training-workspace.ts';

let place: Workspace;
const at = (path: string): string => join(place.root, path);

/** Says that it runs and never ends, as long as there is a file `slow`. */
function hangingScore(root: string): string {
  return `
import { existsSync } from 'node:fs';
if (existsSync(${JSON.stringify(join(root, 'slow'))})) {
  console.log('predicting as', process.pid);
  await new Promise(() => setInterval(() => {}, 9));
}
export const score = (x, model) => (x >= model.least ? 0.9 : 0.1);
`;
}

beforeAll(async () => {
  place = smallProject();
  place.write('score.mjs', hangingScore(place.root));
  expect(await start('train-model').ended).toBe(0);
}, 60_000);
afterAll(() => place.dispose());

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(ROOT, 'src/hosts/cli/main.ts'), ...args], {
    cwd: place.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const take = (chunk: Buffer): void => {
    text += chunk;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(text);
      if (found !== null) return found;
      if (child.exitCode !== null) throw new Error(`ended without a word of it: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { child, ended, said };
}

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** Every file of the run folder that holds a document, whole; others than these are told by name. */
function wholeDocuments(): readonly string[] {
  const names = readdirSync(at('.assay/small'), { recursive: true, encoding: 'utf8' }).toSorted();
  expect(names.filter((name) => /tmp|partial|~/i.test(name))).toEqual([]);
  for (const name of names.filter((one) => one.startsWith('evidence/'))) {
    evidenceSchema.parse(JSON.parse(readFileSync(at(`.assay/small/${name}`), 'utf8')));
  }
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    expect(readFileSync(at(`.assay/small/${name}`), 'utf8')).toMatch(/<\/html>\s*$/);
  }
  for (const name of names.filter((one) => /^report\/.*\.json$/.test(one))) {
    JSON.parse(readFileSync(at(`.assay/small/${name}`), 'utf8'));
  }
  return names;
}

describe.runIf(process.platform === 'linux')('Ctrl-C while a model is evaluated', () => {
  it('ends the predict command, and leaves neither evidence nor predictions', async () => {
    const before = readdirSync(at('.assay/small/evidence'));
    rmSync(at('.assay/small/predictions/predictions.csv'));
    place.write('slow', '');
    const run = start('evaluate-model', '--first-run', 'allow');
    const [, pid] = await run.said(/predicting as (\d+)/);
    expect(isRunning(Number(pid))).toBe(true);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    await expect.poll(() => isRunning(Number(pid))).toBe(false);
    expect(readdirSync(at('.assay/small/evidence'))).toEqual(before);
    expect(existsSync(at('.assay/small/predictions/predictions.csv'))).toBe(false);
    wholeDocuments();
    rmSync(at('slow'));
    expect(await start('evaluate-model', '--first-run', 'allow').ended).toBe(0);
    expect(wholeDocuments()).toContain('evidence/quality.json');
  }, 60_000);

  test.each(['evaluate-model', 'report'])(
    'at any moment of %s leaves whole documents only',
    async (step) => {
      const more = step === 'report' ? [] : ['--first-run', 'allow'];
      const calm = performance.now();
      expect(await start(step, ...more).ended).toBe(0);
      const whole = performance.now() - calm;
      for (const share of [0.3, 0.6, 0.8, 0.95]) {
        const run = start(step, ...more);
        // Before it says a word, nobody hears signals but Node itself.
        await new Promise((resolve) => setTimeout(resolve, share * whole));
        run.child.kill('SIGINT');
        expect([0, 130, null]).toContain(await run.ended);
        wholeDocuments();
      }
    },
    120_000,
  );
});
