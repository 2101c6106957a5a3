import { type Encoder, embeddedFeatures, encoderWidth } from '../../domain/network/encoder.ts';
import {
  binaryTargets,
  classTargets,
  numberTargets,
  type Positive,
  type Targets,
} from '../../domain/network/targets.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import type { TrainerBackend } from '../../ports/trainer.ts';
import type { TrainingSource, TrainingTable } from './read-training.ts';

/** More classes than this are most likely a number or an identifier taken for a class. */
const MOST_CLASSES = 1000;

/** The labels as targets. Throws `ConfigurationError` where they cannot be learnt. */
export function targetsOf(
  source: TrainingSource & { readonly positive?: Positive },
  { labels, features }: TrainingTable,
): Targets {
  const column = `"${source.label}"`;
  if (features.rows === 0)
    throw new ConfigurationError({ message: `No row of the training data has a label ${column}.` });
  if (labels.kind === 'number') return numberTargets(labels.values);
  const targets =
    source.task === 'binary-classification'
      ? binaryTargets(labels, source.positive)
      : classTargets(labels);
  const problem = classProblem(targets, column, source.positive);
  if (problem !== undefined) throw new ConfigurationError(problem);
  return targets;
}

function classProblem(targets: Targets, column: string, positive: Positive): Problem | undefined {
  if (targets.activation === 'sigmoid') {
    const only = targets.values.every((value) => value === targets.values[0]);
    if (!only) return undefined;
    const named = positive === undefined ? '1 or true' : 'as `positive` names it';
    const [which, remedy] =
      targets.values[0] === 1
        ? ['Every', 'Train on data that hold both classes.']
        : ['No', 'Name the positive class with `positive`, or train on data that hold it.'];
    return {
      message: `${which} row of the training data has the positive class (${named}) in ${column}.`,
      remedy,
    };
  }
  return severalClassesProblem(targets.meaning.classes, column);
}

function severalClassesProblem(names: readonly string[], column: string): Problem | undefined {
  const classes = names.length;
  if (classes > 1 && classes <= MOST_CLASSES) return spellingProblem(names, column);
  const count = `${classes} ${classes === 1 ? 'class' : 'classes'}`;
  return {
    message: `${column} has ${count} in the training data, expected 2 to ${MOST_CLASSES}.`,
    remedy: 'Is it the label of a regression?',
  };
}

/** Each class becomes a column of the predictions, whose names the data engine tells apart so far only. */
function spellingProblem(names: readonly string[], column: string): Problem | undefined {
  const remedy = 'Spell each class in one way, without control characters.';
  if (names.some((name) => name.includes('\0')))
    return { message: `A class in ${column} holds a NUL character.`, remedy };
  if (new Set(names.map((name) => name.toLowerCase())).size === names.length) return undefined;
  return { message: `${column} has classes that differ in upper and lower case only.`, remedy };
}

/** Throws `ConfigurationError` where the network would have no input, or needs another backend. */
export function checkEncoder(encoder: Encoder, backend: TrainerBackend): void {
  if (embeddedFeatures(encoder).length > 0 && !backend.embeddings)
    throw new ConfigurationError({
      message: 'Embeddings cannot be trained by the bundled TensorFlow.js.',
      remedy:
        'Install @tensorflow/tfjs-node in the workspace, or leave `embeddings` out: categories are then hashed.',
    });
  if (encoderWidth(encoder) + embeddedFeatures(encoder).length === 0)
    throw new ConfigurationError({
      message: 'No feature tells the rows of the training data apart: every column is constant.',
    });
}
