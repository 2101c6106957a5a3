import { SAMPLES } from '../../domain/checking/finding.ts';
import type { Reason } from '../../domain/evidence/evidence.ts';
import type { ScoredTask } from '../../domain/metrics/choose-task.ts';
import { adviseOnClasses } from '../../domain/metrics/class-advice.ts';
import { sameClass } from '../../domain/metrics/label-classes.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { Located } from '../prediction/samples.ts';
import { classOf } from './check-columns.ts';
import { type AnswerKind, numberOf } from './content-reasons.ts';
import type { LoadedPredictions } from './load-files.ts';
import { count, firstRows, located } from './rules.ts';

/** More classes than these are not looked at one by one. */
export const MOST_CLASSES = 1000;

interface Said {
  readonly task: ScoredTask;
  readonly kind: AnswerKind;
  /** The distinct labels as written. */
  readonly labels: readonly string[];
  /** The positive class, where it was named. */
  readonly positive: string | undefined;
}

/**
 * Whether a model's classes are those of the labels, and its probabilities of several classes are
 * probabilities. Class names are cells, so none is shown.
 */
export async function classReasons(
  loaded: LoadedPredictions,
  said: Said,
  session: DataSession,
): Promise<readonly Located[]> {
  if (said.kind === 'class') return saidClasses(loaded, said, session);
  if (said.task !== 'multiclass-classification') return [];
  return [...lackingColumns(loaded, said.labels), ...(await shares(loaded, session))];
}

/** The distinct classes that a model says, as written. */
export async function classesSaid(
  { table }: LoadedPredictions,
  session: DataSession,
): Promise<readonly string[]> {
  const rows = await session.rows(
    `SELECT DISTINCT CAST(a0 AS VARCHAR) AS class FROM ${table} WHERE a0 IS NOT NULL ORDER BY class LIMIT ${MOST_CLASSES + 1}`,
  );
  return rows.map((row) => String(row['class']));
}

async function saidClasses(
  loaded: LoadedPredictions,
  { task, labels, positive }: Said,
  session: DataSession,
): Promise<readonly Located[]> {
  const said = await classesSaid(loaded, session);
  const known = new Set(labels.map(sameClass));
  const strange = said.filter((name) => !known.has(sameClass(name)));
  const given = new Set(said.map(sameClass)).size;
  const unknown = new Set(strange.map(sameClass)).size;
  // A class that these labels happen not to have may be said; two classes are never three.
  const binary = task === 'binary-classification';
  const wrong = binary ? unknown + known.size > 2 : unknown === given;
  if (unknown === 0 || !wrong) return [];
  const which = `${unknown} of the ${given} classes that are predicted`;
  const advice = adviseOnClasses(labels, strange, positive === undefined);
  const message = `${loaded.file}: ${which} ${unknown === 1 ? 'is' : 'are'} not among the labels; ${advice}`;
  return [
    { ...refused('unknown-class', loaded, message), offences: await first(loaded, known, session) },
  ];
}

/** The first rows with a class that is not known. */
async function first(
  { table }: LoadedPredictions,
  known: ReadonlySet<string>,
  session: DataSession,
): Promise<Located['offences']> {
  const rows = await session.rows(
    `SELECT CAST(a0 AS VARCHAR) AS cell, min(rowid) + 1 AS rn FROM ${table} WHERE a0 IS NOT NULL GROUP BY ALL ORDER BY rn LIMIT ${MOST_CLASSES}`,
  );
  return rows
    .map((row) => ({ row: Number(row['rn']), cell: String(row['cell']) }))
    .filter(({ cell }) => !known.has(sameClass(cell)))
    .slice(0, SAMPLES);
}

function lackingColumns(loaded: LoadedPredictions, labels: readonly string[]): readonly Located[] {
  const columns = new Set(loaded.answers.map((name) => sameClass(classOf(name))));
  const classes = new Set(labels.map(sameClass));
  const lacking = [...classes].filter((name) => !columns.has(name)).length;
  if (lacking === 0) return [];
  const message = `${loaded.file}: ${lacking} of the ${classes.size} classes of the labels lack a column "p_<class>".`;
  return [refused('missing-class', loaded, message)];
}

async function shares(
  loaded: LoadedPredictions,
  session: DataSession,
): Promise<readonly Located[]> {
  const cells = loaded.answers.map((_, at) => numberOf(`a${at}`, loaded.texts[at] ?? true));
  const outside = cells.map((cell) => `NOT (${cell} BETWEEN 0 AND 1)`);
  const rules = [
    {
      code: 'out-of-range',
      where: outside.join(' OR '),
      cell: `CASE ${outside.map((test, at) => `WHEN ${test} THEN CAST(a${at} AS VARCHAR)`).join(' ')} END`,
      say: 'a probability below 0 or above 1',
    },
    {
      code: 'not-a-distribution',
      where: `abs(${cells.join(' + ')} - 1) > 0.001`,
      cell: 'NULL',
      say: 'probabilities that do not sum to 1',
    },
  ];
  const [row] = await session.rows(
    `SELECT count(*) AS n, ${rules.map(({ where }, at) => `count(*) FILTER (WHERE ${where}) AS c${at}`).join(', ')} FROM ${loaded.table}`,
  );
  const told: Located[] = [];
  for (const [at, { code, where, cell, say }] of rules.entries()) {
    const counts = { count: count(row, `c${at}`), of: count(row, 'n') };
    if (counts.count === 0) continue;
    const sql = `SELECT rowid + 1 AS rn, ${cell} AS cell FROM ${loaded.table} WHERE ${where}`;
    const offences = await firstRows(sql, session);
    told.push(located(loaded.source, { code, column: 'p_<class>', say }, counts, offences));
  }
  return told;
}

function refused(code: string, { file, source }: LoadedPredictions, message: string): Located {
  const reason: Reason = { code, severity: 'error', message, where: { dataset: file } };
  return { reason, source, offences: [], shown: false };
}
