import { quoteName } from '../../domain/contract/sql/quote.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { classColumns, type Relations } from './check-columns.ts';
import { keySelection, type Relation } from './relation.ts';
import type { ScoredRequest } from './scored-request.ts';

/** A predictions file in the database: its table, and the columns of the model's answer. */
export interface LoadedPredictions {
  readonly file: string;
  readonly table: string;
  readonly text: boolean;
  /** `['prediction']`, or the `p_<class>` columns. */
  readonly answers: readonly string[];
}

/**
 * Reads every file once, into tables `labels` (k…, label, cluster), `predictions0`, `predictions1`, …
 * (k…, a0, a1, …: the answers) and `attributes` (k…, x0, x1, …).
 * @throws UnreadableFileError where a file cannot be read to its end.
 */
export async function loadFiles(
  request: ScoredRequest,
  relations: Relations,
  session: DataSession,
): Promise<readonly LoadedPredictions[]> {
  const { key, cluster } = request;
  const create = (table: string, relation: Relation, columns: readonly string[]): Promise<void> =>
    session.run(
      `CREATE TEMP TABLE ${table} AS SELECT ${[keySelection(key), ...columns].join(', ')} FROM ${relation.sql}`,
    );
  const group = cluster === undefined ? [] : [`CAST(${quoteName(cluster)} AS VARCHAR) AS cluster`];
  await create('labels', relations.labels, ['CAST("label" AS VARCHAR) AS label', ...group]);
  const loaded: LoadedPredictions[] = [];
  for (const [index, relation] of relations.predictions.entries()) {
    const classes = classColumns(relation);
    const answers = classes.length > 0 ? classes : ['prediction'];
    const table = `predictions${index}`;
    await create(
      table,
      relation,
      answers.map((name, at) => `${quoteName(name)} AS a${at}`),
    );
    loaded.push({ file: relation.file, table, text: relation.text, answers });
  }
  if (relations.attributes !== undefined) {
    const names = request.attributes?.columns ?? [];
    const columns = names.map((name, at) => `${quoteName(name)} AS x${at}`);
    await create('attributes', relations.attributes, columns);
  }
  return loaded;
}
