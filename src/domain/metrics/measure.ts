import { aucOf } from '../statistics/placements.ts';
import type { Metric } from './metric.ts';
import { type Outcome, rowsOf } from './outcome.ts';
import { placedOf } from './placed.ts';

/** The raw value of a metric; NaN where it is not defined (no rows, or one class only for AUC). */
export function measure(metric: Metric, outcome: Outcome): number {
  if (metric.kind === 'rank') {
    return aucOf(placedOf(metric.of(outcome)));
  }
  return metric.value(metric.columns(outcome).map(sumOf), rowsOf(outcome));
}

/** Neumaier's compensated sum: exact to the last digit or so whatever the order. */
export function sumOf(column: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of column) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
