import { classesOf } from '../metrics/build-outcome.ts';
import { sameClass } from '../metrics/label-classes.ts';
import type { CategoryColumn } from '../table/table.ts';
import { moments } from './moments.ts';
import type { Network, NetworkTask } from './network.ts';
import type { NetworkPlan } from './plan.ts';

/** Labels as a network learns them, and what its outputs then mean. */
export interface Targets {
  readonly values: Float32Array;
  readonly activation: NetworkPlan['activation'];
  readonly bias: readonly number[];
  readonly meaning: Pick<Network, 'task' | 'classes' | 'target'>;
}

/** The class that a binary model scores; undefined means 1 or true. */
export type Positive = string | number | boolean | undefined;

const PLAIN = { mean: 0, scale: 1 };

/** 1 for the positive class, 0 for any other; the bias starts at the log-odds of the base rate. */
export function binaryTargets(labels: CategoryColumn, positive: Positive): Targets {
  const wanted = labels.levels.map((level) => isPositive(level, positive));
  const values = Float32Array.from(labels.codes, (code) => (wanted[code] === true ? 1 : 0));
  let positives = 0;
  for (const value of values) positives += value;
  return {
    values,
    activation: 'sigmoid',
    bias: [Math.log((positives + 0.5) / (values.length - positives + 0.5))],
    meaning: meaning('binary-classification'),
  };
}

/** The number of each row's class; the bias starts at the log of the classes' shares. */
export function classTargets(labels: CategoryColumn): Targets {
  const used = new Set(labels.codes);
  const classes = classesOf(labels.levels.filter((_, code) => used.has(code)));
  const position = new Map(classes.map((name, number) => [name, number]));
  const numbers = labels.levels.map((level) => position.get(sameClass(level)) ?? -1);
  const values = Float32Array.from(labels.codes, (code) => numbers[code] ?? -1);
  const counts = new Float64Array(classes.length);
  for (const number of values) counts[number] = (counts[number] ?? 0) + 1;
  return {
    values,
    activation: 'softmax',
    bias: Array.from(counts, (count) => Math.log(count / values.length)),
    meaning: { ...meaning('multiclass-classification'), classes: [...classes] },
  };
}

/** Standardised numbers, as the network's first weights suit them. */
export function numberTargets(labels: Float64Array): Targets {
  const { mean, deviation } = moments(labels);
  const scale = deviation > 0 ? deviation : 1;
  return {
    values: Float32Array.from(labels, (value) => (value - mean) / scale),
    activation: 'linear',
    bias: [0],
    meaning: { ...meaning('regression'), target: { mean, scale } },
  };
}

function meaning(task: NetworkTask): Targets['meaning'] {
  return { task, classes: [], target: PLAIN };
}

/** Whether the text of a label names the positive class, by the same rule as metrics compare classes. */
export function isPositive(label: string, positive: Positive): boolean {
  const wanted = positive === undefined ? ['1', 'true'] : [sameClass(String(positive))];
  return wanted.includes(sameClass(label));
}
