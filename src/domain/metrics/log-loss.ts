import { meanOf } from './metric.ts';
import type { Outcome } from './outcome.ts';

/** Probabilities are kept this far from 0 and 1 (as scikit-learn does), so that no row costs infinity. */
const CLIP = Number.EPSILON;

/** The mean of −log of the probability that the model gave to the true class, in nats. */
export const logLoss = meanOf(
  {
    name: 'log-loss',
    title: 'log-loss',
    direction: 'lower-is-better',
    range: [0, Number.POSITIVE_INFINITY],
    needs: 'probabilities',
    tasks: ['binary-classification', 'multiclass-classification'],
    unfit: (outcome) => {
      if (outcome.task === 'regression') return 'needs classes';
      const probable =
        outcome.task === 'binary-classification'
          ? outcome.scale === 'probability'
          : outcome.believed !== undefined;
      return probable ? undefined : 'needs probabilities between 0 and 1';
    },
  },
  losses,
);

function losses(outcome: Outcome): Float64Array {
  if (outcome.task === 'regression') throw new Error('log-loss of numbers');
  if (outcome.task === 'multiclass-classification') {
    return (outcome.believed ?? new Float64Array(0)).map((share) => -Math.log(clip(share)));
  }
  const { truth, score } = outcome;
  return score.map((share, row) =>
    truth[row] === 1 ? -Math.log(clip(share)) : -Math.log1p(-clip(share)),
  );
}

function clip(share: number): number {
  return Math.min(1 - CLIP, Math.max(CLIP, share));
}
