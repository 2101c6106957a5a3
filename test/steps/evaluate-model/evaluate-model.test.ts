import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { step as evaluate } from '../../../src/steps/evaluate-model/step.ts';
import type { Ending } from '../../../src/steps/kernel/ending.ts';
import { step as train } from '../../../src/steps/train-model/step.ts';
import { evidenceIn, runIn } from '../../support/run-in.ts';
import {
  configText,
  SCORE,
  smallProject,
  type Workspace,
} from '../../support/training-workspace.ts';

const MORE = `    metrics:
      auc: { at-least: 0.7, margin: 0.05 }
      log-loss: { at-most: 0.9, margin: 0.1 }
      accuracy: { margin: 0.02 }
    slices: [colour, "x > 0.5", "x > 5"]
`;

let place: Workspace;

beforeAll(async () => {
  place = smallProject({ more: MORE });
  expect((await run(train)).kind).toBe('ok');
  cpSync(join(place.root, '.assay/small/package'), join(place.root, 'same'), { recursive: true });
  // A champion that says nothing: trained with another score.mjs, which its package carries along.
  place.write('score.mjs', 'export const score = () => 0.5;\n');
  expect((await run(train)).kind).toBe('ok');
  cpSync(join(place.root, '.assay/small/package'), join(place.root, 'dull'), { recursive: true });
  place.write('score.mjs', SCORE);
  expect((await run(train)).kind).toBe('ok');
});

afterAll(async () => place.dispose());

const run = (step: object, inputs?: Readonly<Record<string, string>>): Promise<Ending> =>
  runIn(place, step, inputs);

// biome-ignore lint/suspicious/noExplicitAny: measurements are JSON of many forms.
function measured(ending: Ending, check: string): any {
  return evidenceIn(ending, check).measurements;
}

describe('the model by itself', () => {
  it('is held against thresholds and a trivial model, with curves and slices', async () => {
    const ending = await run(evaluate, { 'first-run': 'allow' });
    expect(ending.kind).toBe('ok');
    const found = measured(ending, 'quality');
    const overall = found.metrics.filter((one: { slice: string | null }) => one.slice === null);
    expect(overall.map((one: { metric: string }) => one.metric)).toEqual([
      'auc',
      'log-loss',
      'accuracy',
    ]);
    expect(overall[0]).toMatchObject({
      value: 1,
      baseline: 0.5,
      threshold: { atLeast: 0.7 },
      verdict: 'pass',
    });
    expect(found.roc.at(0)).toEqual([0, 0]);
    expect(found.roc.at(-1)).toEqual([1, 1]);
    const { truePositives, trueNegatives, falsePositives, falseNegatives } = found.confusion;
    expect([falsePositives, falseNegatives]).toEqual([0, 0]);
    expect(truePositives + trueNegatives).toBe(found.rows);
    expect(evidenceIn(ending, 'quality').reasons.map(({ code }) => code)).toEqual(['empty-slice']);
    // The column is not public: its values are not named.
    expect(JSON.stringify(found)).not.toMatch(/red|green|blue/);
    expect(JSON.stringify(found)).toContain('colour, hidden value 1');
  });

  it('fails below a threshold, with the value', async () => {
    place.write('assay.yml', configText({ more: MORE.replace('at-most: 0.9', 'at-most: 0.01') }));
    const ending = await run(evaluate, { 'first-run': 'allow' });
    place.write('assay.yml', configText({ more: MORE }));
    expect(ending.kind).toBe('refused');
    expect(evidenceIn(ending, 'quality').verdict).toBe('fail');
    expect(evidenceIn(ending, 'quality').reasons[0]?.message).toMatch(
      /^log-loss is 0\.105361; at most 0\.01/,
    );
  });
});

