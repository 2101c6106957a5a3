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
  /** Cells that are no number. */
  readonly notNumbers: number;
  /** NaN and infinite cells. */
  readonly notFinite: number;
  /** Scores of a class below 0 or above 1. */
  readonly outOfRange: number;
  readonly unknownClasses: number;
  /** Rows whose probabilities do not sum to 1 within 0.001. */
  readonly notDistributions: number;
}

type Fault = readonly [count: keyof PredictionCounts, code: string, message: string];

const FAULTS: readonly Fault[] = [
  ['doubled', 'doubled-key', 'rows repeat a key that already has a prediction'],
  ['missingKeys', 'missing-key', 'rows have no prediction'],
  ['unknownKeys', 'unknown-key', 'predictions have a key that was not asked for'],
  ['empty', 'missing-prediction', 'predictions are empty'],
  ['notNumbers', 'prediction-not-a-number', 'predictions are not numbers'],
  ['notFinite', 'prediction-not-finite', 'predictions are NaN or infinite'],
  ['outOfRange', 'prediction-out-of-range', 'scores are below 0 or above 1'],
  ['unknownClasses', 'unknown-class', 'predictions name a class that the label never has'],
  ['notDistributions', 'not-a-distribution', 'rows have class probabilities that do not sum to 1'],
];

/** Every fault as a reason of its own; empty where the predictions are whole. */
export function predictionReasons(counts: PredictionCounts): readonly Reason[] {
  const { rows, expected } = counts;
  const wrongNumber: Reason[] =
    rows === expected
      ? []
      : [
          {
            code: 'wrong-number-of-rows',
            severity: 'error',
            message: `The predictions have ${rows} rows; ${expected} were asked for.`,
            count: Math.abs(rows - expected),
            of: expected,
          },
        ];
  const others = FAULTS.filter(([name]) => counts[name] > 0).map(
    ([name, code, message]): Reason => ({
      code,
      severity: 'error',
      message: `${counts[name]} of ${name === 'missingKeys' ? expected : rows} ${message}.`,
      count: counts[name],
      of: name === 'missingKeys' ? expected : rows,
    }),
  );
  return [...wrongNumber, ...others];
}
