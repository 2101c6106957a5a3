import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyticMeasurement } from '../../../src/domain/comparison/analytic.ts';
import type { Comparison } from '../../../src/domain/comparison/comparison.ts';
import { skillReasons } from '../../../src/domain/comparison/skill.ts';
import { logLoss } from '../../../src/domain/metrics/log-loss.ts';
import { mae } from '../../../src/domain/metrics/mae.ts';
import type { Outcome } from '../../../src/domain/metrics/outcome.ts';

describe('the interval of one model', () => {
  test('of errors among which one is huge does not reach below zero', () => {
    const truth = new Float64Array(100);
    const predicted = truth.map((_, row) => (row === 0 ? 1000 : 0.01));
    const outcome: Outcome = { task: 'regression', truth, predicted };
    const { value, interval } = analyticMeasurement(mae, outcome);
    expect(interval[0]).toBe(0);
    expect(interval[1]).toBeGreaterThan(value);
  });

  test('holds the value and stays among the values that there can be', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 10,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const outcome: Outcome = {
          task: 'binary-classification',
          truth: Uint8Array.from(cells, ([positive]) => Number(positive)),
          score: Float64Array.from(cells, ([, score]) => score),
          scale: 'probability',
        };
        const { value, interval } = analyticMeasurement(logLoss, outcome);
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('the comparison with a trivial model', () => {
  const against = (verdict: Comparison['verdict'], challenger: number): Comparison => ({
    metric: 'log-loss',
    slice: null,
    champion: 1.04,
    challenger,
    difference: 1.04 - challenger,
    interval: [-0.1, 1.3],
    level: 0.95,
    margin: 0,
    verdict,
    rowsNeeded: null,
  });

  test('does not deny a figure that is better, and says that it may be luck', () => {
    const [reason] = skillReasons([against('inconclusive', 0.4)], 'always the commonest class');
    expect(reason?.message).toBe(
      'In log-loss the model is not surely better than a trivial one (always the commonest class): 0.4 against 1.04, and the 95 % interval of the difference is [-0.1, 1.3].',
    );
  });

  test('says plainly where the model is worse', () => {
    const [reason] = skillReasons([against('worse', 2)], 'the mean');
    expect(reason?.message).toMatch(/^In log-loss the model is worse than a trivial one/);
  });
});
