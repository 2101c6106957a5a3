import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { ScoredTask } from '../../domain/metrics/choose-task.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import type { TableSource } from '../prediction/table-source.ts';
import { classColumns, type Relations } from './check-columns.ts';
import { keySelection, type Relation } from './relation.ts';
import type { ScoredRequest } from './scored-request.ts';

/** A predictions file in the database: its table, and the columns of the model's answer. */
export interface LoadedPredictions {
  readonly file: string;
  readonly source: TableSource;
  readonly table: string;
  /** Of each answer, whether it is text that numbers are still to be read from. */
  readonly texts: readonly boolean[];
  /** `['prediction']`, or the `p_<class>` columns. */
  readonly answers: readonly string[];
}

/** Reads the labels once, into a table `labels` (k…, label, cluster). */
export async function loadLabels(
  { key, cluster }: ScoredRequest,
  { labels }: Relations,
  session: DataSession,
): Promise<void> {
  const group = cluster === undefined ? [] : [`CAST(${quoteName(cluster)} AS VARCHAR) AS cluster`];
  const columns = ['CAST("label" AS VARCHAR) AS label', ...group];
  await session.run(creation('labels', key, { columns, relation: labels }));
}

/**
 * Reads every other file once, into tables `predictions0`, `predictions1`, … (k…, a0, a1, …: the answers)
 * and `attributes` (k…, x0, x1, …).
 * @throws UnreadableFileError where a file cannot be read to its end.
 */
export async function loadAnswers(
  { key, attributes }: ScoredRequest,
  { relations, task }: { readonly relations: Relations; readonly task: ScoredTask },
  session: DataSession,
): Promise<readonly LoadedPredictions[]> {
  const loaded: LoadedPredictions[] = [];
  for (const [index, relation] of relations.predictions.entries()) {
    const table = `predictions${index}`;
    const answers = answerColumns(relation, task);
    const texts = answers.map((name) => !relation.numeric.has(name));
    const columns = answers.map((name, at) => {
      const cell = quoteName(name);
      return `${texts[at] === true ? `CAST(${cell} AS VARCHAR)` : cell} AS a${at}`;
    });
    await session.run(creation(table, key, { columns, relation }));
    loaded.push({ file: relation.file, source: relation.source, table, texts, answers });
  }
  if (relations.attributes !== undefined) {
    const names = attributes?.columns ?? [];
    const columns = names.map((name, at) => `${quoteName(name)} AS x${at}`);
    await session.run(creation('attributes', key, { columns, relation: relations.attributes }));
  }
  return loaded;
}

/** `prediction` for numbers, and for two classes where it is there; else the `p_<class>` columns. */
function answerColumns(relation: Relation, task: ScoredTask): readonly string[] {
  const classes = classColumns(relation);
  const plain = relation.columns.includes('prediction');
  const first = task !== 'multiclass-classification' && plain;
  return first || classes.length === 0 ? ['prediction'] : classes;
}

function creation(
  table: string,
  key: readonly string[],
  { columns, relation }: { readonly columns: readonly string[]; readonly relation: Relation },
): string {
  const selected = [keySelection(key), ...columns].join(', ');
  return `CREATE TEMP TABLE ${table} AS SELECT ${selected} FROM ${relation.sql}`;
}
