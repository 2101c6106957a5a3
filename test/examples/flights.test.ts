import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { CommandLine, type CommandRun } from '../support/command-line.ts';
import { writeSmallFlights } from '../support/flights-example.ts';
import { RunFolder } from '../support/run-folder.ts';

const CHANGE = ['--config', 'assay.yml', '--run-directory', 'change'];
const LIVE = ['--config', 'champion.yml', '--run-directory', 'live'];
const MINUTES = 60_000;

let bundle: Bundle;
let user: CommandLine;
let runs: readonly CommandRun[];

beforeAll(async () => {
  bundle = buildBundle();
  user = new CommandLine(bundle);
  await writeSmallFlights(user);
  runs = await user.runAll([
    ['check-data', ...CHANGE],
    ['train-model', ...LIVE],
    ['train-model', ...CHANGE],
    ['evaluate-model', ...CHANGE, '--champion', 'live/package'],
    ['report', ...CHANGE],
  ]);
}, 10 * MINUTES);

const folder = (name: string): RunFolder => new RunFolder(join(user.folder, name), bundle);

describe('examples/flights, on every 40th flight', () => {
  it('passes each step with status 0 and no word of trouble', () => {
    expect(runs.filter(({ status }) => status !== 0)).toEqual([]);
    for (const { stderr } of runs) expect(stderr).not.toMatch(/^(?:error|warning):/m);
  });

  it('leaves evidence of every check, as its published schema says', () => {
    const change = folder('change');
    expect(change.checks).toEqual(['comparison', 'data', 'quality', 'training']);
    const found = change.checks.map((check) => change.evidence(check));
    expect(found.map(({ check, verdict }) => [check, verdict])).toEqual(
      change.checks.map((check) => [check, 'pass']),
    );
    expect(new Set(found.map(({ subject }) => subject.data)).size).toBe(1);
  });

  it('judges the very packages that lie in the two folders', () => {
    const { subject } = folder('change').evidence('comparison');
    expect(subject.package).toBe(folder('change').packageDigest());
    expect(subject.baseline).toBe(folder('live').packageDigest());
  });

  it('finds the change better on all later flights and on the long ones', () => {
    const lines = folder('change').comparisons;
    expect(lines.map(({ metric, slice, verdict }) => [metric, slice, verdict])).toEqual([
      ['auc', null, 'better'],
      ['log-loss', null, 'better'],
      ['auc', 'distance > 1000', 'better'],
      ['log-loss', 'distance > 1000', 'better'],
    ]);
    for (const { interval } of lines) expect(interval[0]).toBeGreaterThan(0);
  });

  it('writes a comment and a page that keep to their sizes and say the verdict first', () => {
    const markdown = folder('change').text('report/report.md');
    const html = folder('change').text('report/report.html');
    expect(markdown.length).toBeLessThanOrEqual(61_440);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(1_000_000);
    for (const text of [markdown, html]) expect(text).toMatch(/The new .*flight-delay.* is better/);
    expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?https?:/i);
  });
});

describe('Doing it again', () => {
  it(
    'takes the package of the first training, which stays as it is',
    async () => {
      const before = folder('change').packageDigest();
      const again = await user.run('train-model', ...CHANGE);
      expect(again.status).toBe(0);
      expect(again.stderr).toContain('The same inputs were trained on before');
      expect(folder('change').evidence('training').measurements).toMatchObject({ reused: true });
      expect(folder('change').packageDigest()).toBe(before);
    },
    5 * MINUTES,
  );

  it(
    'makes the same package, bit for bit, from nothing',
    async () => {
      const fresh = await user.run(
        'train-model',
        '--config',
        'assay.yml',
        '--run-directory',
        'new',
      );
      expect(fresh.status).toBe(0);
      expect(folder('new').evidence('training').measurements).toMatchObject({ reused: false });
      expect(folder('new').packageDigest()).toBe(folder('change').packageDigest());
    },
    5 * MINUTES,
  );

  it(
    'refuses the way back: the live model against the change is worse by as much',
    async () => {
      const back = await user.run('evaluate-model', ...LIVE, '--champion', 'change/package');
      expect(back.status).toBe(1);
      expect(folder('live').evidence('comparison').verdict).toBe('fail');
      const [there] = folder('change').comparisons;
      const [here] = folder('live').comparisons;
      expect(here?.verdict).toBe('worse');
      expect(here?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 12);
    },
    5 * MINUTES,
  );
});
