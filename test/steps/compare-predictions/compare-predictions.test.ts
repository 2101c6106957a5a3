import { afterEach, describe, expect, it, test } from 'vitest';
import { sfc32 } from '../../../src/domain/random/generator.ts';
import type { Ending } from '../../../src/steps/kernel/ending.ts';
import { compareIn } from '../../support/compare-files.ts';
import { evidenceIn } from '../../support/run-in.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

type Files = Readonly<Record<'labels.csv' | 'a.csv' | 'b.csv', string>>;

/** A thousand rows: b knows more than a. */
function goodFiles(order: 'up' | 'down' = 'up'): Files {
  const next = sfc32(3);
  const uniform = (): number => next() / 2 ** 32;
  const rows = Array.from({ length: 1000 }, (_, id) => {
    const label = uniform() < 0.4 ? 1 : 0;
    const b = 0.3 + 0.3 * label + 0.3 * (uniform() - 0.5);
    const a = 0.3 + 0.1 * label + 0.5 * (uniform() - 0.5);
    return { id, label, a: a.toFixed(6), b: b.toFixed(6) };
  });
  const told = order === 'up' ? rows : rows.toReversed();
  const file = (header: string, line: (row: (typeof rows)[number]) => string): string =>
    `${header}\n${told.map(line).join('\n')}\n`;
  return {
    'labels.csv': file('id,label', ({ id, label }) => `${id},${label}`),
    'a.csv': file('id,prediction', ({ id, a }) => `${id},${a}`),
    'b.csv': file('id,prediction', ({ id, b }) => `${id},${b}`),
  };
}

async function compare(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const place = workspace({ files });
  open.push(place);
  return compareIn(place, inputs);
}

function reasonsOf(ending: Ending): readonly string[] {
  return evidenceIn(ending).reasons.map(({ code }) => code);
}

interface Line {
  readonly metric: string;
  readonly champion: number;
  readonly challenger: number;
  readonly difference: number;
  readonly interval: [number, number];
  readonly verdict: string;
}

function linesOf(ending: Ending): readonly Line[] {
  // As the design says of `comparisons`.
  return evidenceIn(ending).measurements['comparisons'] as unknown as readonly Line[];
}

describe('good files', () => {
  it('are compared, + is better, and the better challenger passes', async () => {
    const ending = await compare(goodFiles());
    expect(ending.kind).toBe('ok');
    expect(evidenceIn(ending).verdict).toBe('pass');
    const [auc, loss] = linesOf(ending);
    expect(Object.keys(auc!).toSorted()).toEqual(
      'challenger champion difference interval level margin metric rowsNeeded slice verdict'.split(
        ' ',
      ),
    );
    expect(auc!.difference).toBe(auc!.challenger - auc!.champion);
    expect(loss!.difference).toBe(loss!.champion - loss!.challenger);
    for (const { verdict, interval, difference } of [auc!, loss!]) {
      expect(verdict).toBe('better');
      expect(interval[0]).toBeGreaterThan(0);
      expect(interval[0]).toBeLessThan(difference);
      expect(interval[1]).toBeGreaterThan(difference);
    }
  });

  it('give the same numbers in whatever order their rows stand', async () => {
    const up = await compare(goodFiles('up'));
    const down = await compare({ ...goodFiles('down'), 'a.csv': goodFiles('up')['a.csv'] });
    expect(linesOf(down)).toEqual(linesOf(up));
  });

  it('refuse the worse challenger with its evidence, and turn the sign', async () => {
    const there = await compare(goodFiles());
    const back = await compare(goodFiles(), { champion: 'b.csv', challenger: 'a.csv' });
    expect(back.kind).toBe('refused');
    expect(evidenceIn(back).verdict).toBe('fail');
    expect(reasonsOf(back)).toEqual(['worse', 'worse']);
    for (const [index, line] of linesOf(back).entries()) {
      const other = linesOf(there)[index]!;
      expect(line.difference).toBe(-other.difference);
      expect(line.interval[0]).toBeCloseTo(-other.interval[1], 12);
      expect(line.interval[1]).toBeCloseTo(-other.interval[0], 12);
    }
  });

  it('tell what it takes where nothing can be told', async () => {
    const ending = await compare({ ...goodFiles(), 'b.csv': goodFiles()['a.csv'] });
    expect(ending.kind).toBe('ok');
    expect(evidenceIn(ending).verdict).toBe('inconclusive');
    expect(reasonsOf(ending)).toEqual(['inconclusive', 'inconclusive']);
    expect(evidenceIn(ending).reasons[0]!.message).toMatch(/only a margin above 0 lets that count/);
    const refused = await compare(
      { ...goodFiles(), 'b.csv': goodFiles()['a.csv'] },
      { 'fail-on': 'inconclusive' },
    );
    expect(refused.kind).toBe('refused');
  });

  it('may have classes, several classes, numbers, clusters, and other names of the positive class', async () => {
    const files = {
      'labels.csv': `id,label,group\n${list((k) => `${k},${k % 3 ? 'no' : 'yes'},${k % 20}`)}`,
      'a.csv': `id,prediction\n${list((k) => `${k},${k % 5 ? 'no' : 'yes'}`)}`,
      'b.csv': `id,p_no,p_yes\n${list((k) => `${k},${k % 3 ? 0.9 : 0.2},${k % 3 ? 0.1 : 0.8}`)}`,
    };
    const classes = await compare(files, {
      metrics: 'accuracy',
      positive: 'yes',
      cluster: 'group',
    });
    expect(linesOf(classes)[0]).toMatchObject({ challenger: 1, verdict: 'better' });
    expect(evidenceIn(classes).measurements['clusters']).toBe(20);
    const several = {
      'labels.csv': `id,label\n${list((k) => `${k},${'abc'[k % 3]}`)}`,
      'a.csv': `id,prediction\n${list((k) => `${k},${'aab'[k % 3]}`)}`,
      'b.csv': `id,prediction\n${list((k) => `${k},${'abc'[k % 3]}`)}`,
    };
    expect(linesOf(await compare(several, { metrics: 'accuracy' }))[0]!.challenger).toBe(1);
    const numbers = {
      'labels.csv': `id,label\n${list((k) => `${k},${k}`)}`,
      'a.csv': `id,prediction\n${list((k) => `${k},${k + 3 + (k % 2)}`)}`,
      'b.csv': `id,prediction\n${list((k) => `${k},${k + 1}`)}`,
    };
    const [rmse, mae] = linesOf(await compare(numbers, { metrics: 'rmse,mae' }));
    expect(rmse).toMatchObject({ challenger: 1, verdict: 'better' });
    expect(mae).toMatchObject({ champion: 3.5, challenger: 1, verdict: 'better' });
  });
});

