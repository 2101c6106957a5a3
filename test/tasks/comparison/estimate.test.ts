import { describe, expect, it } from 'vitest';
import { createWorkers } from '../../../src/adapters/node/workers.ts';
import { analyticEstimate } from '../../../src/domain/comparison/analytic.ts';
import { MOST_UNITS } from '../../../src/domain/comparison/bootstrap-plan.ts';
import type { BinaryOutcome } from '../../../src/domain/metrics/outcome.ts';
import { METRIC_TABLE } from '../../../src/domain/metrics/table.ts';
import { workerScript } from '../../../src/hosts/place.ts';
import type { Workers } from '../../../src/ports/workers.ts';
import { estimatePair, type Pair } from '../../../src/tasks/comparison/estimate.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { noise, numberPair, uniform } from '../../support/simulated-pairs.ts';

const binary = METRIC_TABLE.filter((metric) => metric.tasks.includes('binary-classification'));
const regression = METRIC_TABLE.filter((metric) => metric.tasks.includes('regression'));
const { workers } = memoryHost();

function binaryPair(rows: number, seed: number): Pair {
  const draw = uniform(seed);
  const truth = new Uint8Array(rows).map(() => (draw() < 0.4 ? 1 : 0));
  const scores = [0.9, 1.1].map((skill) =>
    new Float64Array(rows).map(
      (_, row) => 1 / (1 + Math.exp(0.5 - truth[row]! * skill - noise(draw))),
    ),
  );
  const [champion, challenger] = scores.map(
    (score): BinaryOutcome => ({
      task: 'binary-classification',
      truth,
      score,
      scale: 'probability',
    }),
  );
  return { champion: champion!, challenger: challenger! };
}

describe('estimates', () => {
  it('are the same bits inline, on one thread and on three', async () => {
    const pair = binaryPair(12_000, 1);
    const inline: Workers = { count: 1, map: workers.map };
    const wanted = await estimatePair(binary, pair, inline);
    const clusters = {
      of: Uint32Array.from({ length: 12_000 }, (_, row) => row % 11_000),
      count: 11_000,
    };
    const clustered = await estimatePair(binary, { ...pair, clusters }, inline);
    for (const count of [2, 3]) {
      const threads = createWorkers({ script: workerScript(), count });
      try {
        expect(await estimatePair(binary, pair, threads)).toEqual(wanted);
        expect(await estimatePair(binary, { ...pair, clusters }, threads)).toEqual(clustered);
      } finally {
        await threads.dispose();
      }
    }
  });

  it('agree with those that are had without resampling', async () => {
    for (const [metrics, pair] of [
      [binary, binaryPair(3000, 2)],
      [regression, numberPair(3000, 3)],
    ] as const) {
      const drawn = await estimatePair(metrics, pair, workers);
      for (const [index, metric] of metrics.entries()) {
        const exact = analyticEstimate(metric, pair.champion, pair.challenger);
        expect(drawn[index]!.challenger).toBe(exact.challenger);
        expect(drawn[index]!.standardError / exact.standardError).toBeGreaterThan(0.93);
        expect(drawn[index]!.standardError / exact.standardError).toBeLessThan(1.07);
      }
    }
  });

  it('agree with them too where rows are drawn in groups, being very many', async () => {
    const pair = binaryPair(2 * MOST_UNITS + 3, 6);
    const drawn = await estimatePair(binary, pair, workers);
    for (const [index, metric] of binary.entries()) {
      const exact = analyticEstimate(metric, pair.champion, pair.challenger);
      const one = drawn[index]!;
      expect(one.standardError / exact.standardError).toBeGreaterThan(0.93);
      expect(one.standardError / exact.standardError).toBeLessThan(1.07);
      const apart = Math.abs(one.interval[0] - exact.interval[0]) / exact.standardError;
      expect(apart).toBeLessThan(0.25);
    }
  });

  it('turn round when the models change places', async () => {
    const pair = numberPair(500, 4);
    const there = await estimatePair(regression, pair, workers);
    const turned = { champion: pair.challenger, challenger: pair.champion };
    const back = await estimatePair(regression, turned, workers);
    for (const [index, one] of there.entries()) {
      expect(back[index]!.standardError).toBe(one.standardError);
      expect(back[index]!.interval[0]).toBeCloseTo(-one.interval[1], 12);
    }
  });

  it('are wider where rows come in clusters', async () => {
    const draw = uniform(5);
    const shift = Float64Array.from({ length: 50 }, () => noise(draw));
    const of = Uint32Array.from({ length: 1000 }, (_, row) => row % 50);
    const truth = new Float64Array(1000);
    const pair = {
      champion: { task: 'regression' as const, truth, predicted: truth.map(() => noise(draw)) },
      challenger: {
        task: 'regression' as const,
        truth,
        predicted: truth.map((_, row) => 0.9 + shift[of[row]!]!),
      },
    };
    const [plain] = await estimatePair(regression, pair, workers);
    const [clustered] = await estimatePair(
      regression,
      { ...pair, clusters: { of, count: 50 } },
      workers,
    );
    expect(clustered!.standardError).toBeGreaterThan(2 * plain!.standardError);
  });
});

describe('intervals at 95 % hold the truth about so often', () => {
  const ROUNDS = 150;
  // 95 % of 150, less three standard errors of a share.
  const FEWEST = 134;

  it('for errors of regressions, by bootstrap and without', async () => {
    // E|N(0,1)| = √(2/π).
    const wanted = new Map([
      ['rmse', 0.2],
      ['mae', 0.2 * Math.sqrt(2 / Math.PI)],
    ]);
    const hits = new Map<string, number>();
    const hit = (name: string, [low, high]: readonly [number, number], truth: number): void => {
      hits.set(name, (hits.get(name) ?? 0) + (low <= truth && truth <= high ? 1 : 0));
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = numberPair(200, 100 + round);
      const found = await estimatePair(regression, pair, workers);
      for (const [index, metric] of regression.entries()) {
        const truth = wanted.get(metric.name)!;
        hit(`${metric.name} bootstrap`, found[index]!.interval, truth);
        const exact = analyticEstimate(metric, pair.champion, pair.challenger);
        hit(`${metric.name} influence`, exact.interval, truth);
      }
    }
    for (const [name, count] of hits) expect(count, name).toBeGreaterThanOrEqual(FEWEST);
  });
});
