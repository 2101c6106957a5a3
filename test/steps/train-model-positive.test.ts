import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/domain/problem.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import { configText, smallProject, type Workspace } from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

async function run(config: string): Promise<{ readonly ending: Ending; readonly root: string }> {
  const files = { 'assay.yml': config, 'train.mjs': "throw new Error('it was run');" };
  const space = smallProject({}, { files });
  spaces.push(space);
  return { ending: await runStep(step, new Map(), () => space.host), root: space.root };
}

describe('a label without the positive class', () => {
  it.each([
    [
      'no class is named and none is 1 or true',
      'label: { column: colour }',
      '',
      /^assay\.yml:3:11: The label is never 1 or true/,
    ],
    [
      'the class that is named is not there',
      'label: { column: colour }',
      'positive: rde',
      /^assay\.yml:4:15: The label never has the positive class/,
    ],
  ])('is told before anything is trained where %s', async (_, label, positive, message) => {
    const config = configText()
      .replace('format: csv', `format: csv\n      ${label}`)
      .replace('    data:', positive === '' ? '    data:' : `    ${positive}\n    data:`);
    const { ending, root } = await run(config);
    const problems = ending.kind === 'misconfigured' ? ending.problems : [];
    expect(problems.map(formatProblem)).toEqual([expect.stringMatching(message)]);
    expect(existsSync(join(root, '.assay/small/training/log.jsonl'))).toBe(false);
  });
});
