import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Bundle, buildBundle } from '../../support/bundle.ts';
import { CommandLine, type CommandRun } from '../../support/command-line.ts';
import { readExample } from '../../support/flights-example.ts';
import { RunFolder } from '../../support/run-folder.ts';
import { ROOT } from '../../support/shared.ts';

const VENV = join(ROOT, '.tmp/scikit-learn/venv/bin');
const DATA = 'node_modules/vega-datasets/data/flights-3m.parquet';
const CHANGE = ['--config', 'examples/scikit-learn/assay.yml', '--run-directory', 'change'];
const LIVE = ['--config', 'examples/scikit-learn/champion.yml', '--run-directory', 'live'];
/** What the champion was trained with: a few trees that learn too fast. */
const WEAK = { trees: 10, 'learning-rate': 1 };

let bundle: Bundle;
let user: CommandLine;
let runs: readonly CommandRun[];

/** The example as it stands, with the files around it that it names, and a smaller forest as champion. */
function writeExample(user: CommandLine): void {
  for (const name of ['examples/scikit-learn', 'examples/flights/contracts', DATA]) {
    cpSync(join(ROOT, name), join(user.folder, name), { recursive: true });
  }
  const champion = readExample('scikit-learn/assay.yml');
  champion.setIn(['models', 'flight-delay', 'train', 'parameters'], WEAK);
  champion.setIn(['models', 'flight-delay', 'metrics', 'auc', 'at-least'], 0.6);
  user.write('examples/scikit-learn/champion.yml', champion.toString());
}

beforeAll(async () => {
  bundle = buildBundle();
  user = new CommandLine(bundle, [VENV]);
  writeExample(user);
  runs = await user.runAll([
    ['check-data', ...CHANGE],
    ['train-model', ...LIVE],
    ['train-model', ...CHANGE],
    ['evaluate-model', ...CHANGE, '--champion', 'live/package'],
    ['report', ...CHANGE],
  ]);
}, 1_200_000);

const folder = (name: string): RunFolder => new RunFolder(join(user.folder, name), bundle);

describe('examples/scikit-learn', () => {
  it('passes each step with status 0, and its programs have no warnings to tell', () => {
    expect(runs.filter(({ status }) => status !== 0)).toEqual([]);
    for (const { stderr } of runs) expect(stderr).not.toMatch(/error|warning/i);
  });

  it('trains on what its features command made, and packages that command', () => {
    expect(
      manifestSchema.parse(JSON.parse(folder('change').text('package/manifest.json'))),
    ).toEqual({
      features: ['distance', 'origin', 'destination', 'hour', 'weekday'],
      label: 'label',
      parameters: { trees: 40, 'learning-rate': 0.1 },
      commands: {
        features: ['python3', 'features.py'],
        train: ['python3', 'train.py'],
        predict: ['python3', 'predict.py'],
      },
      files: [
        { path: 'files/features.py' },
        { path: 'files/predict.py' },
        { path: 'model/model.pkl' },
      ],
    });
  });

  it('shows the curve that the program wrote, in the log and in the evidence', () => {
    expect(runs[2]?.stderr).toMatch(/Training: 100 % 40\/40 steps {2}loss 0\.\d+/);
    const { curves } = trainingSchema.parse(folder('change').evidence('training').measurements);
    expect(curves.loss.map(([step]) => step)).toEqual([10, 20, 30, 40]);
    const losses = curves.loss.map(([, loss]) => loss);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  });

  it('finds more and slower trees better, on all rows and in every slice', () => {
    const lines = folder('change').comparisons;
    expect(lines.map(({ metric, slice }) => [metric, slice])).toEqual([
      ['auc', null],
      ['log-loss', null],
      ['auc', 'distance < 500'],
      ['auc', 'distance > 1000'],
      ['log-loss', 'distance < 500'],
      ['log-loss', 'distance > 1000'],
    ]);
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['better']));
    const { subject } = folder('change').evidence('comparison');
    expect(subject.package).toBe(folder('change').packageDigest());
    expect(subject.baseline).toBe(folder('live').packageDigest());
  });

  it('computes the AUC and log loss that scikit-learn computes, to 1e-9', async () => {
    const theirs = await outsideMetrics(join(user.folder, 'change'));
    const { metrics } = qualitySchema.parse(folder('change').evidence('quality').measurements);
    const ours = metrics.filter(({ slice }) => slice === null);
    expect(ours.map(({ metric }) => metric)).toEqual(['auc', 'log-loss']);
    for (const { metric, value } of ours) {
      expect(Math.abs(value / (theirs[metric] ?? Number.NaN) - 1)).toBeLessThan(1e-9);
    }
  });
});

describe('Doing it again', () => {
  it('takes the package of the first training and does not start Python', async () => {
    const before = folder('change').packageDigest();
    const again = await user.run('train-model', ...CHANGE);
    expect([again.status, again.stderr]).toEqual([
      0,
      expect.stringContaining('The same inputs were trained on before'),
    ]);
    expect(again.stderr).not.toMatch(/^(?:Features|Training)$/m);
    expect(folder('change').packageDigest()).toBe(before);
  });

  it('trains again once the program has changed', async () => {
    const program = 'examples/scikit-learn/train.py';
    const before = readFileSync(join(user.folder, program), 'utf8');
    user.write(program, `${before}\nprint("a later version")\n`);
    const again = await user.run('train-model', ...LIVE);
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('a later version');
    expect(folder('live').evidence('training').measurements).toMatchObject({ reused: false });
  });
});

const manifestSchema = z.object({
  features: z.array(z.string()),
  label: z.string(),
  parameters: z.record(z.string(), z.number()),
  commands: z.record(z.string(), z.array(z.string())),
  files: z.array(z.object({ path: z.string() })),
});
const trainingSchema = z.object({
  curves: z.object({ loss: z.array(z.tuple([z.number(), z.number()])) }),
});
const qualitySchema = z.object({
  metrics: z.array(
    z.object({ metric: z.string(), value: z.number(), slice: z.string().nullable() }),
  ),
});

/** What scikit-learn says of the same labels and predictions. */
async function outsideMetrics(run: string): Promise<Readonly<Record<string, number>>> {
  const labels = join(run, 'labels.csv');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT * FROM '${run}/data/labels.parquet') TO '${labels}' (HEADER)`);
  connection.closeSync();
  instance.closeSync();
  const program = join(ROOT, 'test/real/scikit-learn/metrics.py');
  const args = [program, labels, join(run, 'predictions/predictions.csv')];
  const output = execFileSync(join(VENV, 'python3'), args, { encoding: 'utf8' });
  return z.record(z.string(), z.number()).parse(JSON.parse(output));
}
