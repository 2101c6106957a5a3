import type { Reason } from '../evidence/evidence.ts';

/** Rows of a file of predictions that are not as they must be. */
export interface PredictionCounts {
  readonly rows: number;
  readonly expected: number;
  /** Surplus rows of equal keys. */
  readonly doubled: number;
  /** Expected keys without a row. */
  readonly missingKeys: number;
  /** Rows whose key was not asked for, or is empty. */
  readonly unknownKeys: number;
  /** Empty cells. */
  readonly empty: number;
  /** Cells that are neither a number nor, where classes may be said, a known class. */
  readonly unreadable: number;
  /** NaN and infinite cells. */
  readonly notFinite: number;
  /** Scores of a class below 0 or above 1. */
  readonly outOfRange: number;
  /** Rows whose probabilities do not sum to 1 within 0.001. */
  readonly notDistributions: number;
}

/** What is wrong, by the name of its count. */
export type PredictionFault = Exclude<keyof PredictionCounts, 'rows' | 'expected'>;

type Told = readonly [fault: PredictionFault, code: string, message: string];

/** @param classes whether the predictions may name classes */
function told(classes: boolean): readonly Told[] {
  return [
    ['doubled', 'doubled-key', 'rows repeat a key that already has a prediction'],
    ['missingKeys', 'missing-key', 'rows have no prediction'],
    ['unknownKeys', 'unknown-key', 'predictions have a key that was not asked for'],
    ['empty', 'missing-prediction', 'predictions are empty'],
    classes
      ? ['unreadable', 'unknown-class', 'predictions name a class that the label never has']
      : ['unreadable', 'prediction-not-a-number', 'predictions are not numbers'],
    ['notFinite', 'prediction-not-finite', 'predictions are NaN or infinite'],
    ['outOfRange', 'prediction-out-of-range', 'scores are below 0 or above 1'],
    [
      'notDistributions',
      'not-a-distribution',
      'rows have class probabilities that do not sum to 1',
    ],
  ];
}

/** Every fault as a reason of its own; empty where the predictions are whole. */
export function predictionFaults(
  counts: PredictionCounts,
  classes: boolean,
): readonly { readonly fault: PredictionFault; readonly reason: Reason }[] {
  const { rows, expected } = counts;
  return told(classes).flatMap(([fault, code, said]) => {
    const count = counts[fault];
    if (count === 0) return [];
    const of = fault === 'missingKeys' ? expected : rows;
    const message = `${count} of ${of} ${said}.`;
    return [{ fault, reason: { code, severity: 'error', message, count, of } }];
  });
}

/** The reason for another number of rows than was asked for. */
export function wrongNumberOfRows({ rows, expected }: PredictionCounts): readonly Reason[] {
  if (rows === expected) return [];
  const message = `The predictions have ${rows} rows; ${expected} were asked for.`;
  const count = Math.abs(rows - expected);
  return [{ code: 'wrong-number-of-rows', severity: 'error', message, count, of: expected }];
}
