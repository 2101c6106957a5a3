import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import { CONTRACT, smallData, type Workspace, workspace } from '../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const space of open.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true, force: true });
  }
});

const CONFIG = `models:
  small:
    task: binary-classification
    data: { contract: contract.yml, train: data/*.csv, evaluate: { fraction: 0.3 }, format: csv }
    features: { run: [node, features.mjs] }
    train: { tfjs: { hidden: [2], batch-size: 64 } }
`;

/** Trains the built-in network on rows that an expression over `id`, `x` and `colour` makes. */
async function trained(row: string): Promise<{ space: Workspace; ending: Ending }> {
  const features = `
import { readFileSync, writeFileSync } from 'node:fs';
const [header, ...lines] = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
const training = lines.length > 150;
const rows = lines.map((line) => { const [id, x, colour] = line.split(','); return [id, ${row}].join(); });
writeFileSync(process.env.ASSAY_OUTPUT, [header, ...rows].join('\\n') + '\\n');
`;
  const files = {
    'assay.yml': CONFIG,
    'contract.yml': CONTRACT,
    'data/rows.csv': smallData().all,
    'features.mjs': features,
  };
  const space = workspace({ files });
  open.push(space);
  return { space, ending: await runStep(step, new Map(), () => space.host) };
}

describe('the built-in network', () => {
  it('takes columns as the features command made them, not as the contract has them', async () => {
    const { space, ending } = await trained("x > 0.5 ? 'high' : 'low', colour.length");
    expect(ending.kind).toBe('ok');
    const encoder = JSON.parse(
      readFileSync(join(space.root, '.assay/small/package/model/encoder.json'), 'utf8'),
    );
    const kinds = encoder.features.map((one: { name: string; kind: string }) => [
      one.name,
      one.kind,
    ]);
    expect(kinds).toEqual([
      ['x', 'category'],
      ['colour', 'category'],
    ]);
  });

  it('refuses rows to predict that are not of the kinds that it learnt, and shows none of their cells', async () => {
    const { space, ending } = await trained("training ? x : 'secret', colour");
    expect(ending).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(
        /^In the rows to predict, \d+ cells of "x" are no number, as which the network learnt this column\.$/,
      ),
    });
    expect(JSON.stringify(ending)).not.toContain('secret');
    expect(space.log.text).not.toContain('secret');
  });
});