function list(line: (k: number) => string): string {
  return `${Array.from({ length: 90 }, (_, k) => line(k)).join('\n')}\n`;
}

/** The second row of a file replaced. */
function withRow(text: string, row: string): string {
  return text.replace(/\n[^\n]*\n/, `\n${row}\n`);
}

describe('bad content is refused, all of it at once', () => {
  const good = goodFiles();
  test.each([
    [
      'doubled and lacking keys',
      { 'b.csv': withRow(good['b.csv'], '7,0.5') },
      ['duplicate-key', 'unmatched-key'],
    ],
    [
      'keys that do not match',
      { 'b.csv': withRow(good['b.csv'], 'x,0.5') },
      ['unmatched-key', 'unmatched-key'],
    ],
    ['a missing row', { 'b.csv': good['b.csv'].replace(/\n[^\n]*\n/, '\n') }, ['unmatched-key']],
    ['NaN', { 'b.csv': withRow(good['b.csv'], '0,NaN') }, ['not-finite']],
    ['infinity', { 'a.csv': withRow(good['a.csv'], '0,inf') }, ['not-finite']],
    ['no prediction', { 'a.csv': withRow(good['a.csv'], '0,') }, ['missing-prediction']],
    ['a text', { 'a.csv': withRow(good['a.csv'], '0,maybe') }, ['not-a-number']],
    ['a digit separator', { 'a.csv': withRow(good['a.csv'], '0,0_5') }, ['not-a-number']],
    ['no label', { 'labels.csv': withRow(good['labels.csv'], '0,') }, ['missing-label']],
    [
      'a score that is no probability',
      { 'b.csv': withRow(good['b.csv'], '0,1.5') },
      ['out-of-range'],
    ],
    ['an empty file', { 'b.csv': '' }, ['empty-file']],
    [
      'one class only',
      { 'labels.csv': good['labels.csv'].replaceAll(/,1\n/g, ',0\n') },
      ['one-class'],
    ],
    [
      'no rows',
      { 'labels.csv': 'id,label\n', 'a.csv': 'id,prediction\n', 'b.csv': 'id,prediction\n' },
      ['empty-file'],
    ],
    ['a ragged row', { 'b.csv': withRow(good['b.csv'], '0,0.5,9') }, ['unreadable-file']],
    [
      'faults of two files',
      { 'a.csv': withRow(good['a.csv'], '0,NaN'), 'b.csv': withRow(good['b.csv'], '7,') },
      ['not-finite', 'missing-prediction', 'duplicate-key', 'unmatched-key'],
    ],
  ] as const)('%s', async (_, change, codes) => {
    const ending = await compare({ ...good, ...change });
    expect(ending.kind).toBe('refused');
    expect(reasonsOf(ending)).toEqual(codes);
    expect(evidenceIn(ending).verdict).toBe('fail');
    expect(JSON.stringify(evidenceIn(ending))).not.toContain('maybe');
  });
});

