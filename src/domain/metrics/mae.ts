import { mapErrors, unfitForNumbers } from './errors.ts';
import { meanOf } from './metric.ts';

/** The mean absolute error. */
export const mae = meanOf(
  {
    name: 'mae',
    title: 'MAE',
    direction: 'lower-is-better',
    range: [0, Number.POSITIVE_INFINITY],
    needs: 'numbers',
    tasks: ['regression', 'forecast'],
    unfit: unfitForNumbers,
  },
  (outcome) => mapErrors(outcome, Math.abs),
);
