import { meanOf } from './metric.ts';
import type { Outcome } from './outcome.ts';

/** From this probability on, the positive class is what a model is taken to say. */
export const THRESHOLD = 0.5;

const mean = meanOf(
  {
    name: 'accuracy',
    title: 'accuracy',
    direction: 'higher-is-better',
    range: [0, 1],
    needs: 'classes',
    tasks: ['binary-classification', 'multiclass-classification'],
    unfit: (outcome) => {
      if (outcome.task === 'regression') return 'needs classes';
      return outcome.task === 'binary-classification' && outcome.scale === 'score'
        ? 'needs probabilities between 0 and 1, or classes'
        : undefined;
    },
  },
  (outcome) => Float64Array.from(rightRows(outcome)),
);

/** The share of rows whose class is right. */
export const accuracy = { ...mean, share: true };

/** 1 for each row whose class the model got right. */
export function rightRows(outcome: Outcome): Uint8Array {
  if (outcome.task === 'regression') throw new Error('no classes in numbers');
  if (outcome.task === 'multiclass-classification') {
    const { truth, predicted } = outcome;
    return Uint8Array.from(truth, (code, row) => (code === predicted[row] ? 1 : 0));
  }
  const { truth, score } = outcome;
  return truth.map((positive, row) =>
    (score[row] ?? 0) >= THRESHOLD === (positive === 1) ? 1 : 0,
  );
}
