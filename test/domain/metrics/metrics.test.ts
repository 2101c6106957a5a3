import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryOutcome,
  classesOutcome,
  numberOutcome,
} from '../../../src/domain/metrics/build-outcome.ts';
import {
  calibrationCurve,
  confusionOf,
  rocCurve,
  scoreHistogram,
} from '../../../src/domain/metrics/curves.ts';
import { measure } from '../../../src/domain/metrics/measure.ts';
import type { Outcome } from '../../../src/domain/metrics/outcome.ts';
import { findMetric, METRIC_TABLE } from '../../../src/domain/metrics/table.ts';
import { trivialFor } from '../../../src/domain/metrics/trivial.ts';
import type { CategoryColumn, NumberColumn } from '../../../src/domain/table/table.ts';
import { expectClose } from '../../support/close.ts';
import { ROOT } from '../../support/shared.ts';

const golden = JSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/metrics/scikit-learn.json'), 'utf8'),
);

function texts(values: readonly (string | number)[]): CategoryColumn {
  const levels = [...new Set(values.map(String))];
  return {
    kind: 'category',
    levels,
    codes: Int32Array.from(values, (value) => levels.indexOf(String(value))),
  };
}

function numbers(values: readonly number[]): NumberColumn {
  return { kind: 'number', values: Float64Array.from(values) };
}

function metricOf(name: string, outcome: Outcome): number {
  return measure(findMetric(name)!, outcome);
}

/** How far a point lies from a line of points. */
function distance([x, y]: readonly [number, number], line: readonly [number, number][]): number {
  const gaps = line.slice(1).map(([toX, toY], before) => {
    const [fromX, fromY] = line[before]!;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length;
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(fromX + at * dx - x, fromY + at * dy - y);
  });
  return Math.min(...gaps);
}

const binary = binaryOutcome(texts(golden.binary.truth), numbers(golden.binary.score), '1');
const classes = classesOutcome(
  ['a', 'b', 'c'],
  texts(golden.classes.truth),
  new Map(
    ['a', 'b', 'c'].map((name, at) => [
      name,
      numbers(golden.classes.probabilities.map((row: number[]) => row[at])),
    ]),
  ),
);
const regression = numberOutcome(numbers(golden.numbers.truth), numbers(golden.numbers.predicted));

describe('metrics agree with scikit-learn', () => {
  it.each([
    ['auc', binary, golden.binary.auc],
    ['log-loss', binary, golden.binary['log-loss']],
    ['accuracy', binary, golden.binary.accuracy],
    ['log-loss', classes, golden.classes['log-loss']],
    ['accuracy', classes, golden.classes.accuracy],
    ['rmse', regression, golden.numbers.rmse],
    ['mae', regression, golden.numbers.mae],
  ] as const)('%s', (name, outcome, wanted) => {
    expectClose(metricOf(name, outcome), wanted, 1e-12);
  });

  it('and so do the ROC curve and the confusion matrix', () => {
    // scikit-learn keeps some points on straight stretches, and leaves out others: the lines are compared.
    const [ours, theirs] = [rocCurve(binary), golden.binary.roc as [number, number][]];
    for (const point of theirs) expect(distance(point, ours), String(point)).toBeLessThan(1e-5);
    for (const point of ours) expect(distance(point, theirs), String(point)).toBeLessThan(1e-5);
    const { trueNegatives, falsePositives, falseNegatives, truePositives } = confusionOf(binary);
    expect([
      [trueNegatives, falsePositives],
      [falseNegatives, truePositives],
    ]).toEqual(golden.binary.confusion);
  });
});

describe('a metric', () => {
  it('does not depend on the order of rows', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const outcomeOf = (order: typeof list): Outcome => ({
          task: 'binary-classification',
          truth: Uint8Array.from(order, ([positive]) => (positive ? 1 : 0)),
          score: Float64Array.from(order, ([, score]) => score),
          scale: 'probability',
        });
        for (const name of ['auc', 'log-loss', 'accuracy']) {
          const [there, back] = [outcomeOf(list), outcomeOf(list.toReversed())];
          const [one, other] = [metricOf(name, there), metricOf(name, back)];
          if (Number.isNaN(one)) expect(other).toBeNaN();
          else expectClose(one, other, 1e-14);
        }
      }),
    );
  });

  it('says why it does not fit', () => {
    const unfit = (name: string, outcome: Outcome): string | undefined =>
      findMetric(name)!.unfit(outcome);
    expect(unfit('rmse', binary)).toMatch(/numbers/);
    expect(unfit('auc', regression)).toMatch(/classes/);
    expect(unfit('auc', { ...binary, scale: 'class' })).toMatch(/scores/);
    expect(unfit('log-loss', { ...binary, scale: 'score' })).toMatch(/between 0 and 1/);
    expect(unfit('accuracy', { ...binary, scale: 'score' })).toMatch(/between 0 and 1/);
    expect(METRIC_TABLE.filter((one) => one.unfit(binary) === undefined).length).toBe(3);
  });

  it('makes a wrong certainty dear, but not infinitely', () => {
    const certain: Outcome = {
      task: 'binary-classification',
      truth: Uint8Array.of(1, 0),
      score: Float64Array.of(0, 1),
      scale: 'probability',
    };
    expectClose(metricOf('log-loss', certain), -Math.log(2 ** -52), 1e-12);
  });
});

describe('a trivial model', () => {
  it('says the base rate, the commonest class or the mean, and has an AUC of one half', () => {
    expect(metricOf('auc', trivialFor(binary).outcome)).toBe(0.5);
    const rate = golden.binary.truth.reduce((a: number, b: number) => a + b, 0) / 60;
    const entropy = -(rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate));
    expectClose(metricOf('log-loss', trivialFor(binary).outcome), entropy, 1e-12);
    const counts = ['a', 'b', 'c'].map(
      (name) => golden.classes.truth.filter((one: string) => one === name).length,
    );
    expectClose(metricOf('accuracy', trivialFor(classes).outcome), Math.max(...counts) / 60);
    const mean = golden.numbers.truth.reduce((a: number, b: number) => a + b, 0) / 60;
    const squares = golden.numbers.truth.reduce((a: number, b: number) => a + (b - mean) ** 2, 0);
    expectClose(metricOf('rmse', trivialFor(regression).outcome), Math.sqrt(squares / 60), 1e-12);
  });
});

describe('curves', () => {
  it('of calibration hold every row once, by rising prediction', () => {
    const points = calibrationCurve(binary);
    expect(points).toHaveLength(10);
    expect(points.map(([x]) => x)).toEqual(points.map(([x]) => x).toSorted((a, b) => a - b));
    const positives = points.reduce((sum, [, y]) => sum + y * 6, 0);
    expectClose(
      positives,
      golden.binary.truth.reduce((a: number, b: number) => a + b, 0),
      1e-5,
    );
  });

  it('of scores count every row', () => {
    const bins = scoreHistogram(binary);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  });
});
