import { mapErrors, unfitForNumbers } from './errors.ts';
import type { SumMetric } from './metric.ts';

/** The root of the mean squared error. */
export const rmse: SumMetric = {
  kind: 'sum',
  linear: false,
  name: 'rmse',
  title: 'RMSE',
  direction: 'lower-is-better',
  range: [0, Number.POSITIVE_INFINITY],
  needs: 'numbers',
  tasks: ['regression', 'forecast'],
  unfit: unfitForNumbers,
  columns: (outcome) => [mapErrors(outcome, (error) => error * error)],
  value: ([sum = Number.NaN], weight) => Math.sqrt(sum / weight),
};
