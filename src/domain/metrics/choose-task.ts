import { ConfigurationError } from '../problem.ts';
import { sameClass } from './label-classes.ts';
import type { Metric } from './metric.ts';
import type { Outcome } from './outcome.ts';

export type ScoredTask = Outcome['task'];

const TASKS: readonly ScoredTask[] = [
  'binary-classification',
  'multiclass-classification',
  'regression',
];

/**
 * The tasks that all the metrics are for.
 * @throws ConfigurationError where no task has them all.
 */
export function tasksOf(metrics: readonly Metric[]): readonly ScoredTask[] {
  const common = TASKS.filter((task) => metrics.every((metric) => metric.tasks.includes(task)));
  if (common.length > 0) return common;
  const each = metrics.map((metric) => `${metric.name} (${metric.tasks.join(', ')})`);
  throw new ConfigurationError({
    message: `No task has all of these metrics: ${each.join('; ')}.`,
    remedy: 'Ask for metrics of one task.',
  });
}

/** Of the tasks that the metrics leave open, the one that the labels fit: two classes, or more. */
export function chooseTask(
  tasks: readonly ScoredTask[],
  labels: readonly string[],
  positive: string | undefined,
): ScoredTask {
  const [only] = tasks;
  if (tasks.length === 1 && only !== undefined) return only;
  const classes = new Set(labels.map(sameClass));
  const named = positive === undefined ? ['0', '1', 'false', 'true'] : [sameClass(positive)];
  const binary = classes.size <= 2 && named.some((name) => classes.has(name));
  return binary ? 'binary-classification' : 'multiclass-classification';
}
