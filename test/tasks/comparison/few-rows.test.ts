import { describe, expect, it, test } from 'vitest';
import { analyticEstimate } from '../../../src/domain/comparison/analytic.ts';
import { METRIC_TABLE } from '../../../src/domain/metrics/table.ts';
import { expandedLevel, percentileInterval } from '../../../src/domain/statistics/percentile.ts';
import { estimatePair } from '../../../src/tasks/comparison/estimate.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { numberPair, uniform } from '../../support/simulated-pairs.ts';

const ROUNDS = 400;
const { workers } = memoryHost();
const metrics = METRIC_TABLE.filter((metric) => metric.tasks.includes('regression'));
/** Spreads 1.2 and 1, and E|N(0,1)| = √(2/π). */
const TRUTH = new Map([
  ['rmse', 0.2],
  ['mae', 0.2 * Math.sqrt(2 / Math.PI)],
]);

/** The intervals of one pair of so many rows, by metric and way. */
async function intervalsOf(rows: number, seed: number): Promise<readonly Drawn[]> {
  const pair = numberPair(rows, seed);
  const drawn = await estimatePair(metrics, pair, workers);
  return metrics.flatMap((metric, index) => {
    const truth = TRUTH.get(metric.name) ?? Number.NaN;
    const exact = analyticEstimate(metric, pair.champion, pair.challenger);
    const [first, second] = [drawn[index]?.interval ?? UNKNOWN, exact.interval];
    return [
      { name: `${metric.name} by bootstrap`, holds: holds(first, truth) },
      { name: `${metric.name} by influence`, holds: holds(second, truth) },
    ];
  });
}

interface Drawn {
  readonly name: string;
  readonly holds: boolean;
}

const UNKNOWN = [Number.NaN, Number.NaN] as const;

function holds([low, high]: readonly [number, number], truth: number): boolean {
  return low <= truth && truth <= high;
}

/** How often the intervals of pairs of so many rows hold the truth. */
async function coverage(rows: number): Promise<ReadonlyMap<string, number>> {
  const hits = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of await intervalsOf(rows, 3000 + round)) {
      hits.set(one.name, (hits.get(one.name) ?? 0) + (one.holds ? 1 / ROUNDS : 0));
    }
  }
  return hits;
}

describe('intervals at 95 % hold the truth about so often, however few the rows', () => {
  // Three standard errors of a share of 95 % in 400 rounds are 3.3 points.
  test.each([10, 20, 30, 50, 100])('%i rows', async (rows) => {
    for (const [name, share] of await coverage(rows)) {
      expect(share, name).toBeGreaterThan(0.915);
      expect(share, name).toBeLessThan(0.985);
    }
  });
});

describe('the level of percentiles for few rows', () => {
  it('is that of Hesterberg: wider the fewer rows there are, and the plain one for many', () => {
    // Φ(−√(10/9) · 2.2622) = 0.008546
    expect(expandedLevel(0.95, 10)).toBeCloseTo(1 - 2 * 0.008546, 4);
    expect(expandedLevel(0.95, 100)).toBeLessThan(expandedLevel(0.95, 20));
    expect(expandedLevel(0.95, 1_000_000)).toBeCloseTo(0.95, 5);
  });

  it('mends what plain percentiles of ten rows lack', () => {
    const draw = uniform(7);
    let [plain, expanded] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { champion } = numberPair(10, 100 + round, [1, 1]);
      const means = new Float64Array(1000).map(() => {
        let sum = 0;
        for (let k = 0; k < 10; k += 1) sum += champion.predicted[Math.floor(10 * draw())] ?? 0;
        return sum / 10;
      });
      const share = (level: number): number =>
        holds(percentileInterval(means, level), 0) ? 1 / ROUNDS : 0;
      plain += share(0.95);
      expanded += share(expandedLevel(0.95, 10));
    }
    expect(plain).toBeLessThan(0.92);
    expect(expanded).toBeGreaterThan(0.92);
  });
});
