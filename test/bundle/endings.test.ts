import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../support/bundle.ts';
import { runActionStep, type StepOptions, type StepRun } from '../support/run-step.ts';
import { scratchFolder } from '../support/scratch.ts';
import { type Copy, copyWithThrowAway } from '../support/throw-away.ts';

const TOKEN = 'ghs_0123456789abcdefABCDEF';

let copy: Copy;
let workspace: string;

beforeAll(() => {
  copy = copyWithThrowAway();
  copy.build();
  workspace = scratchFolder('workspace');
});

const act = (how: string, more: Partial<StepOptions> = {}): Promise<StepRun> =>
  runActionStep(
    { root: copy.root, workspace, token: TOKEN },
    { action: 'throw-away', ...more, with: { how, ...more.with } },
  );

const errors = (run: StepRun): readonly string[] =>
  run.annotations.filter(({ name }) => name === 'error').map(({ data }) => data);

describe('a step as an action', () => {
  test('ends ok: outputs, summary, no annotation, status 0', async () => {
    const run = await act('ok', { with: { margin: '0.25', names: 'b\na\n' } });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toEqual({ verdict: 'pass', margin: '0.25', names: '["b","a"]' });
    expect(run.summary).toBe('# Summary\n\nmargin 0.25\n\n');
    expect(run.annotations).toEqual([]);
    expect(run.plain[0]).toBe('Assay 0.1.0: throw-away');
    expect(run.plain).toContain('Everything was looked at.');
    expect(run.stderr).toBe('');
    expect(run.stdout).not.toContain('Private.');
  });

  test('refuses: outputs and summary stand, the job fails with the sentence, status 1', async () => {
    const run = await act('refused');
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
    expect(run.summary).toContain('# Summary');
    expect(errors(run)).toEqual(['The gate says no.']);
  });

  test('is misconfigured: each mistake at its place, a sentence, status 2, no stack', async () => {
    const run = await act('misconfigured');
    expect(run.exitCode).toBe(2);
    expect(run.outputs).toEqual({});
    expect(run.annotations.map(({ properties }) => properties)).toEqual([
      { file: 'assay.yml', line: '3', col: '7' },
      { file: 'assay.yml', line: '9', col: '1' },
      {},
    ]);
    expect(errors(run)).toEqual([
      'assay.yml:3:7: One. Mend it.',
      'assay.yml:9:1: Two.',
      'throw-away cannot run: 2 mistakes in what it was given, told above.',
    ]);
    expect(run.summary).toContain('throw-away cannot run');
    expect(run.stdout).not.toContain('    at ');
  });

  test('has a fault of ours: please report, status 70, the stack only for debugging', async () => {
    const run = await act('faulty');
    expect(run.exitCode).toBe(70);
    expect(errors(run)).toEqual([
      "throw-away failed: x is not a function. This is a fault of Assay's: please report it.",
    ]);
    expect(run.plain.join('\n')).not.toContain('    at ');
    expect(run.commands.find(({ name }) => name === 'debug')?.data).toContain('TypeError: x is');
  });

  test('has a fault that no promise carries: told all the same, status 70', async () => {
    const run = await act('explosive');
    expect(run.exitCode).toBe(70);
    expect(errors(run)).toEqual(["out of the blue. This is a fault of Assay's: please report it."]);
    expect((await cli(['throw-away', '--how', 'explosive'])).status).toBe(70);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'is cancelled by %s: status %i, within the time that the runner leaves',
    async (signal, status) => {
      const run = await act('waiting', {
        onStart: (child, firstOutput) => {
          // The first line comes before the step runs; the signal must be heard whenever it comes.
          void firstOutput.then(() => setTimeout(() => child.kill(signal), 300));
        },
      });
      expect(run.exitCode).toBe(status);
      expect(errors(run)).toEqual(['throw-away was cancelled.']);
    },
  );

  test('asks for every missing or wrong input at once, and touches nothing', async () => {
    const run = await act('never', { with: { margin: '-1', 'github-tokn': 'x' } });
    expect(run.exitCode).toBe(2);
    expect(errors(run)).toEqual([
      'throw-away has no input `github-tokn`. Did you mean `github-token`?',
      'The input `how` of throw-away must be one of ok, refused, misconfigured, faulty, waiting, noisy, stubborn, explosive. Got "never" instead.',
      'The input `margin` of throw-away must be a number of at least 0. Got -1 instead.',
      'throw-away cannot run: 3 mistakes in what it was given, told above.',
    ]);
    expect(readdirSync(workspace)).toEqual([]);
  });

  test('lets no line act as a command, shows ten annotations of a kind and counts the rest', async () => {
    const run = await act('noisy');
    expect(run.exitCode).toBe(0);
    const names = new Set(run.commands.map(({ name }) => name));
    expect([...names].toSorted()).toEqual(['add-mask', 'error', 'warning']);
    const masked = run.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
    expect(masked).toContain(TOKEN);
    expect(masked).not.toContain('a');
    expect(errors(run)).toHaveLength(9);
    expect(run.plain.join('\n')).toMatch(
      /GitHub shows ten annotations of a kind: 21 more of kind error/,
    );
    expect(run.paths).toBe('');
    expect(run.environment).toEqual({});
    const progress = run.plain.filter((line) => line.startsWith('work: '));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.length).toBeLessThan(8);
  });

  test('masks the token before anything else is said', async () => {
    const run = await act('ok');
    const lines = run.stdout.split('\n');
    const mask = lines.findIndex((line) => line.startsWith('::add-mask::') && line.includes(TOKEN));
    const leak = lines.findIndex(
      (line) => line.includes(TOKEN) && !line.startsWith('::add-mask::'),
    );
    expect(mask).toBeGreaterThanOrEqual(0);
    expect(leak).toBeGreaterThan(mask);
  });

  test('runs its last stage with the same inputs, told apart by the state of the first', async () => {
    const main = await act('ok');
    const post = await act('ok', { stage: 'post', state: main.state });
    expect(post.exitCode).toBe(0);
    expect(post.plain).toContain('last stage of ok');
    expect(post.outputs).toEqual({});
  });
});

interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function cli(args: readonly string[], environment: Record<string, string> = {}): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = execFile(
      NODE,
      [join(copy.root, 'dist', 'cli.js'), ...args],
      { cwd: workspace, env: { PATH: '/usr/bin:/bin', ...environment } },
      (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('the same step on a command line', () => {
  test.each([
    ['ok', 0],
    ['refused', 1],
    ['misconfigured', 2],
    ['faulty', 70],
  ])('%s has exit status %i', async (how, status) => {
    expect((await cli(['throw-away', '--how', how])).status).toBe(status);
  });

  test('prints people’s text, and with --json one document and nothing else on standard output', async () => {
    const args = ['throw-away', '--how', 'ok', '--names', 'b', '--names', 'a', '--margin', '0.25'];
    const plain = await cli(args);
    expect(plain.stdout).toBe('Everything was looked at.\n::error::this text is not ours\n');
    const json = await cli([...args, '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ verdict: 'pass', margin: 0.25, names: ['b', 'a'] });
    expect(json.stderr).toContain('Everything was looked at.');
  });

  test('gives the outputs that the action gives', async () => {
    const run = await act('ok', { with: { margin: '0.125', names: 'x\ny' } });
    const json = await cli(
      'throw-away --how ok --margin 0.125 --names x --names y --json'.split(' '),
    );
    const outputs: Record<string, unknown> = JSON.parse(json.stdout);
    expect(run.outputs).toEqual(
      Object.fromEntries(
        Object.entries(outputs).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ),
    );
  });

  test('tells mistakes as a document of problems', async () => {
    const run = await cli(['throw-away', '--how', 'misconfigured', '--json']);
    expect(JSON.parse(run.stdout)).toEqual({
      assay: 1,
      problems: [
        { file: 'assay.yml', line: 3, column: 7, message: 'One.', remedy: 'Mend it.' },
        { file: 'assay.yml', line: 9, column: 1, message: 'Two.', remedy: null },
      ],
    });
    expect(run.stderr).toContain('assay.yml:3:7: One. Mend it.');
  });

  test.each([
    [['throw-awy'], /Did you mean throw-away/],
    [['throw-away', '--hwo', 'ok'], /Did you mean --how/],
    [['throw-away', '--how'], /argument missing/],
    [['throw-away', 'ok'], /too many arguments/i],
  ])('%j is a mistake with a suggestion, status 2', async (args, sentence) => {
    const run = await cli(args);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(sentence);
    expect(JSON.parse((await cli([...args, '--json'])).stdout).problems[0].message).toBeTruthy();
  });

  test('says nothing but errors with --quiet, and shows the stack only when asked', async () => {
    expect((await cli(['throw-away', '--how', 'ok', '--quiet'])).stderr).toBe('');
    const quiet = await cli(['throw-away', '--how', 'faulty', '--quiet']);
    expect(quiet.stderr).toContain('please report it');
    expect(quiet.stderr).not.toContain('    at ');
    const debug = await cli(['throw-away', '--how', 'faulty'], { ASSAY_DEBUG: '1' });
    expect(debug.stderr).toContain('TypeError: x is not a function');
  });

  test('prints no colours and no control characters where there is no terminal', async () => {
    const run = await cli(['throw-away', '--how', 'noisy']);
    expect(run.stderr + run.stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(run.stderr.split('\n').filter((line) => line.startsWith('work: ')).length).toBeLessThan(
      8,
    );
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with status %i', async (signal, status) => {
    const run = cliChild(['throw-away', '--how', 'waiting']);
    await run.said(/margin/);
    run.child.kill(signal);
    expect(await run.status).toBe(status);
  });

  test.skipIf(process.platform === 'win32')(
    'a second Ctrl-C ends it at once, and a command that would not end with it',
    async () => {
      const run = cliChild(['throw-away', '--how', 'stubborn']);
      await run.said(/pid \d+/);
      const pid = Number(/pid (\d+)/.exec(run.text())?.[1]);
      expect(process.kill(pid, 0)).toBe(true);
      run.child.kill('SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 200));
      run.child.kill('SIGINT');
      expect(await run.status).toBe(130);
      const isLeft = () => {
        try {
          return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
        } catch {
          return false;
        }
      };
      await expect.poll(isLeft).toBe(false);
    },
  );

  test('help, version and completion go to standard output with status 0', async () => {
    for (const args of [
      [],
      ['--help'],
      ['help'],
      ['help', 'throw-away'],
      ['throw-away', '--help'],
    ]) {
      const run = await cli(args);
      expect(run.status).toBe(0);
      expect(run.stdout).toMatch(/Usage: assay/);
      expect(run.stderr).toBe('');
    }
    expect((await cli(['--version'])).stdout).toBe('0.1.0\n');
    for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
      expect((await cli(['completion', shell])).stdout).toContain('assay');
    expect((await cli(['completion', 'csh'])).status).toBe(2);
    expect((await cli(['complete', '--', 'throw-'])).stdout).toContain('throw-away');
    expect((await cli(['complete', '--', 'throw-away', '--h'])).stdout).toContain('--how');
  });

  test('a reader that leaves early does no harm', async () => {
    const run = cliChild(['--help']);
    run.child.stdout?.destroy();
    expect(await run.status).toBe(0);
  });
});

function cliChild(args: readonly string[]) {
  const child = execFile(NODE, [join(copy.root, 'dist', 'cli.js'), ...args], { cwd: workspace });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(text) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { child, status, said, text: () => text };
}
