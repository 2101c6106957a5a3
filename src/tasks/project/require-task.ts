import { ConfigurationError } from '../../domain/problem.ts';
import type { Project } from './project.ts';

/** The tasks whose predictions this version can read and judge. */
const JUDGED: readonly string[] = [
  'binary-classification',
  'multiclass-classification',
  'regression',
];

/**
 * Whether models of the project's task can be trained and judged: told before anything else is done.
 * @throws ConfigurationError where they cannot be yet.
 */
export function requireTask({ model, place }: Project): void {
  const { task } = model;
  if (JUDGED.includes(task)) return;
  throw new ConfigurationError({
    place: place(['task']),
    message: `Models of the task ${task} can be checked for their data, but neither trained nor judged by this version of Assay.`,
    remedy: `Use ${JUDGED.slice(0, -1).join(', ')} or ${JUDGED.at(-1)}.${task === 'forecast' ? ' A regression takes its rows as independent of each other.' : ''}`,
  });
}
