import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sfc32 } from '../../../src/domain/random/generator.ts';
import { aucBootstrap } from '../../../src/domain/statistics/auc-bootstrap.ts';
import { delong } from '../../../src/domain/statistics/delong.ts';
import { standardErrorOf } from '../../../src/domain/statistics/percentile.ts';
import { aucOf, placements } from '../../../src/domain/statistics/placements.ts';
import { LANES, poissonWeights } from '../../../src/domain/statistics/poisson-weights.ts';
import { sortedOrder } from '../../../src/domain/statistics/radix-order.ts';
import { sumsBootstrap } from '../../../src/domain/statistics/sums-bootstrap.ts';
import { expectClose } from '../../support/close.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Few values, so that ties abound. */
const score = fc.oneof(fc.integer({ min: -3, max: 3 }), finite);

const sample = fc
  .array(fc.tuple(fc.boolean(), score, score), { minLength: 4, maxLength: 60 })
  .map((rows) => ({
    truth: Uint8Array.from(rows, ([positive]) => (positive ? 1 : 0)),
    first: Float64Array.from(rows, ([, value]) => value),
    second: Float64Array.from(rows, ([, , value]) => value),
  }))
  .filter(({ truth }) => {
    const positives = truth.reduce((sum, one) => sum + one, 0);
    return positives >= 2 && truth.length - positives >= 2;
  });

/** AUC by its definition: every pair of a positive and a negative, weighted. */
function aucByPairs(truth: Uint8Array, scores: Float64Array, weights?: Uint8Array): number {
  const rows = [...truth.keys()];
  const pairs = rows
    .filter((p) => truth[p] === 1)
    .flatMap((p) => rows.filter((q) => truth[q] === 0).map((q) => ({ p, q })))
    .map(({ p, q }) => ({
      weight: weights === undefined ? 1 : weights[p]! * weights[q]!,
      right: psi(scores, p, q),
    }));
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return pairs.reduce((sum, { weight, right }) => sum + weight * right, 0) / all;
}

/** The same by groups of equal scores, for many rows. */
function aucBySums(truth: Uint8Array, scores: Float64Array, weights: Uint8Array): number {
  const groups = new Map<number, [negatives: number, positives: number]>();
  for (const [row, score] of scores.entries()) {
    const group = groups.get(score) ?? [0, 0];
    group[truth[row] === 1 ? 1 : 0] += weights[row]!;
    groups.set(score, group);
  }
  let [below, pairs, positives] = [0, 0, 0];
  for (const [, group] of [...groups].toSorted(([a], [b]) => a - b)) {
    pairs += group[1] * (2 * below + group[0]);
    below += group[0];
    positives += group[1];
  }
  return pairs / (2 * positives * below);
}

/** 1 where a positive stands above a negative, ½ where they are tied. */
function psi(scores: Float64Array, p: number, q: number): number {
  const difference = scores[p]! - scores[q]!;
  return difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
}

describe('the radix order', () => {
  it('is the stable order of the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(score, fc.constantFrom(0, -0, 5e-324, -5e-324, 1, 1 + 2 ** -52))),
        (list) => {
          const values = Float64Array.from(list);
          const wanted = list.map((_, row) => row).toSorted((a, b) => list[a]! - list[b]! || a - b);
          expect([...sortedOrder(values)]).toEqual(wanted);
        },
      ),
    );
  });
});

describe('the AUC', () => {
  it('is the share of pairs in the right order', () => {
    fc.assert(
      fc.property(sample, ({ truth, first }) => {
        expectClose(aucOf(placements(truth, first)), aucByPairs(truth, first), 1e-14);
      }),
    );
  });

  it('is not a number where there is one class only', () => {
    const scores = Float64Array.of(0.1, 0.2);
    expect(aucOf(placements(Uint8Array.of(1, 1), scores))).toBeNaN();
    expect(aucOf(placements(Uint8Array.of(0, 0), scores))).toBeNaN();
  });
});

describe('DeLong', () => {
  it('agrees with the definition by all pairs', () => {
    fc.assert(
      fc.property(sample, ({ truth, first, second }) => {
        const found = delong(truth, first, second);
        const wanted = standardErrorByPairs(truth, first, second);
        expect(Math.abs(found.standardError - wanted)).toBeLessThan(1e-12);
      }),
    );
  });

  it('turns its sign when the models change places, to the last bit', () => {
    fc.assert(
      fc.property(sample, ({ truth, first, second }) => {
        const there = delong(truth, first, second);
        const back = delong(truth, second, first);
        expect(back.difference + 0).toBe(-there.difference + 0);
        expect(back.standardError).toBe(there.standardError);
      }),
    );
  });

  it('finds no difference between a model and itself', () => {
    fc.assert(
      fc.property(sample, ({ truth, first }) => {
        const found = delong(truth, first, first);
        expect([found.difference, found.standardError, found.pValue]).toEqual([0, 0, 1]);
      }),
    );
  });
});

