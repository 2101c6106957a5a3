import { describe, expect, it, test } from 'vitest';
import { analyticEstimate } from '../../../src/domain/comparison/analytic.ts';
import { type Estimate, judge, LEVEL } from '../../../src/domain/comparison/comparison.ts';
import { withRepeats } from '../../../src/domain/comparison/repeats.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import type { Outcome } from '../../../src/domain/metrics/outcome.ts';
import { METRIC_TABLE } from '../../../src/domain/metrics/table.ts';
import { rowsNeeded } from '../../../src/domain/statistics/power.ts';
import { classedPair, numberPair, scoredPair, type Two } from '../../support/simulated-pairs.ts';

const ROUNDS = 500;
const PILOTS = 101;
/** Three standard errors of a share of 80 % in 500 rounds, and a point for the approximation. */
const NEAR = 3 * Math.sqrt((0.8 * 0.2) / ROUNDS) + 0.01;

function metricOf(name: string): Metric {
  const found = METRIC_TABLE.find((metric) => metric.name === name);
  if (found === undefined) throw new Error(`no metric ${name}`);
  return found;
}

interface Case {
  readonly metric: string;
  readonly pilotRows: number;
  readonly margin: number;
  /** The true difference, oriented, that the rows are planned for. */
  readonly truth: number;
  readonly draw: (rows: number, seed: number) => Two<Outcome>;
}

function estimateOf({ metric, draw }: Case, rows: number, seed: number): Estimate {
  const { champion, challenger } = draw(rows, seed);
  return analyticEstimate(metricOf(metric), champion, challenger);
}

/** The rows that pilots ask for in the middle. */
function plannedRows(one: Case): number {
  const told = Array.from({ length: PILOTS }, (_, pilot) => {
    const { standardError, scatter } = estimateOf(one, one.pilotRows, 9000 + pilot);
    const { pilotRows: rows, truth: difference, margin } = one;
    const more = scatter === undefined ? {} : { scatter };
    return rowsNeeded({ rows, difference, standardError, margin, level: LEVEL, ...more });
  });
  const sorted = told.map((rows) => rows ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  return sorted[(PILOTS - 1) / 2] ?? Number.NaN;
}

/** The share of rounds that end with the verdict that is right. */
function powerAt(rows: number, one: Case): number {
  let decided = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const estimate = estimateOf(one, rows, 20_000 + round);
    const { verdict } = judge(metricOf(one.metric), estimate, { margin: one.margin });
    const right = one.truth < 0 ? ['worse'] : ['better', 'not worse'];
    if (right.includes(verdict)) decided += 1;
  }
  return decided / ROUNDS;
}

const alike = (rows: number, seed: number): Two<Outcome> => scoredPair(rows, seed);

const CASES: readonly (readonly [string, Case])[] = [
  [
    'auc of models that are alike, for a margin',
    { metric: 'auc', pilotRows: 300, margin: 0.04, truth: 0, draw: alike },
  ],
  [
    'log-loss of models that are alike, for a margin',
    { metric: 'log-loss', pilotRows: 100, margin: 0.06, truth: 0, draw: alike },
  ],
  [
    'accuracy of models that are alike and differ in 4 % of the rows, for a margin',
    {
      metric: 'accuracy',
      pilotRows: 400,
      margin: 0.02,
      truth: 0,
      draw: (rows, seed) => classedPair(rows, seed, { differing: 0.04 }),
    },
  ],
  [
    'accuracy of models that differ in 30 % of the rows, one better by 5 %',
    {
      metric: 'accuracy',
      pilotRows: 200,
      margin: 0,
      truth: 0.05,
      draw: (rows, seed) => classedPair(rows, seed, { differing: 0.3, gain: 0.05 }),
    },
  ],
  [
    'accuracy of a model that is worse by far more than a tiny margin',
    {
      metric: 'accuracy',
      pilotRows: 200,
      margin: 1e-6,
      truth: -0.05,
      draw: (rows, seed) => classedPair(rows, seed, { differing: 0.3, gain: -0.05 }),
    },
  ],
  [
    'mae of a better model',
    {
      metric: 'mae',
      pilotRows: 60,
      margin: 0,
      truth: 0.2 * Math.sqrt(2 / Math.PI),
      draw: (rows, seed) => numberPair(rows, seed),
    },
  ],
];

describe('with the rows needed four of five comparisons end with the right verdict', () => {
  test.each(CASES)('%s', (_, one) => {
    const rows = plannedRows(one);
    expect(rows).toBeGreaterThan(one.pilotRows);
    const power = powerAt(rows, one);
    expect(power).toBeGreaterThan(0.8 - NEAR);
    expect(power).toBeLessThan(0.8 + NEAR);
  });
});

describe('the rows needed', () => {
  it('are not overstated where few rows differ: the rows added for caution are added once', () => {
    const few: Case = {
      metric: 'accuracy',
      pilotRows: 200,
      margin: 0.02,
      truth: 0,
      draw: (rows, seed) => classedPair(rows, seed, { differing: 0.02 }),
    };
    const rows = plannedRows(few);
    // Rows that differ are so few that power moves in steps of several points.
    const power = powerAt(rows, few);
    expect(power).toBeGreaterThan(0.75);
    expect(power).toBeLessThan(0.9);
    const errors = Array.from(
      { length: PILOTS },
      (_, pilot) => estimateOf(few, 200, 9000 + pilot).standardError,
    ).toSorted((one, other) => one - other);
    const [standardError = 0] = errors.slice((PILOTS - 1) / 2);
    const scaled = rowsNeeded({
      rows: 200,
      difference: 0,
      standardError,
      margin: 0.02,
      level: LEVEL,
    });
    expect(rows).toBeLessThan(0.9 * (scaled ?? 0));
  });

  it('are those of the observed difference where it is beyond the margin', () => {
    const measured = { rows: 1000, difference: -0.01, standardError: 0.0055, level: LEVEL };
    const atNone = rowsNeeded({ ...measured, margin: 0 });
    expect(atNone).toBeLessThan(3000);
    expect(rowsNeeded({ ...measured, margin: 1e-9 })).toBe(atNone);
  });

  it('are not known where the luck of seeds is larger than what is to be told', () => {
    const one: Estimate = {
      rows: 400,
      champion: 0.7,
      challenger: 0.7,
      standardError: 0.01,
      interval: [-0.0196, 0.0196],
      method: 'delong',
    };
    const auc = metricOf('auc');
    const lucky = withRepeats(auc, one, [0.66, 0.7, 0.74]);
    expect(judge(auc, lucky, { margin: 0.01 }).rowsNeeded).toBeNull();
    const steady = withRepeats(auc, one, [0.7, 0.7, 0.7]);
    expect(judge(auc, steady, { margin: 0.01 }).rowsNeeded).toBe(
      judge(auc, one, { margin: 0.01 }).rowsNeeded,
    );
  });
});
