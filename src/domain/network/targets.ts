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
  const counts = new Float64Array(labels.levels.length);
  for (const code of labels.codes) counts[code] = (counts[code] ?? 0) + 1;
  const classes = labels.levels.filter((_, code) => (counts[code] ?? 0) > 0).toSorted(byClass);
  const position = new Map(classes.map((name, number) => [name, number]));
  const numbers = labels.levels.map((level) => position.get(level) ?? -1);
  const shares = new Float64Array(classes.length);
  labels.levels.forEach((_, code) => {
    const number = numbers[code] ?? -1;
    if (number >= 0) shares[number] = (counts[code] ?? 0) / labels.codes.length;
  });
  return {
    values: Float32Array.from(labels.codes, (code) => numbers[code] ?? -1),
    activation: 'softmax',
    bias: Array.from(shares, Math.log),
    meaning: { ...meaning('multiclass-classification'), classes },
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

/** Whether the text of a label names the positive class: numbers by value, texts by letter. */
export function isPositive(label: string, positive: Positive): boolean {
  switch (typeof positive) {
    case 'undefined':
      return label === 'true' || asNumber(label) === 1;
    case 'number':
      return asNumber(label) === positive;
    default:
      return label === String(positive);
  }
}

function asNumber(label: string): number {
  return label.trim() === '' ? Number.NaN : Number(label);
}

/** Numbers by value before texts by code unit. */
function byClass(a: string, b: string): number {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
