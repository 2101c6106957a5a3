import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wire } from '../../src/hosts/wiring.ts';
import type { Host } from '../../src/ports/host.ts';
import { RecordingLog } from './recording-log.ts';
import { scratchFolder } from './scratch.ts';

export interface Workspace {
  readonly root: string;
  readonly host: Host & { readonly log: RecordingLog };
  readonly log: RecordingLog;
  write(path: string, text: string): void;
  dispose(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cancelled?: AbortSignal;
  /** Replaces parts of the real host. */
  readonly ports?: Partial<Host>;
}

/** A real folder with a real host in it: shell, files, DuckDB. */
export function workspace(options: WorkspaceOptions = {}): Workspace {
  const root = scratchFolder('workspace');
  return openWorkspace(root, options);
}

/** The same for a folder that is there already, as a second run finds it. */
export function openWorkspace(
  root: string,
  { files = {}, environment = {}, cancelled, ports = {} }: WorkspaceOptions = {},
): Workspace {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const log = new RecordingLog();
  const wiring = wire({
    step: 'test',
    root,
    environment: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'] ?? '',
      ...environment,
    },
    log,
    cancelled: cancelled ?? new AbortController().signal,
    inputs: {},
  });
  return {
    root,
    host: { ...wiring.host, ...ports, log },
    log,
    write,
    dispose: () => wiring.dispose(),
  };
}

const HEADER = 'id,x,colour';
const COLOURS = ['red', 'green', 'blue'];

/** 300 rows: 200 to train on, 100 to predict; `late` is x > 0.5, and `id` the key. */
export function smallData(): { readonly all: string } {
  const rows = Array.from({ length: 300 }, (_, id) => {
    const x = ((id * 37) % 100) / 100;
    return `${id},${x},${COLOURS[id % 3]},${x > 0.5 ? 1 : 0}`;
  });
  return { all: `${HEADER},late\n${rows.join('\n')}\n` };
}

/** A contract for `smallData`. */
export const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: small
version: 1.0.0
status: active
schema:
  - name: small
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: x, logicalType: number, required: true }
      - { name: colour, logicalType: string, required: true }
      - name: late
        logicalType: integer
        required: true
        customProperties: [{ property: ml.role, value: label }]
`;

/** Reads the training rows, writes the mean of x among the late, logs three steps. */
export const TRAIN = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const { ASSAY_TRAIN_DATA, ASSAY_MODEL_DIR, ASSAY_LOG, ASSAY_PARAMS, ASSAY_SEED } = process.env;
const [header, ...lines] = readFileSync(ASSAY_TRAIN_DATA, 'utf8').trim().split('\\n');
const names = header.split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
const late = rows.filter((row) => row.late === '1').map((row) => Number(row.x));
for (let step = 1; step <= 3; step += 1) appendFileSync(ASSAY_LOG, JSON.stringify({ step, of: 3, loss: 1 / step }) + '\\n');
const parameters = JSON.parse(readFileSync(ASSAY_PARAMS, 'utf8'));
writeFileSync(ASSAY_MODEL_DIR + '/model.json', JSON.stringify({ least: Math.min(...late), parameters, seed: ASSAY_SEED, rows: rows.length }));
console.log('trained on', rows.length, 'rows with', process.env.ASSAY_FEATURES);
`;

/** Scores rows by the model; refuses to work if it can see the label. */
export const PREDICT = `
import { readFileSync, writeFileSync } from 'node:fs';
import { score } from './score.mjs';
const { ASSAY_DATA, ASSAY_MODEL_DIR, ASSAY_PREDICTIONS } = process.env;
const [header, ...lines] = readFileSync(ASSAY_DATA, 'utf8').trim().split('\\n');
const names = header.split(',');
if (names.includes('late')) throw new Error('the label is visible');
const model = JSON.parse(readFileSync(ASSAY_MODEL_DIR + '/model.json', 'utf8'));
const out = lines.map((line) => {
  const row = Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell]));
  return row.id + ',' + score(Number(row.x), model);
});
writeFileSync(ASSAY_PREDICTIONS, 'id,prediction\\n' + out.reverse().join('\\n') + '\\n');
`;

export const SCORE = 'export const score = (x, model) => (x >= model.least ? 0.9 : 0.1);\n';

/** An `assay.yml` for the scripts above; `train` and `predict` may be replaced or added to. */
export function configText(
  extra: { train?: string; predict?: string; more?: string } = {},
): string {
  return `models:
  small:
    task: binary-classification
    data:
      contract: contract.yml
      train: data/*.csv
      evaluate: { fraction: 0.3, seed: 1 }
      format: csv
    train: ${extra.train ?? '{ run: [node, train.mjs], parameters: { depth: 3 } }'}
    predict: ${extra.predict ?? '{ run: [node, predict.mjs], files: [score.mjs] }'}
${extra.more ?? ''}`;
}

/** A whole workspace of the scripts above. */
export function smallProject(
  extra: Parameters<typeof configText>[0] = {},
  options: WorkspaceOptions = {},
): Workspace {
  return workspace({
    ...options,
    files: {
      'assay.yml': configText(extra),
      'contract.yml': CONTRACT,
      'data/rows.csv': smallData().all,
      'train.mjs': TRAIN,
      'predict.mjs': PREDICT,
      'score.mjs': SCORE,
      ...options.files,
    },
  });
}
