import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { step as evaluate } from '../../../src/steps/evaluate-model/step.ts';
import type { Ending } from '../../../src/steps/kernel/ending.ts';
import { runStep } from '../../../src/steps/kernel/run-step.ts';
import type { AnyStep } from '../../../src/steps/kernel/step.ts';
import { step as train } from '../../../src/steps/train-model/step.ts';
import { configText, smallProject, type Workspace } from '../../support/training-workspace.ts';

let place: Workspace;

async function run(
  step: typeof evaluate | typeof train,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const raw = new Map(Object.entries(inputs).map(([name, value]) => [name, [value]]));
  // The kernel treats all steps alike.
  return runStep(step as unknown as AnyStep, raw, () => place.host);
}

beforeAll(async () => {
  place = smallProject();
  place.write(
    'score.mjs',
    `import { existsSync } from 'node:fs';
const broken = existsSync(${JSON.stringify(join(place.root, 'broken'))});
export const score = (x, model) => (broken && x > 0.5 && x < 0.56 ? NaN : x >= model.least ? 0.9 : 0.1);
`,
  );
  expect((await run(train)).kind).toBe('ok');
  cpSync(join(place.root, '.assay/small/package'), join(place.root, 'same'), { recursive: true });
});
afterAll(() => place.dispose());

it('tells the lines of a champion that predicts nonsense today, and judges the model by itself', async () => {
  place.write('broken', '');
  const ending = await run(evaluate, { champion: 'same' });
  rmSync(join(place.root, 'broken'));
  expect(ending.kind).toBe('refused');
  const evidence = ending.kind === 'refused' ? (ending.result?.evidence ?? []) : [];
  expect(evidence.map(({ check, verdict }) => [check, verdict])).toEqual([
    ['quality', 'pass'],
    ['comparison', 'fail'],
  ]);
  const [reason] = evidence[1]?.reasons ?? [];
  expect(reason).toMatchObject({
    code: 'prediction-not-finite',
    where: { dataset: '.assay/small/predictions/champion.csv', column: 'prediction' },
  });
  expect(reason?.samples).toHaveLength(reason?.count ?? 0);
  expect(reason?.samples?.[0]).toEqual({
    file: '.assay/small/predictions/champion.csv',
    line: expect.any(Number),
    shape: 'text of 3 characters',
  });
  expect(ending.kind === 'refused' && ending.result?.text).toMatch(
    /at \.assay\/small\/predictions\/champion\.csv:\d+\./,
  );
});

it('shows the cells where assay.yml says so', async () => {
  place.write('broken', '');
  const shown = configText().replace('format: csv', 'format: csv\n      values: shown');
  place.write('assay.yml', shown);
  const ending = await run(evaluate, { champion: 'same' });
  rmSync(join(place.root, 'broken'));
  const evidence = ending.kind === 'refused' ? (ending.result?.evidence ?? []) : [];
  const [reason] = evidence.find(({ check }) => check === 'comparison')?.reasons ?? [];
  expect(reason?.samples?.[0]?.value).toBe('NaN');
});
