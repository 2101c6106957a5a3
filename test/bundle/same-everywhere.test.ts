import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { evidenceSchema } from '../../src/domain/evidence/evidence.ts';
import { type Bundle, buildBundle, NODE } from '../support/bundle.ts';
import { writePredictions } from '../support/every-step.ts';
import { runActionStep } from '../support/run-step.ts';
import { scratchFolder } from '../support/scratch.ts';

let bundle: Bundle;
beforeAll(() => {
  bundle = buildBundle();
});

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: urn:assay:test:visits
version: 1.0.0
status: active
schema:
  - name: visits
    logicalType: object
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: minutes, logicalType: number, required: true, logicalTypeOptions: { minimum: 0 } }
`;

/** Labels and two models' predictions of 400 rows; the second model is plainly the better one. */
function writeData(folder: string): void {
  writePredictions(folder);
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), `${text}\n`);
  put('visits.odcs.yml', CONTRACT);
  put('good.csv', 'id,minutes\n1,3.5\n2,0\n3,12');
  put('bad.csv', 'id,minutes\n1,3.5\n2,-1\n2,soon\n,5');
}

interface Case {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly status: number;
}

const CASES: readonly Case[] = [
  {
    action: 'compare-predictions',
    status: 0,
    inputs: {
      labels: 'labels.csv',
      champion: 'champion.csv',
      challenger: 'challenger.csv',
      metrics: 'auc,log-loss',
      margin: '0.01',
    },
  },
  {
    action: 'check-data',
    status: 0,
    inputs: { contract: 'visits.odcs.yml', data: 'good.csv' },
  },
  {
    action: 'check-data',
    status: 1,
    inputs: { contract: 'visits.odcs.yml', data: 'bad.csv' },
  },
];

/** Every evidence below a folder, without what tells one run from another. */
function evidenceBelow(folder: string): unknown {
  const names = readdirSync(join(folder, '.assay'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /(^|\/)evidence\/[^/]+\.json$/.test(name)).toSorted();
  expect(files.length).toBeGreaterThan(0);
  return files.map((name) => {
    const text = readFileSync(join(folder, '.assay', name), 'utf8');
    const evidence = evidenceSchema.parse(JSON.parse(text));
    return {
      ...evidence,
      producedAt: '',
      producedBy: { ...evidence.producedBy, run: null, attempt: 0 },
    };
  });
}

test.each(CASES)(
  '$action finds the same as an action and on a command line (status $status)',
  async ({ action, inputs, status }) => {
    const [here, there] = ['action', 'cli'].map((name) => {
      const folder = scratchFolder(name);
      writeData(folder);
      return folder;
    }) as [string, string];
    const run = await runActionStep(
      { root: bundle.root, workspace: here },
      { action, with: inputs },
    );
    expect(run.exitCode, run.stdout + run.stderr).toBe(status);
    const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
    const cli = spawnSync(NODE, [join(bundle.root, 'dist', 'cli.js'), action, ...args, '--json'], {
      cwd: there,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', HOME: there },
    });
    expect(cli.status, cli.stderr).toBe(status);
    expect(evidenceBelow(there)).toEqual(evidenceBelow(here));
    const document = evidenceSchema.parse(JSON.parse(cli.stdout));
    expect(run.outputs['verdict']).toBe(document.verdict);
    expect(existsSync(join(here, run.outputs['evidence'] ?? ''))).toBe(true);
    expect(run.summary).not.toBe('');
    expect(run.annotations.some(({ name }) => name === 'error')).toBe(status === 1);
  },
);
