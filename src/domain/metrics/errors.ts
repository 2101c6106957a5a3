import type { NumberOutcome, Outcome } from './outcome.ts';

/** What the regression metrics ask of predictions. */
export function unfitForNumbers(outcome: Outcome): string | undefined {
  return outcome.task === 'regression' ? undefined : 'needs numbers, not classes';
}

/** Some function of (prediction − truth), row by row. */
export function mapErrors(outcome: Outcome, of: (error: number) => number): Float64Array {
  const { truth, predicted } = numbers(outcome);
  return predicted.map((value, row) => of(value - (truth[row] ?? 0)));
}

function numbers(outcome: Outcome): NumberOutcome {
  if (outcome.task !== 'regression') throw new Error('errors of no numbers');
  return outcome;
}
