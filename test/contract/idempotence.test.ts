import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { STEPS } from '../../src/steps/index.generated.ts';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { EVERY_STEP, RUN_FOLDER, writePredictions } from '../support/every-step.ts';
import { runActionStep, type StepRun } from '../support/run-step.ts';
import { smallProject, type Workspace } from '../support/training-workspace.ts';

let bundle: Bundle;
let space: Workspace;
beforeAll(async () => {
  bundle = buildBundle();
  space = smallProject();
  await space.dispose();
  writePredictions(space.root);
});

/** Everything below a folder, by its path. */
function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, timeless(readFileSync(join(folder, name)))]),
  );
}

/** Apart from moments and durations: that a training was used again is what the second run has to tell. */
const timeless = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/"producedAt": ?"[^"]*"/g, '"producedAt":""')
    .replace(/"(seconds|\w+Seconds)": ?[\d.e+-]+/g, '"$1":0')
    .replace(/"reused": ?(?:true|false)/g, '"reused":null');

test('every step has inputs to be run with', () => {
  expect(Object.keys(EVERY_STEP).toSorted()).toEqual(STEPS.map(({ name }) => name));
});

describe.each(Object.entries(EVERY_STEP))('%s, run twice on the same inputs', (action, inputs) => {
  const runs: StepRun[] = [];
  const left: Readonly<Record<string, string>>[] = [];
  beforeAll(async () => {
    for (let time = 0; time < 2; time += 1) {
      runs.push(
        await runActionStep({ root: bundle.root, workspace: space.root }, { action, with: inputs }),
      );
      left.push(contents(join(space.root, RUN_FOLDER)));
    }
  }, 240_000);

  it('ends well both times, with the same outputs', () => {
    expect(
      runs.map(({ exitCode, stdout, stderr }) => (exitCode === 0 ? 0 : stdout + stderr)),
    ).toEqual([0, 0]);
    expect(runs[1]?.outputs).toEqual(runs[0]?.outputs);
    expect(Object.keys(runs[0]?.outputs ?? {}).length).toBeGreaterThan(0);
  });

  it('leaves the same files, none more and none less', () => {
    expect(Object.keys(left[1] ?? {})).toEqual(Object.keys(left[0] ?? {}));
    expect(Object.keys(left[0] ?? {}).length).toBeGreaterThan(0);
  });

  it('leaves the same bytes in each of them', () => {
    expect(left[1]).toEqual(left[0]);
  });
});
