import type { BinaryOutcome, NumberOutcome } from '../../src/domain/metrics/outcome.ts';
import { sfc32 } from '../../src/domain/random/generator.ts';

/** Numbers in [0, 1), the same for the same seed. */
export function uniform(seed: number): () => number {
  const next = sfc32(seed);
  return () => next() / 2 ** 32;
}

/** Sums of twelve uniform numbers, less 6: nearly normal. */
export function noise(draw: () => number): number {
  let sum = -6;
  for (let k = 0; k < 12; k += 1) sum += draw();
  return sum;
}

export interface Two<One> {
  readonly champion: One;
  readonly challenger: One;
}

/** Two models of two classes whose scores share half of their noise; equal skills are alike in truth. */
export function scoredPair(
  rows: number,
  seed: number,
  skills: readonly [number, number] = [1, 1],
): Two<BinaryOutcome> {
  const draw = uniform(seed);
  const truth = new Uint8Array(rows).map(() => (draw() < 0.4 ? 1 : 0));
  const common = Float64Array.from(truth, () => noise(draw));
  const outcome = (skill: number): BinaryOutcome => ({
    task: 'binary-classification',
    truth,
    score: Float64Array.from(truth, (one, row) => {
      const own = noise(draw);
      return 1 / (1 + Math.exp(0.5 - one * skill - Math.SQRT1_2 * ((common[row] ?? 0) + own)));
    }),
    scale: 'probability',
  });
  return { champion: outcome(skills[0]), challenger: outcome(skills[1]) };
}

/** Two models that say classes and differ in being right in a share of the rows; `gain` of it net for the second. */
export function classedPair(
  rows: number,
  seed: number,
  { differing, gain = 0 }: { readonly differing: number; readonly gain?: number },
): Two<BinaryOutcome> {
  const draw = uniform(seed);
  const truth = new Uint8Array(rows).fill(1);
  const kinds = Array.from(truth, () => {
    const [at, both] = [draw(), draw() < 0.7 ? 1 : 0];
    if (at < (differing - gain) / 2) return [1, 0];
    return at < differing ? [0, 1] : [both, both];
  });
  const outcome = (model: 0 | 1): BinaryOutcome => ({
    task: 'binary-classification',
    truth,
    score: Float64Array.from(kinds, (right) => right[model] ?? 0),
    scale: 'class',
  });
  return { champion: outcome(0), challenger: outcome(1) };
}

/** Errors of given spreads around 0, so that the true differences are known. */
export function numberPair(
  rows: number,
  seed: number,
  spreads: readonly [number, number] = [1.2, 1],
): Two<NumberOutcome> {
  const draw = uniform(seed);
  const truth = new Float64Array(rows);
  const outcome = (spread: number): NumberOutcome => ({
    task: 'regression',
    truth,
    predicted: truth.map(() => spread * noise(draw)),
  });
  return { champion: outcome(spreads[0]), challenger: outcome(spreads[1]) };
}
