import type { DataSession } from '../../ports/data-engine.ts';
import type { Located } from '../prediction/samples.ts';
import type { LoadedPredictions } from './load-files.ts';
import type { Relation } from './relation.ts';
import { brokenRules, count, type Rule } from './rules.ts';

/** What the answers are read as. */
export type AnswerKind = 'number' | 'class';

/** A number as text: what DuckDB casts, without the digit separators that it also takes. */
export function numberOf(expression: string, text: boolean): string {
  if (!text) return `CAST(${expression} AS DOUBLE)`;
  return `CASE WHEN contains(${expression}, '_') THEN NULL ELSE TRY_CAST(${expression} AS DOUBLE) END`;
}

/** A model whose `prediction` holds no number at all says classes. */
export async function answerKind(
  loaded: LoadedPredictions,
  session: DataSession,
): Promise<AnswerKind> {
  if (loaded.answers[0] !== 'prediction') return 'number';
  const [row] = await session.rows(
    `SELECT count(a0) AS given, count(TRY_CAST(a0 AS DOUBLE)) AS numbers FROM ${loaded.table}`,
  );
  return count(row, 'given') > 0 && count(row, 'numbers') === 0 ? 'class' : 'number';
}

interface Cells {
  /** SQL of the cells. */
  readonly cell: string;
  /** The name of the column, for people. */
  readonly column: string;
  readonly text: boolean;
  /** What a cell is called, such as "prediction". */
  readonly called: string;
}

function missing({ cell, column, called }: Cells): Rule {
  return { code: `missing-${called}`, where: `${cell} IS NULL`, column, say: `no ${called}` };
}

function notNumbers({ cell, column, text, called }: Cells): readonly Rule[] {
  const number = numberOf(cell, text);
  const unreadable: Rule = {
    code: 'not-a-number',
    where: `${cell} IS NOT NULL AND ${number} IS NULL`,
    cell,
    column,
    say: `a ${called} that is no number`,
  };
  const notFinite: Rule = {
    code: 'not-finite',
    where: `isnan(${number}) OR isinf(${number})`,
    cell,
    column,
    say: `a ${called} that is NaN or infinite`,
  };
  return text ? [unreadable, notFinite] : [notFinite];
}

/** Everything that is wrong with the answers of one model. */
export async function answerReasons(
  loaded: LoadedPredictions,
  kind: AnswerKind,
  session: DataSession,
): Promise<readonly Located[]> {
  const rules = loaded.answers.flatMap((column, at) => {
    const text = loaded.texts[at] ?? true;
    const cells = { cell: `a${at}`, column, text, called: 'prediction' };
    return [missing(cells), ...(kind === 'class' ? [] : notNumbers(cells))];
  });
  return brokenRules(loaded, rules, session);
}

/** Rows that tell no cluster depend on nobody knows what: neither on each other nor on none. */
function missingCluster(column: string): Rule {
  const where = `nullif(trim(cluster), '') IS NULL`;
  return { code: 'missing-cluster', where, column, say: 'no cluster' };
}

/** Everything that is wrong with the labels, and with the clusters beside them where there are some. */
export async function labelReasons(
  { source, file }: Relation,
  { numeric, cluster }: { readonly numeric: boolean; readonly cluster?: string },
  session: DataSession,
): Promise<readonly Located[]> {
  const cells = { cell: 'label', column: 'label', text: true, called: 'label' };
  const [row] = await session.rows('SELECT count(*) AS n FROM labels');
  if (count(row, 'n') === 0) {
    const message = `${file} has no rows.`;
    const where = { dataset: file };
    const reason = { code: 'empty-file', severity: 'error', message, where } as const;
    return [{ reason, source, offences: [], shown: false }];
  }
  const rules = [
    missing(cells),
    ...(numeric ? notNumbers(cells) : []),
    ...(cluster === undefined ? [] : [missingCluster(cluster)]),
  ];
  return brokenRules({ source, table: 'labels' }, rules, session);
}
