import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { CommandLine, type CommandRun } from '../support/command-line.ts';
import { RunFolder } from '../support/run-folder.ts';
import { describeWithShared, ROOT, sharedPath } from '../support/shared.ts';

const MINUTES = 60_000;

interface Case {
  readonly contract: string;
  /** Files below ../shared/data, by the names that the configurations use. */
  readonly files: Readonly<Record<string, string>>;
  readonly first: string;
  readonly second: string;
  /** What is to be found of the second model. */
  readonly metrics: readonly string[];
  readonly slices: readonly string[];
  readonly features: readonly string[];
  readonly trainedOn: number;
}

/** One file, of which a fifth is drawn to judge by. No key; half of the rows lack some cell, as the contract allows. */
const TAXI: Case = {
  contract: 'taxi-big-tipper',
  files: { 'trips.csv': 'tensorflow+tfx/chicago_taxi_big_tipper.csv' },
  first: `models:
  big-tipper:
    task: binary-classification
    data:
      contract: contract.yml
      train: trips.csv
      evaluate: { fraction: 0.2, seed: 3 }
      features: [trip_start_hour, trip_start_day, trip_miles]
    train: { tfjs: { hidden: [8], epochs: 2, batch-size: 64 } }
    metrics: { auc: , log-loss: , accuracy: }
`,
  second: `models:
  big-tipper:
    task: binary-classification
    data: { contract: contract.yml, train: trips.csv, evaluate: { fraction: 0.2, seed: 3 } }
    train: { tfjs: { hidden: [16], epochs: 3, batch-size: 64, learning-rate: 0.003 } }
    metrics:
      auc: { at-least: 0.85, margin: 0.01 }
      log-loss: { margin: 0.01 }
      accuracy: { margin: 0.01 }
    slices: ["payment_type = 'Credit Card'"]
`,
  metrics: ['auc', 'log-loss', 'accuracy'],
  slices: ["payment_type = 'Credit Card'"],
  // Neither the tips, which are known only after the ride, nor the label made of them.
  features: [
    'pickup_community_area',
    'fare',
    'trip_start_month',
    'trip_start_hour',
    'trip_start_day',
    'pickup_latitude',
    'pickup_longitude',
    'dropoff_latitude',
    'dropoff_longitude',
    'trip_miles',
    'pickup_census_tract',
    'dropoff_census_tract',
    'payment_type',
    'company',
    'trip_seconds',
    'dropoff_community_area',
  ],
  trainedOn: 11_978,
};

/** Hours with a key, judged by a file of their own; the label is a number, the sum of two other columns. */
const BIKES: Case = {
  contract: 'bike-hour',
  files: {
    'train.csv': 'dotnet+machinelearning-samples/bike_hour_train.csv',
    'test.csv': 'dotnet+machinelearning-samples/bike_hour_test.csv',
  },
  first: `models:
  hires:
    task: regression
    data: { contract: contract.yml, train: train.csv, evaluate: test.csv, features: [temp, hum, workingday] }
    train: { tfjs: { hidden: [8], epochs: 2, batch-size: 64 } }
    metrics: { rmse: , mae: }
`,
  second: `models:
  hires:
    task: regression
    data: { contract: contract.yml, train: train.csv, evaluate: test.csv }
    train: { tfjs: { hidden: [32], epochs: 5, batch-size: 64, learning-rate: 0.005 } }
    metrics: { rmse: { at-most: 180 }, mae: }
    slices: [workingday, "hr < 7"]
`,
  metrics: ['rmse', 'mae'],
  // The column is not public, so its values have numbers for names.
  slices: ['workingday, hidden value 1', 'workingday, hidden value 2', 'hr < 7'],
  // Neither casual nor registered riders: together they are the label.
  features: [
    'season',
    'yr',
    'mnth',
    'hr',
    'holiday',
    'weekday',
    'workingday',
    'weathersit',
    'temp',
    'atemp',
    'hum',
    'windspeed',
  ],
  trainedOn: 13_949,
};

