import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judge } from '../../../src/domain/comparison/comparison.ts';
import { holmLevels } from '../../../src/domain/comparison/holm-levels.ts';
import { withRepeats } from '../../../src/domain/comparison/repeats.ts';
import { documentVerdict, verdictOf } from '../../../src/domain/comparison/verdict.ts';
import { auc } from '../../../src/domain/metrics/auc.ts';
import { rmse } from '../../../src/domain/metrics/rmse.ts';
import { adjustPValues } from '../../../src/domain/statistics/multiple-testing.ts';
import { rowsNeeded } from '../../../src/domain/statistics/power.ts';

describe('a verdict', () => {
  test.each([
    [[0.1, 0.3], 0, 'better'],
    [[-0.01, 0.3], 0.02, 'not worse'],
    [[-0.01, -0.001], 0.02, 'not worse'],
    [[-0.03, -0.001], 0.02, 'worse'],
    [[-0.02, -0.001], 0.02, 'worse'],
    [[-0.03, 0.001], 0.02, 'inconclusive'],
    [[-0.03, 0], 0.02, 'inconclusive'],
    [[0, 0], 0, 'inconclusive'],
    [[0, 0], 0.001, 'not worse'],
    [[0, 0.2], 0, 'inconclusive'],
    [[Number.NaN, Number.NaN], 1, 'inconclusive'],
  ] as const)('of %j with margin %d is %s', (interval, margin, wanted) => {
    expect(verdictOf(interval, margin)).toBe(wanted);
  });

  test('of a document is that of the worst comparison', () => {
    expect(documentVerdict(['better', 'not worse'])).toBe('pass');
    expect(documentVerdict(['better', 'inconclusive'])).toBe('inconclusive');
    expect(documentVerdict(['inconclusive', 'worse'])).toBe('fail');
    expect(documentVerdict([])).toBe('inconclusive');
  });
});

describe('the interval of a difference', () => {
  const ends = fc.double({ min: -3, max: 3, noNaN: true });
  const estimateOf = (low: number, high: number) => ({
    rows: 6,
    champion: 0.5,
    challenger: 0.5,
    standardError: 0.5,
    interval: [low, high] as const,
    method: 'delong' as const,
  });

  it('ends where the metric leaves no greater difference, and the verdict stays', () => {
    const margins = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), ends, margins, (at, end, margin) => {
        const [low, high] = [Math.min(at, end), Math.max(at, end)];
        const { interval, verdict } = judge(auc, estimateOf(low, high), { margin });
        expect(interval).toEqual([Math.max(-1, low), Math.min(1, high)]);
        expect(verdict).toBe(verdictOf([low, high], margin));
      }),
    );
  });

  it('has no end where errors have none, and stays unknown where nothing can be said', () => {
    expect(judge(rmse, estimateOf(-300, 7), { margin: 0 }).interval).toEqual([-300, 7]);
    const unknown = estimateOf(Number.NaN, Number.NaN);
    expect(judge(auc, unknown, { margin: 0 }).interval).toEqual([null, null]);
  });
});

describe('Holm levels', () => {
  it('reject exactly where the adjusted p-value does', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, (pValues) => {
        const levels = holmLevels(pValues, 0.05);
        const adjusted = adjustPValues(pValues, 'holm');
        for (const [index, pValue] of pValues.entries()) {
          // At the very edge one rounding decides.
          if (Math.abs(adjusted[index]! - 0.05) < 1e-9) continue;
          expect(pValue <= 1 - levels[index]!).toBe(adjusted[index]! <= 0.05);
        }
      }),
    );
  });

  it('are the plain level where there is one slice', () => {
    expect(holmLevels([0.2], 0.05)).toEqual([0.95]);
  });
});

describe('rows needed', () => {
  const measured = { rows: 1000, difference: 0, standardError: 0.01, margin: 0.01, level: 0.95 };

  it('are those of the textbook for a margin', () => {
    // ((1.95996 + 0.84162) · 0.01·√1000 / 0.01)²
    expect(rowsNeeded(measured)).toBe(
      Math.ceil(1000 * (1.959963984540054 + 0.8416212335729143) ** 2),
    );
  });

  it('exceed the rows that did not do', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        fc.double({ min: 0, max: 0.02, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.02, noNaN: true }),
        (difference, margin, standardError) => {
          const half = 1.96 * standardError;
          const verdict = verdictOf([difference - half, difference + half], margin);
          const rows = rowsNeeded({ ...measured, difference, margin, standardError });
          if (verdict === 'inconclusive' && rows !== null) expect(rows).toBeGreaterThan(1000);
        },
      ),
    );
  });

  it('are not known where there is nothing to tell apart', () => {
    expect(rowsNeeded({ ...measured, margin: 0 })).toBeNull();
    expect(rowsNeeded({ ...measured, standardError: Number.NaN })).toBeNull();
  });
});

describe('repeats', () => {
  const estimate = {
    rows: 100,
    champion: 0.7,
    challenger: 0.75,
    standardError: 0.01,
    interval: [0.03, 0.07],
    method: 'delong',
  } as const;

  it('add the noise of seeds to the error, for the recipe on the average', () => {
    const told = withRepeats(auc, estimate, [0.75, 0.73, 0.71]);
    expect(told.challenger).toBeCloseTo(0.73, 12);
    expect(told.standardError).toBeCloseTo(Math.sqrt(0.01 ** 2 + 0.0004 * (1 / 3 + 1)), 12);
    expect(told.interval[0] + told.interval[1]).toBeCloseTo(0.06, 12);
    expect(told.interval[1] - told.interval[0]).toBeGreaterThan(2 * 1.96 * told.standardError);
  });

  it('leave the file alone where there is one training, and turn the sign of a loss', () => {
    expect(withRepeats(auc, estimate, [0.75])).toBe(estimate);
    const told = withRepeats(rmse, estimate, [0.75, 0.75]);
    expect(told.interval[1]).toBeCloseTo(-0.05 + 1.959963984540054 * 0.01, 6);
  });
});
