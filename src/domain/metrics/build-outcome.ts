import type { CategoryColumn, Column, NumberColumn } from '../table/table.ts';
import { sameClass } from './label-classes.ts';
import type { BinaryOutcome, ClassesOutcome, NumberOutcome } from './outcome.ts';

/** Truth and score of two classes; `answer` holds scores of the positive class, or class names. */
export function binaryOutcome(
  labels: CategoryColumn,
  answer: Column,
  positive: string,
): BinaryOutcome {
  const truth = indicator(labels, positive);
  if (answer.kind === 'category') {
    const score = Float64Array.from(indicator(answer, positive));
    return { task: 'binary-classification', truth, score, scale: 'class' };
  }
  const score = answer.values;
  const probable = score.every((value) => value >= 0 && value <= 1);
  return { task: 'binary-classification', truth, score, scale: probable ? 'probability' : 'score' };
}

function indicator({ codes, levels }: CategoryColumn, positive: string): Uint8Array {
  const hits = levels.map((level) => (sameClass(level) === positive ? 1 : 0));
  return Uint8Array.from(codes, (code) => hits[code] ?? 0);
}

/** The classes of labels and of all models, sorted by code unit, each once. */
export function classesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(sameClass))].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Truth and answer of several classes from probabilities by class, or from class names. */
export function classesOutcome(
  classes: readonly string[],
  labels: CategoryColumn,
  answer: CategoryColumn | ReadonlyMap<string, NumberColumn>,
): ClassesOutcome {
  const truth = codesIn(classes, labels);
  if ('codes' in answer) {
    return {
      task: 'multiclass-classification',
      classes,
      truth,
      predicted: codesIn(classes, answer),
    };
  }
  const shares = classes.map((name) => answer.get(name)?.values);
  return {
    task: 'multiclass-classification',
    classes,
    truth,
    predicted: truth.map((_, row) => highest(shares, row)),
    believed: Float64Array.from(truth, (code, row) => shares[code]?.[row] ?? 0),
  };
}

function codesIn(classes: readonly string[], { codes, levels }: CategoryColumn): Int32Array {
  const places = new Map(classes.map((name, code) => [name, code]));
  const numbers = levels.map((level) => places.get(sameClass(level)) ?? -1);
  return codes.map((code) => numbers[code] ?? -1);
}

function highest(shares: readonly (Float64Array | undefined)[], row: number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [code, column] of shares.entries()) {
    const share = column?.[row] ?? Number.NEGATIVE_INFINITY;
    if (share > most) [best, most] = [code, share];
  }
  return best;
}

/** Truth and prediction of a number. */
export function numberOutcome(labels: NumberColumn, answer: NumberColumn): NumberOutcome {
  return { task: 'regression', truth: labels.values, predicted: answer.values };
}
