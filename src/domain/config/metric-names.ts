export type Direction = 'higher-is-better' | 'lower-is-better';

/** The metrics that Assay computes, with the tasks they are for and the direction that is better. */
export const METRICS = {
  auc: { tasks: ['binary-classification'], direction: 'higher-is-better' },
  accuracy: {
    tasks: ['binary-classification', 'multiclass-classification'],
    direction: 'higher-is-better',
  },
  'log-loss': {
    tasks: ['binary-classification', 'multiclass-classification'],
    direction: 'lower-is-better',
  },
  rmse: { tasks: ['regression', 'forecast'], direction: 'lower-is-better' },
  mae: { tasks: ['regression', 'forecast'], direction: 'lower-is-better' },
} as const satisfies Record<string, { tasks: readonly string[]; direction: Direction }>;

export type MetricName = keyof typeof METRICS;

/** Whether Assay computes a metric of this name. */
export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(METRICS, name);
}

/** The metrics that are defined for a task, in a stated order. */
export function metricsFor(task: string): readonly MetricName[] {
  const names = Object.keys(METRICS).filter(isMetricName);
  return names.filter((name) => METRICS[name].tasks.some((known) => known === task));
}
