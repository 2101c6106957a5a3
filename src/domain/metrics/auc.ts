import type { RankMetric } from './metric.ts';

/** The area under the ROC curve: the share of (positive, negative) pairs in the right order, ties half. */
export const auc: RankMetric = {
  kind: 'rank',
  name: 'auc',
  title: 'AUC',
  direction: 'higher-is-better',
  range: [0, 1],
  needs: 'scores',
  tasks: ['binary-classification'],
  unfit: (outcome) => {
    if (outcome.task !== 'binary-classification') return 'needs two classes';
    return outcome.scale === 'class' ? 'needs scores, and the model says classes only' : undefined;
  },
  of: (outcome) => {
    if (outcome.task !== 'binary-classification') throw new Error('AUC of no binary outcome');
    return outcome;
  },
};
