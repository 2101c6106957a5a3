import { describe, expect, it, test } from 'vitest';
import { analyticEstimate, analyticMeasurement } from '../../../src/domain/comparison/analytic.ts';
import { judge } from '../../../src/domain/comparison/comparison.ts';
import { accuracy } from '../../../src/domain/metrics/accuracy.ts';
import { auc } from '../../../src/domain/metrics/auc.ts';
import type { BinaryOutcome } from '../../../src/domain/metrics/outcome.ts';
import { delong } from '../../../src/domain/statistics/delong.ts';
import { adjustedDifference } from '../../../src/domain/statistics/paired-proportions.ts';
import { estimatePair } from '../../../src/tasks/comparison/estimate.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { scoredPair, type Two, uniform } from '../../support/simulated-pairs.ts';

const { workers } = memoryHost();

/** Rows of the positive class; a model is wrong in the rows from `from` to `to`. */
function model(
  rows: number,
  [from, to]: readonly [number, number],
  right = 0.9,
  scale: BinaryOutcome['scale'] = 'probability',
): BinaryOutcome {
  const score = new Float64Array(rows).map((_, row) => (row >= from && row < to ? 0.1 : right));
  return { task: 'binary-classification', truth: new Uint8Array(rows).fill(1), score, scale };
}

describe('an accuracy of few disagreements', () => {
  test.each([
    { ours: [0, 0], theirs: [0, 0], rows: 20, margin: 0.1, wanted: 'inconclusive' },
    { ours: [0, 0], theirs: [0, 0], rows: 200, margin: 0.02, wanted: 'not worse' },
    { ours: [0, 4], theirs: [0, 0], rows: 100, margin: 0, wanted: 'inconclusive' },
    // As the sign test says: p = 1/64 on each side.
    { ours: [0, 6], theirs: [0, 0], rows: 100, margin: 0, wanted: 'better' },
    { ours: [0, 0], theirs: [0, 6], rows: 100, margin: 0, wanted: 'worse' },
  ] as const)('of $ours against $theirs in $rows rows is $wanted', async (told) => {
    const { rows, ours, theirs, margin, wanted } = told;
    const pair = { champion: model(rows, ours), challenger: model(rows, theirs, 0.8) };
    const [drawn] = await estimatePair([accuracy], pair, workers);
    expect(judge(accuracy, drawn!, { margin }).verdict).toBe(wanted);
    const exact = analyticEstimate(accuracy, pair.champion, pair.challenger);
    expect(exact.interval).toEqual(drawn!.interval);
    const clusters = { of: Uint32Array.from({ length: rows }, (_v, row) => row), count: rows };
    const [alone] = await estimatePair([accuracy], { ...pair, clusters }, workers);
    expect(alone!.interval).toEqual(drawn!.interval);
  });

  it('is sure of two models that say the same to the last bit, not of the same classes', async () => {
    const same = { champion: model(20, [0, 3]), challenger: model(20, [0, 3]) };
    const [certain] = await estimatePair([accuracy], same, workers);
    expect(certain!.interval).toEqual([0, 0]);
    const hard = {
      champion: model(20, [0, 3], 1, 'class'),
      challenger: model(20, [0, 3], 1, 'class'),
    };
    const [unsure] = await estimatePair([accuracy], hard, workers);
    expect(unsure!.interval[0]).toBeLessThan(-0.1);
  });

  it('has an interval around a share of 1', () => {
    const { value, interval } = analyticMeasurement(accuracy, model(20, [0, 0]));
    expect(value).toBe(1);
    expect(interval[0]).toBeCloseTo(0.8389, 4);
    expect(interval[1]).toBe(1);
  });
});

it('intervals of Bonett and Price hold the truth in 95 % of all samples, counted exactly', () => {
  const logs = [0];
  for (let k = 1; k <= 60; k += 1) logs.push(logs[k - 1]! + Math.log(k));
  for (const [lost, gained] of [
    [0.02, 0.02],
    [0.02, 0.1],
    [0.15, 0.15],
  ] as const) {
    let held = 0;
    for (let b = 0; b <= 60; b += 1) {
      for (let c = 0; b + c <= 60; c += 1) {
        const rest = 60 - b - c;
        const ways = logs[60]! - logs[b]! - logs[c]! - logs[rest]!;
        const log = b * Math.log(lost) + c * Math.log(gained) + rest * Math.log1p(-lost - gained);
        const { difference, standardError } = adjustedDifference(b, c, 60);
        const away = Math.abs(difference - (gained - lost)) / standardError;
        if (away <= 1.959964) held += Math.exp(ways + log);
      }
    }
    expect(held, `${lost} and ${gained}`).toBeGreaterThan(0.95);
  }
});

/** Two models whose scores differ a little in every row. */
function nearlyAlike(rows: number, seed: number, share: number): Two<BinaryOutcome> {
  const { champion } = scoredPair(rows, seed);
  const draw = uniform(seed + 1);
  const truth = champion.truth.map((_, row) => (row % 5 === 0 ? 1 : 0));
  const score = champion.score.map((value, row) => value + (truth[row] ?? 0) * 0.1);
  const other = score.map((value) => (draw() < share ? value + 0.1 * (draw() - 0.5) : value));
  return {
    champion: { ...champion, truth, score },
    challenger: { ...champion, truth, score: other },
  };
}

describe('the error of an AUC', () => {
  it("is DeLong's own where 25 rows of each class tell the models apart", () => {
    const { champion, challenger } = nearlyAlike(1000, 3, 1);
    const own = delong(champion.truth, champion.score, challenger.score).standardError;
    const found = analyticEstimate(auc, champion, challenger);
    expect(found.standardError).toBe(own);
    expect(found.scatter).toBeUndefined();
  });

  it('is larger where fewer do', () => {
    const { champion, challenger } = nearlyAlike(1000, 3, 0.01);
    const own = delong(champion.truth, champion.score, challenger.score).standardError;
    expect(analyticEstimate(auc, champion, challenger).standardError).toBeGreaterThan(own);
  });

  it('holds the truth about as often as it says where models are nearly alike', () => {
    let held = 0;
    for (let round = 0; round < 400; round += 1) {
      const { champion, challenger } = nearlyAlike(400, 5000 + 2 * round, 1);
      const [low, high] = analyticEstimate(auc, champion, challenger).interval;
      held += low <= 0 && high >= 0 ? 1 / 400 : 0;
    }
    expect(held).toBeGreaterThan(0.915);
    expect(held).toBeLessThan(0.985);
  });
});

describe('an AUC without variation', () => {
  it('is no proof on four rows, and one on a thousand', async () => {
    const verdict = async (rows: number): Promise<string> => {
      const truth = new Uint8Array(rows).map((_, row) => row % 2);
      const outcome = (score: Float64Array): BinaryOutcome => ({
        task: 'binary-classification',
        truth,
        score,
        scale: 'probability',
      });
      const champion = outcome(new Float64Array(rows).fill(0.5));
      const challenger = outcome(Float64Array.from(truth));
      const [found] = await estimatePair([auc], { champion, challenger }, workers);
      expect(found!.standardError).toBe(analyticEstimate(auc, champion, challenger).standardError);
      return judge(auc, found!, { margin: 0 }).verdict;
    };
    expect(await verdict(4)).toBe('inconclusive');
    expect(await verdict(1000)).toBe('better');
  });
});
