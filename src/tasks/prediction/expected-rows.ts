import { shownColumns } from '../../domain/checking/reasons.ts';
import { sameClass } from '../../domain/metrics/label-classes.ts';
import type { Outcome } from '../../domain/predictions/outcome.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../data/prepared.ts';
import type { Project } from '../project/project.ts';
import { labelClasses } from './label-classes.ts';
import type { ExpectedRows } from './predictions.ts';

const CLASSIFICATIONS: readonly string[] = ['binary-classification', 'multiclass-classification'];

/** The rows of the evaluation data that predictions are wanted for, and what may be predicted. */
export async function expectedRows(
  project: Project,
  prepared: Prepared,
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<ExpectedRows> {
  return {
    path: prepared.labels.path,
    rows: prepared.labels.rows,
    key: prepared.key,
    keyGenerated: prepared.keyGenerated,
    outcome: await outcomeOf(project, prepared, host),
    shown: shownColumns(prepared.contract, project.model.data.values),
  };
}

async function outcomeOf(
  project: Project,
  prepared: Prepared,
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<Outcome> {
  const { task, positive } = project.model;
  if (task === 'regression') return { kind: 'number' };
  if (!CLASSIFICATIONS.includes(task)) throw new Error(`no predictions of ${task} are read`);
  const classes = await labelClasses(prepared.train.path, prepared.label.name, host);
  if (task === 'multiclass-classification') return { kind: 'multiclass', classes };
  const found = positiveOf(classes, positive);
  if (found !== undefined) return { kind: 'binary', positive: found, classes };
  throw new ConfigurationError({
    place: project.place(positive === undefined ? ['task'] : ['positive']),
    message:
      positive === undefined
        ? 'The label is never 1 or true in the training data, so the positive class is not known.'
        : 'The label never has the positive class in the training data.',
    remedy: 'Say with "positive" which class the scores are of.',
  });
}

/** The class as it is written, else the one that is the same number or the same truth. */
function positiveOf(
  classes: readonly string[],
  said: string | number | boolean | undefined,
): string | undefined {
  const wanted = said === undefined ? ['1', 'true'] : [String(said)];
  return (
    classes.find((name) => wanted.includes(name)) ??
    classes.find((name) => wanted.map(sameClass).includes(sameClass(name)))
  );
}
