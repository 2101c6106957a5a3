/** Truth and predictions of one model for one set of rows, in canonical order; all arrays as long. */
export type Outcome = BinaryOutcome | ClassesOutcome | NumberOutcome;

export interface BinaryOutcome {
  readonly task: 'binary-classification';
  /** 1 for the positive class, 0 for the other. */
  readonly truth: Uint8Array;
  /** The higher, the more the model believes in the positive class. */
  readonly score: Float64Array;
  /** Whether scores are probabilities, any numbers, or 0 and 1 because the model said classes only. */
  readonly scale: 'probability' | 'score' | 'class';
}

export interface ClassesOutcome {
  readonly task: 'multiclass-classification';
  /** Names of the classes; the arrays below hold their numbers. */
  readonly classes: readonly string[];
  readonly truth: Int32Array;
  /** The class of the highest probability (the first of equals), or the class that the model said. */
  readonly predicted: Int32Array;
  /** The probability that the model gave to the true class; left out where it said classes only. */
  readonly believed?: Float64Array;
}

export interface NumberOutcome {
  readonly task: 'regression';
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
}

/** The number of rows. */
export function rowsOf(outcome: Outcome): number {
  return outcome.truth.length;
}

/** The chosen rows of an outcome. */
export function takeRows(outcome: Outcome, rows: Uint32Array): Outcome {
  switch (outcome.task) {
    case 'binary-classification': {
      const truth = Uint8Array.from(rows, (row) => outcome.truth[row] ?? 0);
      return { ...outcome, truth, score: takeNumbers(outcome.score, rows) };
    }
    case 'multiclass-classification': {
      const truth = Int32Array.from(rows, (row) => outcome.truth[row] ?? 0);
      const predicted = Int32Array.from(rows, (row) => outcome.predicted[row] ?? 0);
      const { believed } = outcome;
      return {
        ...outcome,
        truth,
        predicted,
        ...(believed === undefined ? {} : { believed: takeNumbers(believed, rows) }),
      };
    }
    case 'regression':
      return {
        task: 'regression',
        truth: takeNumbers(outcome.truth, rows),
        predicted: takeNumbers(outcome.predicted, rows),
      };
  }
}

function takeNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}