describe('against a champion', () => {
  it('runs the champion today with its own files, and finds the challenger better', async () => {
    const ending = await run(evaluate, { champion: 'dull' });
    const { comparisons } = measured(ending, 'comparison');
    const overall = comparisons.filter((one: { slice: string | null }) => one.slice === null);
    expect(overall.map((one: { verdict: string }) => one.verdict)).toEqual([
      'better',
      'better',
      'better',
    ]);
    expect(overall[0]).toMatchObject({ champion: 0.5, challenger: 1, margin: 0.05 });
    expect(overall[1].champion).toBeCloseTo(Math.log(2), 12);
    const { subject } = evidenceIn(ending, 'comparison');
    expect(subject.baseline).not.toBe(subject.package);
    expect(subject.baseline).toMatch(/^sha256:/);
    expect(existsSync(join(place.root, '.assay/small/predictions/champion.csv'))).toBe(true);
    expect(readdirSync(join(place.root, '.assay/small/evidence')).toSorted()).toEqual([
      'comparison.json',
      'quality.json',
      'training.json',
    ]);
  });

  it('judges slices by Holm, and tells those that are too small or of one class', async () => {
    const ending = await run(evaluate, { champion: 'dull' });
    const { comparisons, slices } = measured(ending, 'comparison');
    const named = new Set(comparisons.map((one: { slice: string | null }) => one.slice));
    expect([...named]).toEqual([
      null,
      'colour, hidden value 1',
      'colour, hidden value 2',
      'colour, hidden value 3',
      'x > 0.5',
    ]);
    const skipped = slices.skipped.map(
      (one: { slice: string; metric: string }) => `${one.metric} ${one.slice}`,
    );
    expect(skipped).toContain('auc x > 0.5');
    expect(skipped).toContain('accuracy x > 5');
    expect(evidenceIn(ending, 'comparison').verdict).toBe('inconclusive');
    expect(ending.kind === 'ok' && ending.result.text).toMatch(
      new RegExp(
        `Comparison: inconclusive\\. .* In ${skipped.length} comparisons by slice nothing can be told`,
      ),
    );
  });

  it('finds a model no worse than itself within its margins, to the last bit', async () => {
    const ending = await run(evaluate, { champion: 'same' });
    const { comparisons } = measured(ending, 'comparison');
    for (const one of comparisons.slice(0, 3)) {
      expect(one).toMatchObject({ difference: 0, interval: [0, 0], verdict: 'not worse' });
    }
  });

  it.each([
    ['nowhere', 'The champion nowhere does not exist: a package is a folder with a manifest.json.'],
    ['data', 'The champion data is no package: a package is a folder with a manifest.json.'],
  ])('tells before anything is run that %s is no champion', async (champion, message) => {
    const ending = await run(evaluate, { champion });
    expect(ending).toMatchObject({
      kind: 'misconfigured',
      problems: [{ place: { file: champion }, message }],
    });
  });

  it('predicts anew where the predictions are not those of the training', async () => {
    const file = join(place.root, '.assay/small/predictions/predictions.csv');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replaceAll('0.9', '0.4'));
    const forged = await run(evaluate, { champion: 'dull' });
    rmSync(file);
    const missing = await run(evaluate, { champion: 'dull' });
    expect(measured(forged, 'quality').metrics).toEqual(measured(missing, 'quality').metrics);
    expect(measured(forged, 'quality').metrics[0].value).toBe(1);
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = [
      await run(evaluate, { champion: 'dull' }),
      await run(evaluate, { champion: 'dull' }),
    ];
    expect(JSON.stringify(measured(other, 'comparison'))).toBe(
      JSON.stringify(measured(one, 'comparison')),
    );
    expect(JSON.stringify(measured(other, 'quality'))).toBe(
      JSON.stringify(measured(one, 'quality')),
    );
  });
});

describe('without a champion', () => {
  it('refuses, unless the first run is allowed', async () => {
    const closed = await run(evaluate);
    expect(closed.kind).toBe('refused');
    expect(evidenceIn(closed, 'comparison').reasons.map(({ code }) => code)).toEqual([
      'no-champion',
    ]);
    const open = await run(evaluate, { 'first-run': 'allow' });
    expect(evidenceIn(open, 'comparison').verdict).toBe('warn');
  });

  it('says what is wrong with the one that was named', async () => {
    const nowhere = await run(evaluate, { champion: 'nowhere' });
    expect(nowhere.kind).toBe('misconfigured');
    const later = await run(evaluate, { 'champion-environment': 'production' });
    expect(later.kind === 'misconfigured' && later.problems[0]?.message).toMatch(/registry/);
    cpSync(join(place.root, 'dull'), join(place.root, 'forged'), { recursive: true });
    writeFileSync(join(place.root, 'forged/model/model.json'), '{}');
    const forged = await run(evaluate, { champion: 'forged' });
    expect(forged.kind).toBe('refused');
    expect(evidenceIn(forged, 'quality').verdict).not.toBe('fail');
    expect(evidenceIn(forged, 'comparison').reasons.map(({ code }) => code)).toEqual([
      'package-damaged',
    ]);
  });

  it.each(['ranking', 'forecast', 'scored'])(
    'says at once that models of the task %s are not judged yet, and so does the training',
    async (task) => {
      const text = configText().replace('task: binary-classification', `task: ${task}`);
      place.write('assay.yml', text);
      const endings = [await run(evaluate, { 'first-run': 'allow' }), await run(train)];
      place.write('assay.yml', configText({ more: MORE }));
      for (const ending of endings) {
        expect(ending.kind === 'misconfigured' && ending.problems).toEqual([
          {
            place: { file: 'assay.yml', line: 3, column: 11 },
            message: expect.stringContaining(`Models of the task ${task} can be checked`),
            remedy: expect.stringContaining('Use binary-classification'),
          },
        ]);
      }
    },
  );

  it('says once which entries of assay.yml no step acts on, in the log and in the evidence', async () => {
    const later = `    reproducibility: { level: bitwise }
    environments: { production: { approvals: [{ people: [ada], count: 1 }] } }
`;
    place.write('assay.yml', configText({ more: MORE + later }));
    const before = place.log.said('notice').length;
    const ending = await run(evaluate, { 'first-run': 'allow' });
    place.write('assay.yml', configText({ more: MORE }));
    const said =
      'No step of this version acts on reproducibility, environments: what assay.yml demands there is checked for its form, and nothing is refused for them.';
    expect(place.log.said('notice').slice(before)).toEqual([said]);
    const notice = place.log.entries.findLast(({ level }) => level === 'notice');
    expect(notice?.place).toEqual({ file: 'assay.yml', line: 16, column: 5 });
    const { reasons, verdict } = evidenceIn(ending, 'quality');
    expect(reasons.at(-1)).toEqual({ code: 'not-acted-on', severity: 'info', message: said });
    expect(verdict).toBe('warn');
  });

  it('places a slice of an unknown column in assay.yml', async () => {
    place.write('assay.yml', configText({ more: MORE.replace('"x > 5"', '"y > 5"') }));
    const ending = await run(evaluate, { 'first-run': 'allow' });
    place.write('assay.yml', configText({ more: MORE }));
    expect(ending.kind === 'misconfigured' && ending.problems[0]).toMatchObject({
      message: expect.stringContaining('no column "y"'),
      place: { file: 'assay.yml', line: 15 },
    });
  });
});
