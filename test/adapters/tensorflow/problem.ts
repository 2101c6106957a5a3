import { fitEncoder } from '../../../src/domain/network/fit-encoder.ts';
import type { NetworkPlan } from '../../../src/domain/network/plan.ts';
import { below, sfc32 } from '../../../src/domain/random/generator.ts';
import type { TrainingData } from '../../../src/ports/trainer.ts';
import { categories, numbers, table } from '../../domain/network/support.ts';

/** Rows whose class is 1 where x > 0 for the cities a–j, and where x < 0 for the others: no line parts them. */
export function crossedData(rows: number, embeddings = false): TrainingData {
  const next = sfc32(7);
  const x = Array.from({ length: rows }, () => below(next, 2001) / 1000 - 1);
  const city = Array.from({ length: rows }, () => String.fromCharCode(97 + below(next, 20)));
  const features = table({ x: numbers(x), city: categories(city) });
  const kinds = new Map([
    ['x', 'number' as const],
    ['city', 'category' as const],
  ]);
  const oneHotLimit = embeddings ? 2 : 64;
  const encoder = fitEncoder(features, kinds, { oneHotLimit, hashBuckets: 16, embeddings });
  const isOne = (value: number, row: number) => value > 0 === (city[row] ?? '') < 'k';
  return { encoder, features, targets: Float32Array.from(x, (value, row) => +isOne(value, row)) };
}

export const PLAN: NetworkPlan = {
  hidden: [16],
  activation: 'sigmoid',
  bias: [0],
  epochs: 4,
  batchSize: 64,
  learningRate: 0.01,
  seed: 3,
};

/** The share of rows whose score is on the side of their class. */
export function accuracy(scores: Float64Array, targets: Float32Array): number {
  let right = 0;
  scores.forEach((score, row) => {
    if (score > 0.5 === (targets[row] === 1)) right += 1;
  });
  return right / targets.length;
}
