import type { Column } from '../table/table.ts';
import { classesOf } from './build-outcome.ts';
import { sameClass } from './label-classes.ts';
import type { Outcome } from './outcome.ts';

/** Whole predictions in the order of the labels, as `readPredictions` gives them. */
export interface ModelAnswers {
  readonly scores: Float64Array;
  /** Where there are several classes, the columns of `scores`, which holds rows × classes. */
  readonly classes?: readonly string[];
  /** Whether only classes were said. */
  readonly hard: boolean;
}

/** What the labels are, for the task of a configuration. */
export type TruthKind =
  | { readonly kind: 'binary'; readonly positive: string }
  | { readonly kind: 'multiclass'; readonly classes: readonly string[] }
  | { readonly kind: 'number' };

/** Sets a model's answers beside the truth. */
export function outcomeFrom(labels: Column, answers: ModelAnswers, truth: TruthKind): Outcome {
  if (truth.kind === 'number') {
    if (labels.kind !== 'number') throw new Error('labels of a regression are numbers');
    return { task: 'regression', truth: labels.values, predicted: answers.scores };
  }
  if (labels.kind !== 'category') throw new Error('labels of a classification are texts');
  if (truth.kind === 'binary') {
    const wanted = sameClass(truth.positive);
    const hits = labels.levels.map((level) => (sameClass(level) === wanted ? 1 : 0));
    return {
      task: 'binary-classification',
      truth: Uint8Array.from(labels.codes, (code) => hits[code] ?? 0),
      score: answers.scores,
      scale: answers.hard ? 'class' : 'probability',
    };
  }
  return several(labels, answers, classesOf([...truth.classes, ...labels.levels]));
}

function several(
  labels: Extract<Column, { kind: 'category' }>,
  { scores, classes: columns = [], hard }: ModelAnswers,
  classes: readonly string[],
): Outcome {
  const numbers = labels.levels.map((level) => classes.indexOf(sameClass(level)));
  const truth = labels.codes.map((code) => numbers[code] ?? -1);
  const codeOf = columns.map((name) => classes.indexOf(sameClass(name)));
  const width = columns.length;
  const columnOf = classes.map((_, code) => codeOf.indexOf(code));
  const predicted = truth.map((_, row) => {
    const shares = scores.subarray(row * width, (row + 1) * width);
    return codeOf[shares.indexOf(Math.max(...shares))] ?? -1;
  });
  const believed = Float64Array.from(truth, (code, row) => {
    const column = columnOf[code] ?? -1;
    return column < 0 ? 0 : (scores[row * width + column] ?? 0);
  });
  return {
    task: 'multiclass-classification',
    classes,
    truth,
    predicted,
    ...(hard ? {} : { believed }),
  };
}
