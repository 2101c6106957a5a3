import type { Reason } from '../../domain/evidence/evidence.ts';
import { RefusalError } from '../../domain/evidence/refusal.ts';
import { chooseTask, type ScoredTask, tasksOf } from '../../domain/metrics/choose-task.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { type Located, withSamples } from '../prediction/samples.ts';
import { type Relations, requireColumns } from './check-columns.ts';
import { classReasons, MOST_CLASSES } from './class-reasons.ts';
import { type AnswerKind, answerKind, answerReasons, labelReasons } from './content-reasons.ts';
import { fetchScored } from './fetch-scored.ts';
import { keyReasons } from './key-reasons.ts';
import { type LoadedPredictions, loadAnswers, loadLabels } from './load-files.ts';
import { relationOf, requireFiles } from './relation.ts';
import type { Scored, ScoredRequest, Unusable } from './scored-request.ts';
import { spellingNotes } from './spelling-notes.ts';

/** What was learnt of the files before the rows are fetched. */
export interface Understood {
  readonly task: ScoredTask;
  readonly relations: Relations;
  readonly loaded: readonly LoadedPredictions[];
  readonly kinds: readonly AnswerKind[];
  /** The distinct labels as written; a sample where there are very many. */
  readonly labels: readonly string[];
}

/**
 * Brings labels and predictions together by key. What is wrong with their content is told all at once.
 * @throws ConfigurationError where a path, a column or a metric is not as it must be.
 */
export async function readScored(request: ScoredRequest, host: Host): Promise<Scored | Unusable> {
  const tasks = tasksOf(request.metrics);
  const files = [
    request.labels,
    ...request.predictions,
    ...(request.attributes === undefined ? [] : [request.attributes.file]),
  ];
  await requireFiles(files, host);
  const resolved = await Promise.all(files.map((file) => host.files.resolve(file)));
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [...new Set(resolved)] });
  try {
    const relations = await relationsOf(request, session, host);
    requireColumns(request, relations);
    await loadLabels(request, relations, session);
    const understood = await understand(request, { tasks, relations, session });
    const faults = await contentReasons(request, understood, session);
    if (faults.length > 0) return { kind: 'unusable', reasons: await withSamples(faults, host) };
    const scored = await fetchScored(request, understood, session);
    if (scored === undefined) {
      const unpaired = await keyFaults(request, understood, session);
      return { kind: 'unusable', reasons: await withSamples(unpaired, host) };
    }
    return { ...scored, notes: await spellingNotes(understood, session) };
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'unusable', reasons: error.reasons };
    if (!(error instanceof UnreadableFileError)) throw error;
    return { kind: 'unusable', reasons: [unreadable(error, files[resolved.indexOf(error.file)])] };
  } finally {
    await session.close();
  }
}

async function relationsOf(
  request: ScoredRequest,
  session: DataSession,
  host: Host,
): Promise<Relations> {
  const { labels, predictions, attributes } = request;
  const answers = [];
  for (const file of predictions) answers.push(await relationOf(file, session, host));
  return {
    labels: await relationOf(labels, session, host),
    predictions: answers,
    ...(attributes === undefined
      ? {}
      : { attributes: await relationOf(attributes.file, session, host) }),
  };
}

async function understand(
  request: ScoredRequest,
  found: {
    readonly tasks: readonly ScoredTask[];
    readonly relations: Relations;
    readonly session: DataSession;
  },
): Promise<Understood> {
  const { tasks, relations, session } = found;
  const rows = await session.rows(
    `SELECT DISTINCT label FROM labels WHERE label IS NOT NULL ORDER BY label LIMIT ${MOST_CLASSES + 1}`,
  );
  const labels = rows.map((row) => String(row['label']));
  const task = chooseTask(tasks, labels, request.positive);
  const loaded = await loadAnswers(request, { relations, task }, session);
  const kinds: AnswerKind[] = [];
  for (const one of loaded) {
    const classes = task === 'multiclass-classification' && one.answers[0] === 'prediction';
    kinds.push(
      classes ? 'class' : task === 'regression' ? 'number' : await answerKind(one, session),
    );
  }
  return { task, relations, loaded, kinds, labels };
}

async function contentReasons(
  request: ScoredRequest,
  understood: Understood,
  session: DataSession,
): Promise<readonly Located[]> {
  const { task, relations, loaded, kinds, labels } = understood;
  const { cluster } = request;
  const told = { numeric: task === 'regression', ...(cluster === undefined ? {} : { cluster }) };
  const reasons = [...(await labelReasons(relations.labels, told, session))];
  for (const [index, one] of loaded.entries()) {
    const kind = kinds[index] ?? 'number';
    reasons.push(...(await answerReasons(one, kind, session)));
    const said = { task, kind, labels, positive: request.positive };
    reasons.push(...(await classReasons(one, said, session)));
  }
  if (reasons.length === 0) return [];
  return [...reasons, ...(await keyFaults(request, understood, session))];
}

async function keyFaults(
  { key }: ScoredRequest,
  { relations, loaded }: Understood,
  session: DataSession,
): Promise<readonly Located[]> {
  return keyReasons(relations, loaded, { key, session });
}

/** By the name that the user gave to the file, not by its place on this machine. */
function unreadable(error: UnreadableFileError, named: string | undefined): Reason {
  const { line, message } = error;
  const file = named ?? error.file;
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: `${file} cannot be read: ${message}`,
    where: { dataset: file },
    ...(line === undefined ? {} : { samples: [{ file, line }] }),
  };
}
