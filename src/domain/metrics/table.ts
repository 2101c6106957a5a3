import { accuracy } from './accuracy.ts';
import { auc } from './auc.ts';
import { logLoss } from './log-loss.ts';
import { mae } from './mae.ts';
import type { Metric } from './metric.ts';
import { rmse } from './rmse.ts';

/** Every metric that Assay computes. A new one is a file beside these and a line here. */
export const METRIC_TABLE: readonly Metric[] = [auc, logLoss, accuracy, rmse, mae];

/** The metric of that name, undefined where there is none. */
export function findMetric(name: string): Metric | undefined {
  return METRIC_TABLE.find((metric) => metric.name === name);
}
