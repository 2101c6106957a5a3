import { afterEach, describe, expect, it, test } from 'vitest';
import { compareIn } from '../../support/compare-files.ts';
import { evidenceIn } from '../../support/run-in.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

function file(column: string, cell: (id: number) => unknown): string {
  return `id,${column}\n${Array.from({ length: 60 }, (_, id) => `${id},${cell(id)}`).join('\n')}\n`;
}

/** A comparison by accuracy of labels and predictions whose classes are spelt as given. */
function comparing(
  labels: readonly string[],
  said: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): ReturnType<typeof compareIn> {
  const one = workspace({
    files: {
      'labels.csv': file('label', (id) => labels[id % labels.length]),
      'a.csv': file('prediction', (id) => said[id % said.length]),
      'b.csv': file('prediction', (id) => said[id % said.length]),
    },
  });
  open.push(one);
  return compareIn(one, { metrics: 'accuracy', ...inputs });
}

describe('classes that are the same number or the same truth are one class, and that is said', () => {
  test.each([
    [['1', '2', '3'], ['1.0', '2.0', '3.0'], 3],
    [['1.0', '2.0', '3.0'], ['1', '2', '3'], 3],
    [['true', 'false'], ['True', 'FALSE'], 2],
    [['0', '1', '2'], ['0', '1', '2'], 0],
  ])('%j and %j', async (labels, said, otherwise) => {
    const evidence = evidenceIn(await comparing(labels, said));
    expect(evidence.measurements['comparisons']).toMatchObject([{ champion: 1, challenger: 1 }]);
    const notes = evidence.reasons.filter(({ code }) => code === 'class-spelling');
    expect(notes.map(({ message }) => Number(/: (\d+) class/.exec(message)?.[1]))).toEqual(
      otherwise === 0 ? [] : [otherwise, otherwise],
    );
  });
});

describe('classes that are not are refused with what differs', () => {
  test.each([
    [
      ['01', '02', '03'],
      ['1', '2', '3'],
      'some differ by leading zeros alone, and 01 is not taken for 1',
    ],
    [['1', '2', '3'], ['01', '02', '03'], 'some differ by leading zeros alone'],
    [
      ['red', 'green', 'blue'],
      ['Red', 'Green', 'Blue'],
      'some differ by upper and lower case alone',
    ],
    [
      ['red', 'green', 'blue'],
      ["'red'", "'green'", "'blue'"],
      'some differ by quotation marks alone',
    ],
    [['0', '1'], ['True', 'False'], 'true and false are not taken for 1 and 0'],
    [['red', 'green', 'blue'], ['x'], 'not among the labels; write classes as the labels do.'],
  ])('%j and %j', async (labels, said, hint) => {
    const ending = await comparing(labels, said);
    expect(ending.kind).toBe('refused');
    const [reason] = evidenceIn(ending).reasons;
    expect(reason?.code).toBe('unknown-class');
    expect(reason?.message).toContain(hint);
    expect(reason?.message).not.toMatch(/green|blue/i);
  });

  it('and 01 and 1 among the labels are two classes', async () => {
    const evidence = evidenceIn(await comparing(['01', '1', '2'], ['01', '01', '2']));
    const [line] = evidence.measurements['comparisons'] as unknown as [{ champion: number }];
    expect(line.champion).toBeCloseTo(2 / 3, 12);
  });
});

describe('two classes that are not 0 and 1', () => {
  it('are advised to be named where the predictions are scores', async () => {
    const ending = await comparing(['yes', 'no'], ['0.8', '0.3']);
    expect(evidenceIn(ending).reasons[0]?.message).toContain(
      'if these are scores, name the positive class with the input "positive"',
    );
    const named = await comparing(['yes', 'no'], ['0.8', '0.3'], { positive: 'yes' });
    expect(evidenceIn(named).measurements['comparisons']).toMatchObject([{ champion: 1 }]);
  });

  it('must be named for AUC', async () => {
    const ending = await comparing(['yes', 'no'], ['0.8', '0.3'], { metrics: 'auc' });
    expect(ending.kind === 'misconfigured' && ending.problems[0]).toMatchObject({
      message: 'No label is 1 or true, so the positive class is not known.',
      remedy: 'Name it with the input "positive".',
    });
  });
});
