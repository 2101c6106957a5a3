import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './shared.ts';

const ENGINE = join(ROOT, `node_modules/@duckdb/node-bindings-${process.platform}-${process.arch}`);

/** Where the run folder of the small project lies. */
export const RUN_FOLDER = '.assay/small';

/**
 * Inputs with which each step does its work in the small project, in the order of the way that data flow. A new step
 * belongs here: the tests of the contract that every step keeps run them all.
 */
export const EVERY_STEP: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'check-data': { model: 'small', 'engine-directory': ENGINE },
  'train-model': { 'engine-directory': ENGINE },
  'evaluate-model': { 'first-run': 'allow', 'engine-directory': ENGINE },
  'compare-predictions': {
    labels: 'labels.csv',
    champion: 'champion.csv',
    challenger: 'challenger.csv',
    metrics: 'auc,log-loss',
    'run-directory': RUN_FOLDER,
    'engine-directory': ENGINE,
  },
  report: { model: 'small', format: 'markdown,html,json,junit,sarif' },
};

/** Labels and two models' predictions of 400 rows, for the step that needs no model. */
export function writePredictions(root: string): void {
  const rows = Array.from({ length: 400 }, (_, row) => ({ row, label: row % 3 === 0 ? 1 : 0 }));
  const wave = (row: number): number => ((row * 7919) % 1000) / 1000;
  const put = (name: string, head: string, cell: (row: number, label: number) => number): void =>
    writeFileSync(
      join(root, name),
      `${[head, ...rows.map(({ row, label }) => `${row},${cell(row, label)}`)].join('\n')}\n`,
    );
  put('labels.csv', 'id,label', (_, label) => label);
  put('champion.csv', 'id,prediction', (row, label) => 0.7 * wave(row) + 0.2 * label);
  put('challenger.csv', 'id,prediction', (row, label) => 0.6 * wave(row) + 0.4 * label);
}
