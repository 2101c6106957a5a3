import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle, NODE } from '../support/bundle.ts';
import { EVERY_STEP, writePredictions } from '../support/every-step.ts';
import { scratchFolder } from '../support/scratch.ts';
import { smallProject, type Workspace } from '../support/training-workspace.ts';

let bundle: Bundle;
beforeAll(() => {
  bundle = buildBundle();
});

interface Left {
  readonly status: number | null;
  readonly said: string;
  /** What lies in the folder for temporary files afterwards. */
  readonly temporary: readonly string[];
}

/** Runs the built command line with its own folder for temporary files. */
async function run(
  root: string,
  args: readonly string[],
  onStart: (child: ChildProcess) => void = () => {},
): Promise<Left> {
  const temporary = scratchFolder('temporary');
  const child = spawn(NODE, [join(bundle.root, 'dist', 'cli.js'), ...args], {
    cwd: root,
    env: { PATH: `${dirname(NODE)}:/usr/bin:/bin`, HOME: root, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  onStart(child);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, said, temporary: readdirSync(temporary) };
}

async function project(files: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const space = smallProject({}, { files });
  await space.dispose();
  writePredictions(space.root);
  return space;
}

const argumentsOf = (action: string, more: Readonly<Record<string, string>> = {}): string[] => [
  action,
  ...Object.entries({ ...EVERY_STEP[action], ...more }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]),
];

describe('no temporary file is left', () => {
  it('when every step ends well', async () => {
    const { root } = await project();
    for (const action of Object.keys(EVERY_STEP)) {
      const left = await run(root, argumentsOf(action));
      expect([action, left.status, left.temporary], left.said).toEqual([action, 0, []]);
    }
  }, 240_000);

  it.each([
    ['broken data', 1, 'check-data', { 'data/rows.csv': 'id,x,colour,late\n1,soon,red,\n' }],
    ['a truncated Parquet file', 1, 'check-data', { 'data/rows.csv': 'PAR1PAR1' }],
    ['a train command that fails', 1, 'train-model', { 'train.mjs': 'process.exit(3)' }],
    ['predictions without rows', 1, 'train-model', { 'predict.mjs': '' }],
    ['a configuration with a mistake', 2, 'train-model', { 'assay.yml': 'modles: {}' }],
    ['a contract that is none', 2, 'check-data', { 'contract.yml': '[]' }],
  ])(
    'after %s (status %d)',
    async (_, status, action, files) => {
      const left = await run((await project(files)).root, argumentsOf(action));
      expect([left.status, left.temporary], left.said).toEqual([status, []]);
    },
    60_000,
  );

  const STUBBORN = `process.on('SIGTERM', () => {}); console.log('is under way'); setInterval(() => {}, 1000);`;
  it.each([
    ['Ctrl-C', 1, 'console.log("is under way"); setInterval(() => {}, 1000);'],
    ['Ctrl-C twice, while a command takes its time', 2, STUBBORN],
  ])(
    'after %s',
    async (_, times, train) => {
      const { root } = await project({ 'train.mjs': train });
      let seen = '';
      const left = await run(root, argumentsOf('train-model'), (child) => {
        const look = (chunk: Buffer): void => {
          const before = seen.includes('is under way');
          seen += chunk;
          if (before || !seen.includes('is under way')) return;
          for (let time = 0; time < times; time += 1)
            setTimeout(() => child.kill('SIGINT'), 300 * time);
        };
        child.stdout?.on('data', look);
        child.stderr?.on('data', look);
      });
      expect([left.status, left.temporary], left.said).toEqual([130, []]);
    },
    60_000,
  );

  it.each([50, 150, 300, 450, 600].flatMap((ms) => [[ms, 1] as const, [ms, 2] as const]))(
    'after a Ctrl-C in the middle of a check, %d ms from its start, given %d times',
    async (ms, times) => {
      const { root } = await project();
      const rows = Array.from(
        { length: 400_000 },
        (__, id) => `${id},${(id % 97) / 97},red,${id % 2}`,
      );
      writeFileSync(join(root, 'data', 'rows.csv'), `id,x,colour,late\n${rows.join('\n')}\n`);
      const left = await run(root, argumentsOf('check-data'), (child) => {
        for (let time = 0; time < times; time += 1)
          setTimeout(() => child.kill('SIGINT'), ms + 5 * time);
      });
      expect([0, 130, null]).toContain(left.status);
      expect(left.temporary, left.said).toEqual([]);
    },
    60_000,
  );
});