let bundle: Bundle;
beforeAll(() => {
  bundle = buildBundle();
}, MINUTES);

const FIRST = ['--config', 'first.yml', '--run-directory', 'first'];
const SECOND = ['--config', 'second.yml', '--run-directory', 'second'];

/** Two models of one data set: the first is allowed to be the first, the second is held against it. */
const PATH = [
  ['check-data', ...FIRST],
  ['train-model', ...FIRST],
  ['evaluate-model', ...FIRST, '--first-run', 'allow'],
  ['report', ...FIRST],
  ['check-data', ...SECOND],
  ['train-model', ...SECOND],
  ['evaluate-model', ...SECOND, '--champion', 'first/package'],
  ['report', ...SECOND],
] as const;

function write(user: CommandLine, { contract, files, first, second }: Case): void {
  const odcs = join(ROOT, 'test/fixtures/contracts', `${contract}.odcs.yml`);
  cpSync(odcs, join(user.folder, 'contract.yml'));
  for (const [name, file] of Object.entries(files)) {
    cpSync(sharedPath('data', file), join(user.folder, name));
  }
  user.write('first.yml', first);
  user.write('second.yml', second);
}

const CASES = [
  ['Taxi trips with large tips (classification)', TAXI],
  ['Bicycles hired in an hour (regression)', BIKES],
] as const;

describe.each(CASES)('%s', (title, data) => {
  const needed = Object.values(data.files).map((file) => join('data', file));

  describeWithShared(`${title}, from the data to the report`, needed, () => {
    let user: CommandLine;
    let runs: readonly CommandRun[];
    const folder = (name: string): RunFolder => new RunFolder(join(user.folder, name), bundle);
    const verdicts = (name: string): Readonly<Record<string, string>> => {
      const run = folder(name);
      return Object.fromEntries(run.checks.map((check) => [check, run.evidence(check).verdict]));
    };

    beforeAll(async () => {
      user = new CommandLine(bundle);
      write(user, data);
      runs = await user.runAll(PATH);
    }, 10 * MINUTES);

    it('passes each step with status 0', () => {
      expect(runs.filter(({ status }) => status !== 0)).toEqual([]);
      for (const { stderr } of runs) expect(stderr).not.toMatch(/^error:/m);
    });

    it('warns that the first model is compared with nothing', () => {
      const first = folder('first').evidence('comparison');
      expect(first.verdict).toBe('warn');
      expect(first.reasons.map(({ code }) => code)).toEqual(['first-run']);
      expect(first.subject.baseline).toBeNull();
      expect(verdicts('first')).toMatchObject({ data: 'pass', training: 'pass' });
    });

    it('finds the second, which sees more and longer, better in every metric and slice', () => {
      expect(verdicts('second')).toEqual({
        comparison: 'pass',
        data: 'pass',
        quality: 'pass',
        training: 'pass',
      });
      const lines = folder('second').comparisons;
      expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['better']));
      const metrics = lines.filter(({ slice }) => slice === null).map(({ metric }) => metric);
      expect(metrics).toEqual(data.metrics);
      expect(new Set(lines.map(({ slice }) => slice))).toEqual(new Set([null, ...data.slices]));
    });

    it('learns from no column that tells the answer, and leaves out no row that serving will bring', () => {
      const training = folder('second').evidence('training');
      const manifest: unknown = JSON.parse(folder('second').text('package/manifest.json'));
      expect(manifest).toMatchObject({ features: data.features });
      expect(training.measurements).toMatchObject({ rows: data.trainedOn });
    });

    it('writes a report of all four checks for each', () => {
      for (const name of ['first', 'second']) {
        const markdown = folder(name).text('report/report.md');
        for (const title of ['Champion and challenger', 'Quality', 'Data', 'Training']) {
          expect(markdown).toMatch(new RegExp(`^### ${title} · `, 'm'));
        }
        expect(Buffer.byteLength(folder(name).text('report/report.html'))).toBeLessThan(1_000_000);
      }
    });
  });
});