function standardErrorByPairs(truth: Uint8Array, a: Float64Array, b: Float64Array): number {
  const rows = [...truth.keys()];
  const positives = rows.filter((row) => truth[row] === 1);
  const negatives = rows.filter((row) => truth[row] === 0);
  const gain = (p: number, q: number): number => psi(b, p, q) - psi(a, p, q);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]): number => {
    const centre = mean(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  };
  const byPositive = positives.map((p) => mean(negatives.map((q) => gain(p, q))));
  const byNegative = negatives.map((q) => mean(positives.map((p) => gain(p, q))));
  return Math.sqrt(spread(byPositive) / positives.length + spread(byNegative) / negatives.length);
}

/** The weights of one replicate, taken out of its group of four. */
function weightsOf(rows: number, seed: number, replicate: number): Uint8Array {
  const words = new Uint32Array(rows);
  poissonWeights(words, seed, Math.floor(replicate / LANES));
  return Uint8Array.from(words, (word) => (word >>> (8 * (replicate % LANES))) & 0xff);
}

/** xoshiro128** as its authors define it, in integers without bounds. */
function* xoshiro([a, b, c, d]: readonly bigint[]): Generator<number, never> {
  const state = [a!, b!, c!, d!];
  const rotated = (word: bigint, by: bigint): bigint =>
    BigInt.asUintN(32, word << by) | (word >> (32n - by));
  for (;;) {
    const product = rotated(BigInt.asUintN(32, state[1]! * 5n), 7n);
    yield Number(BigInt.asUintN(32, product * 9n));
    const shifted = BigInt.asUintN(32, state[1]! << 9n);
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotated(state[3]!, 11n);
  }
}

const take = (count: number, source: Iterator<number>): number[] =>
  Array.from({ length: count }, () => Number(source.next().value));

describe('Poisson weights', () => {
  it('are drawn from xoshiro128**, two draws a row for four replicates', () => {
    // The first numbers of the authors' own program from the state 1, 2, 3, 4.
    expect(take(6, xoshiro([1n, 2n, 3n, 4n]))).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492,
    ]);
    const seeds = sfc32(11, 4);
    const draws = take(18, xoshiro([seeds(), seeds(), seeds(), seeds()].map(BigInt)));
    const halves = draws.flatMap((draw) => [draw & 0xffff, draw >>> 16]).map(poissonByUniform);
    const found = [16, 17, 18, 19].map((replicate) => [...weightsOf(9, 11, replicate)]);
    expect(found).toEqual([0, 1, 2, 3].map((lane) => halves.filter((_, k) => k % 4 === lane)));
  });

  it('have mean and variance 1 and do not go together from replicate to replicate', () => {
    const rows = 400_000;
    const lanes = [0, 1, 2, 3, 4].map((replicate) => weightsOf(rows, 1, replicate));
    const product = (a: Uint8Array, b: Uint8Array): number =>
      a.reduce((sum, one, row) => sum + (one - 1) * (b[row]! - 1), 0) / rows;
    for (const [k, weights] of lanes.entries()) {
      const mean = weights.reduce((sum, one) => sum + one, 0) / rows;
      expect(Math.abs(mean - 1)).toBeLessThan(0.01);
      expect(Math.abs(product(weights, weights) - 1)).toBeLessThan(0.02);
      for (const other of lanes.slice(k + 1))
        expect(Math.abs(product(weights, other))).toBeLessThan(0.01);
    }
  });
});

function poissonByUniform(entry: number): number {
  let [count, term, cumulated] = [0, Math.exp(-1), Math.exp(-1)];
  while ((entry + 0.5) / 65_536 >= cumulated) {
    count += 1;
    term /= count;
    cumulated += term;
  }
  return count;
}

