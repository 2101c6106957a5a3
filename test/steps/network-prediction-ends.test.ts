import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Host } from '../../src/ports/host.ts';
import type { Trainer } from '../../src/ports/trainer.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import { CONTRACT, smallData, type Workspace, workspace } from '../support/training-workspace.ts';

const CONFIG = `models:
  small:
    task: binary-classification
    data: { contract: contract.yml, train: data/*.csv, evaluate: { fraction: 0.3 } }
    train: { tfjs: { hidden: [2], batch-size: 64 }, time-limit: 60s }
`;
const FILES = { 'assay.yml': CONFIG, 'contract.yml': CONTRACT, 'data/rows.csv': smallData().all };

const open: Workspace[] = [];
afterEach(async () => {
  for (const space of open.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true, force: true });
  }
});

/** The real trainer, with something that happens as the prediction begins. */
function given(begins: () => void, more: Partial<Host> = {}): Workspace {
  const space = workspace({ files: FILES });
  const trainer = space.host.trainer;
  const watched = async (): Promise<Trainer> => {
    const real = await trainer();
    return {
      ...real,
      predict: (files, rows, observer) => {
        begins();
        return real.predict(files, rows, observer);
      },
    };
  };
  open.push(space);
  return { ...space, host: { ...space.host, trainer: watched, ...more, log: space.log } };
}

it('ends a prediction of the built-in network at its time limit, with the reason', async () => {
  let elapsed = 0;
  const clock = { now: () => new Date(0), elapsed: () => elapsed };
  const space = given(() => (elapsed += 61_000), { clock });
  const ending = await runStep(step, new Map(), () => space.host);
  expect(ending.kind).toBe('refused');
  const folder = join(space.root, '.assay/small');
  const evidence = JSON.parse(readFileSync(join(folder, 'evidence/training.json'), 'utf8'));
  expect(evidence.reasons).toMatchObject([
    { code: 'timed-out', message: 'Predicting was ended at its time limit of 60 s.' },
  ]);
  expect(existsSync(join(folder, 'predictions'))).toBe(false);
});

it('ends a prediction of the built-in network when the run is cancelled, and writes nothing', async () => {
  const controller = new AbortController();
  const space = given(() => controller.abort(new Error('Ctrl-C')), {
    cancelled: controller.signal,
  });
  const ending = await runStep(step, new Map(), () => space.host);
  expect(ending.kind).toBe('cancelled');
  const folder = join(space.root, '.assay/small');
  expect(existsSync(join(folder, 'evidence/training.json'))).toBe(false);
  expect(existsSync(join(folder, 'predictions'))).toBe(false);
});
