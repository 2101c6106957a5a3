import { name, own, type Piece } from './words.ts';

const KNOWN: Readonly<Record<string, string>> = {
  auc: 'AUC',
  'log-loss': 'log loss',
  accuracy: 'accuracy',
  rmse: 'RMSE',
  mae: 'MAE',
  brier: 'Brier score',
  r2: 'R²',
};

/** A metric as people write it; a metric that Assay does not know keeps its foreign name. */
export function metricName(metric: string): Piece {
  const known = Object.hasOwn(KNOWN, metric) ? KNOWN[metric] : undefined;
  return known === undefined ? name(metric) : own(known);
}