describe('the bootstrap', () => {
  it('weighs AUCs as the definition does', () => {
    fc.assert(
      fc.property(sample, fc.nat(100), ({ truth, first, second }, replicate) => {
        const scores = [placements(truth, first), placements(truth, second)];
        const range = { seed: 3, from: replicate, to: replicate + 1 };
        const found = aucBootstrap({ rows: truth.length, scores, ...range });
        const weights = weightsOf(truth.length, 3, replicate);
        const wanted = [aucByPairs(truth, first, weights), aucByPairs(truth, second, weights)];
        for (const [index, value] of wanted.entries()) {
          if (Number.isNaN(value)) expect(found[index]).toBeNaN();
          else expectClose(found[index]!, value, 1e-14);
        }
      }),
    );
  });

  it('gives the same bits however its replicates are spread', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 0, max: 20 }), ({ truth, first, second }, cut) => {
        const ranked = { rows: truth.length, scores: [placements(truth, first)], seed: 1 };
        const summed = { columns: [first, second], seed: 1 };
        const whole = { from: 0, to: 20 };
        const parts = [
          { from: 0, to: cut },
          { from: cut, to: 20 },
        ];
        expect(parts.flatMap((part) => [...aucBootstrap({ ...ranked, ...part })])).toEqual([
          ...aucBootstrap({ ...ranked, ...whole }),
        ]);
        expect(parts.flatMap((part) => [...sumsBootstrap({ ...summed, ...part })])).toEqual([
          ...sumsBootstrap({ ...summed, ...whole }),
        ]);
      }),
    );
  });

  it.each([1, 2, 5, 40, 1_000_000])(
    'weighs large ties and small among %i distinct scores',
    (levels) => {
      const rows = 30_000;
      const next = sfc32(levels);
      const truth = new Uint8Array(rows).map(() => (next() % 4 === 0 ? 1 : 0));
      const first = new Float64Array(rows).map(() => next() % levels);
      const scores = [placements(truth, first)];
      const found = aucBootstrap({ rows, scores, seed: 9, from: 3, to: 9 });
      for (const [index, value] of found.entries()) {
        const weights = weightsOf(rows, 9, 3 + index);
        expect(value).toBe(aucBySums(truth, first, weights));
      }
    },
  );

  it('counts positives right above a large tie whole, though no negative stands between', () => {
    const rows = 9000;
    const next = sfc32(11);
    const truth = new Uint8Array(rows).map(() => (next() % 3 === 0 ? 1 : 0));
    const values = (row: number): number => (truth[row] === 1 ? 0.5 + (next() % 3) : 0.5);
    const first = new Float64Array(rows).map((_, row) => (next() % 5 === 0 ? 0.1 : values(row)));
    const scores = [placements(truth, first)];
    const found = aucBootstrap({ rows, scores, seed: 2, from: 0, to: 6 });
    for (const [index, value] of found.entries()) {
      expect(value).toBe(aucBySums(truth, first, weightsOf(rows, 2, index)));
    }
  });

  it('draws clusters whole', () => {
    const truth = Uint8Array.of(0, 1, 0, 1);
    const scores = [placements(truth, Float64Array.of(0.3, 0.2, 0.1, 0.4))];
    const clusters = { of: Uint32Array.of(0, 0, 1, 1), count: 2 };
    const found = aucBootstrap({ rows: 4, scores, clusters, seed: 1, from: 0, to: 50 });
    for (const [replicate, value] of found.entries()) {
      const drawn = weightsOf(2, 1, replicate);
      const weights = Uint8Array.of(drawn[0]!, drawn[0]!, drawn[1]!, drawn[1]!);
      const wanted = aucByPairs(truth, Float64Array.of(0.3, 0.2, 0.1, 0.4), weights);
      if (Number.isNaN(wanted)) expect(value).toBeNaN();
      else expectClose(value, wanted, 1e-14);
    }
  });

  it('agrees with DeLong about the standard error of a difference', () => {
    const rows = 3000;
    const next = sfc32(5);
    const uniform = (): number => next() / 2 ** 32;
    const truth = new Uint8Array(rows).map(() => (uniform() < 0.3 ? 1 : 0));
    const first = new Float64Array(rows).map((_, row) => truth[row]! * 0.5 + uniform());
    const second = first.map((value) => Math.round((value + uniform()) * 20) / 20);
    const scores = [placements(truth, first), placements(truth, second)];
    const found = aucBootstrap({ rows, scores, seed: 1, from: 0, to: 2000 });
    const gains = new Float64Array(2000).map((_, k) => found[2 * k + 1]! - found[2 * k]!);
    const { standardError } = delong(truth, first, second);
    expect(standardErrorOf(gains) / standardError).toBeGreaterThan(0.94);
    expect(standardErrorOf(gains) / standardError).toBeLessThan(1.06);
  });
});
