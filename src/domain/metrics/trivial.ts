import { sumOf } from './measure.ts';
import type { Outcome } from './outcome.ts';

/** What a model that looks at no feature would have said. */
export interface Trivial {
  /** In words, such as "always the base rate 0.21". */
  readonly description: string;
  readonly outcome: Outcome;
}

/**
 * The best constant prediction for the rows themselves: the base rate, the classes' shares with the
 * commonest class, or the mean. It has seen the answers, so a model that does not beat it has no skill.
 */
export function trivialFor(outcome: Outcome): Trivial {
  switch (outcome.task) {
    case 'binary-classification': {
      const rate = outcome.truth.reduce((sum, one) => sum + one, 0) / outcome.truth.length;
      const score = new Float64Array(outcome.truth.length).fill(rate);
      return {
        description: `always the base rate ${rate.toPrecision(3)}`,
        outcome: { ...outcome, score, scale: 'probability' },
      };
    }
    case 'regression': {
      const mean = sumOf(outcome.truth) / outcome.truth.length;
      const predicted = new Float64Array(outcome.truth.length).fill(mean);
      return { description: 'always the mean', outcome: { ...outcome, predicted } };
    }
    case 'multiclass-classification': {
      const shares = sharesOf(outcome.truth, outcome.classes.length);
      const commonest = shares.indexOf(Math.max(...shares));
      return {
        description: 'always the commonest class',
        outcome: {
          ...outcome,
          predicted: new Int32Array(outcome.truth.length).fill(commonest),
          believed: Float64Array.from(outcome.truth, (code) => shares[code] ?? 0),
        },
      };
    }
  }
}

function sharesOf(codes: Int32Array, classes: number): readonly number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts.map((count) => count / codes.length);
}
