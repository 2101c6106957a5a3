import type { Reason } from '../../domain/evidence/evidence.ts';
import type { ScoredTask } from '../../domain/metrics/choose-task.ts';
import { sameClass } from '../../domain/metrics/label-classes.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { classOf } from './check-columns.ts';
import { type AnswerKind, count, numberOf } from './content-reasons.ts';
import type { LoadedPredictions } from './load-files.ts';

/** More classes than these are not looked at one by one. */
export const MOST_CLASSES = 1000;

interface Said {
  readonly task: ScoredTask;
  readonly kind: AnswerKind;
  /** The distinct labels as written. */
  readonly labels: readonly string[];
}

/**
 * Whether a model's classes are those of the labels, and its probabilities of several classes are
 * probabilities. Class names are cells, so none is shown.
 */
export async function classReasons(
  loaded: LoadedPredictions,
  said: Said,
  session: DataSession,
): Promise<readonly Reason[]> {
  if (said.kind === 'class') return saidClasses(loaded, said, session);
  if (said.task !== 'multiclass-classification') return [];
  return [...lackingColumns(loaded, said.labels), ...(await shares(loaded, session))];
}

async function saidClasses(
  loaded: LoadedPredictions,
  { task, labels }: Said,
  session: DataSession,
): Promise<readonly Reason[]> {
  const rows = await session.rows(
    `SELECT DISTINCT CAST(a0 AS VARCHAR) AS class FROM ${loaded.table} WHERE a0 IS NOT NULL LIMIT ${MOST_CLASSES + 1}`,
  );
  const known = new Set(labels.map(sameClass));
  const given = new Set(rows.map((row) => sameClass(String(row['class']))));
  const unknown = [...given].filter((name) => !known.has(name)).length;
  // A class that these labels happen not to have may be said; two classes are never three.
  const binary = task === 'binary-classification';
  const wrong = binary ? unknown + known.size > 2 : unknown === given.size;
  if (unknown === 0 || !wrong) return [];
  const which = `${unknown} of the ${given.size} classes that are predicted`;
  const message = `${loaded.file}: ${which} ${unknown === 1 ? 'is' : 'are'} not among the labels; write classes as the labels do.`;
  return [refused('unknown-class', loaded, message)];
}

function lackingColumns(loaded: LoadedPredictions, labels: readonly string[]): readonly Reason[] {
  const columns = new Set(loaded.answers.map((name) => sameClass(classOf(name))));
  const classes = new Set(labels.map(sameClass));
  const lacking = [...classes].filter((name) => !columns.has(name)).length;
  if (lacking === 0) return [];
  const message = `${loaded.file}: ${lacking} of the ${classes.size} classes of the labels lack a column "p_<class>".`;
  return [refused('missing-class', loaded, message)];
}

async function shares(loaded: LoadedPredictions, session: DataSession): Promise<readonly Reason[]> {
  const cells = loaded.answers.map((_, at) => numberOf(`a${at}`, loaded.texts[at] ?? true));
  const outside = cells.map((cell) => `NOT (${cell} BETWEEN 0 AND 1)`).join(' OR ');
  const [row] = await session.rows(
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${outside}) AS outside, count(*) FILTER (WHERE abs(${cells.join(' + ')} - 1) > 0.001) AS uneven FROM ${loaded.table}`,
  );
  const of = count(row, 'n');
  const told = (found: number, code: string, say: string): readonly Reason[] => {
    if (found === 0) return [];
    const message = `${loaded.file}: ${found === 1 ? '1 row has' : `${found} rows have`} ${say} (of ${of}).`;
    return [{ ...refused(code, loaded, message), count: found, of }];
  };
  return [
    ...told(count(row, 'outside'), 'out-of-range', 'a probability below 0 or above 1'),
    ...told(count(row, 'uneven'), 'not-a-distribution', 'probabilities that do not sum to 1'),
  ];
}

function refused(code: string, { file }: LoadedPredictions, message: string): Reason {
  return { code, severity: 'error', message, where: { dataset: file } };
}