describe('answers that do not mean what they seem to are refused', () => {
  const two = `id,label\n${list((k) => `${k},${k % 2}`)}`;
  const plain = `id,prediction\n${list((k) => `${k},${k % 2 ? 0.7 : 0.4}`)}`;
  const three = `id,label\n${list((k) => `${k},${'abc'[k % 3]}`)}`;
  const shares = (header: string, cells: string): string =>
    `id,${header}\n${list((k) => `${k},${cells}`)}`;
  const even = shares('p_a,p_b,p_c', '0.4,0.3,0.3');

  test.each([
    [
      'classes that the labels write otherwise',
      { 'labels.csv': two, 'a.csv': plain, 'b.csv': shares('prediction', 'True') },
      ['unknown-class'],
    ],
    [
      'probabilities above 1',
      { 'labels.csv': three, 'a.csv': even, 'b.csv': shares('p_a,p_b,p_c', '5,5,5') },
      ['out-of-range', 'not-a-distribution'],
    ],
    [
      'certainty of every class',
      { 'labels.csv': three, 'a.csv': even, 'b.csv': shares('p_a,p_b,p_c', '1,1,1') },
      ['not-a-distribution'],
    ],
    [
      'columns of classes that the labels write otherwise',
      { 'labels.csv': three, 'a.csv': even, 'b.csv': shares('p_A,p_B,p_C', '0.4,0.3,0.3') },
      ['missing-class'],
    ],
  ] as const)('%s', async (_, files, codes) => {
    const metrics = codes[0] === 'unknown-class' ? 'accuracy' : 'log-loss';
    expect(reasonsOf(await compare(files, { metrics }))).toEqual(codes);
  });

  it('a probability of the other class is not taken for one of the positive class', async () => {
    const other = shares('p_0', '0.3');
    const ending = await compare({ 'labels.csv': two, 'a.csv': plain, 'b.csv': other });
    expect(ending.kind).toBe('misconfigured');
    if (ending.kind !== 'misconfigured') return;
    expect(ending.problems[0]!.message).toBe(
      'There is no column "p_1" and none named "prediction".',
    );
  });

  it('numbers are read from "prediction", whatever else begins with p_', async () => {
    const numbers = {
      'labels.csv': `id,label\n${list((k) => `${k},${k}`)}`,
      'a.csv': `id,prediction,p_note\n${list((k) => `${k},${k + 2},x`)}`,
      'b.csv': `id,prediction\n${list((k) => `${k},${k + 1}`)}`,
    };
    const [mae] = linesOf(await compare(numbers, { metrics: 'mae' }));
    expect(mae).toMatchObject({ champion: 2, challenger: 1 });
  });

  it('keys that are all alike end at once', async () => {
    const rows = 30_000;
    const file = (header: string, cell: string): string =>
      `id,${header}\n${`1,${cell}\n`.repeat(rows)}`;
    const ending = await compare({
      'labels.csv': file('label', '1'),
      'a.csv': file('prediction', '0.5'),
      'b.csv': file('prediction', '0.5'),
    });
    expect(new Set(reasonsOf(ending))).toEqual(new Set(['duplicate-key']));
  });
});

describe('mistakes in what is asked for are configuration errors', () => {
  test.each([
    ['a path', { challenger: 'nowhere.csv' }, /nowhere\.csv does not exist/],
    ['a folder', { labels: '.' }, /is not a file/],
    ['a metric', { metrics: 'auk' }, /expected one of auc, log-loss, accuracy, rmse, mae/],
    [
      'a metric with letters swapped',
      { metrics: 'auc,acu' },
      /"acu" is no metric \(did you mean "auc"\?\): expected one of auc, log-loss, accuracy, rmse, mae\. Got/,
    ],
    ['metrics of two tasks', { metrics: 'auc,rmse' }, /No task has all of these metrics/],
    ['a key', { key: 'idd' }, /There is no column "idd"/],
    ['a cluster', { cluster: 'hospital' }, /There is no column "hospital"/],
    ['a positive class', { positive: 'yes' }, /No label is the positive class/],
    ['a margin', { margin: '-1' }, /margin/],
    ['a margin in per cent', { margin: '2' }, /With a margin of 2 every model counts as not worse/],
  ] as const)('%s', async (_, inputs, message) => {
    const ending = await compare(goodFiles(), inputs);
    expect(ending.kind).toBe('misconfigured');
    if (ending.kind !== 'misconfigured') return;
    expect(ending.problems.map((one) => one.message).join('\n')).toMatch(message);
  });

  it('tells every missing column at once', async () => {
    const ending = await compare({
      'labels.csv': 'x\n1\n',
      'a.csv': 'id\n1\n',
      'b.csv': 'id,prediction\n1,1\n',
    });
    expect(ending.kind === 'misconfigured' && ending.problems.length).toBe(3);
  });
});
