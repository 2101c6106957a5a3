import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import { CONTRACT, smallData, workspace } from '../support/training-workspace.ts';

const CONFIG = `models:
  small:
    task: binary-classification
    data: { contract: contract.yml, train: data/*.csv, evaluate: { fraction: 0.3 } }
    train: { tfjs: { hidden: [2], batch-size: 16 }, time-limit: 60s }
`;

it('ends the built-in network at its time limit, without a package', async () => {
  const files = { 'assay.yml': CONFIG, 'contract.yml': CONTRACT, 'data/rows.csv': smallData().all };
  let elapsed = 0;
  // Each look at the clock is 20 s later than the one before.
  const clock = { now: () => new Date(0), elapsed: () => (elapsed += 20_000) };
  const space = workspace({ files, ports: { clock } });
  const ending = await runStep(step, new Map(), () => space.host);
  await space.dispose();
  if (ending.kind === 'faulty') throw ending.error;
  expect(ending.kind).toBe('refused');
  const folder = join(space.root, '.assay/small');
  const evidence = JSON.parse(readFileSync(join(folder, 'evidence/training.json'), 'utf8'));
  expect(evidence.reasons).toMatchObject([
    { code: 'timed-out', message: 'The training was ended at its time limit of 60 s.' },
  ]);
  expect(existsSync(join(folder, 'package'))).toBe(false);
});
