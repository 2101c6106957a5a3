import { quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import type { Layout, Outcome } from '../../domain/predictions/outcome.ts';
import { asText } from './table-source.ts';

/** What is compared: the wanted rows, the predicted ones, and how they find each other. */
export interface PredictionQuery {
  readonly expected: string;
  readonly predicted: string;
  /** Key columns with their types in the wanted rows; empty: by order. */
  readonly key: readonly { readonly name: string; readonly type: string }[];
  readonly layout: Layout;
  readonly outcome: Outcome;
}

/** Columns `k0…` (keys in the type of the wanted rows), `v0…` (numbers) and `t0…` (texts) of the predictions. */
function predictedRows(query: PredictionQuery): string {
  const keys = query.key.map(
    ({ name, type }, index) =>
      `TRY_CAST(CAST(${quoteName(name)} AS VARCHAR) AS ${type}) AS k${index}`,
  );
  const values = valueColumns(query.layout).flatMap((column, index) => [
    `${cellValue(column, query)} AS v${index}`,
    `${asText(column)} AS t${index}`,
  ]);
  const row = 'row_number() OVER () AS i';
  return `SELECT ${[row, ...keys, ...values].join(', ')} FROM ${query.predicted}`;
}

function expectedRows(query: PredictionQuery): string {
  const keys = query.key.map(({ name }, index) => `${quoteName(name)} AS k${index}`);
  return `SELECT ${['row_number() OVER () AS i', ...keys].join(', ')} FROM ${query.expected}`;
}

function valueColumns(layout: Layout): readonly string[] {
  return layout.kind === 'probabilities' ? layout.columns : [layout.column];
}

/** A cell as a number; a class's own text counts as 1 or 0 where a binary class was predicted. */
function cellValue(column: string, { layout, outcome }: PredictionQuery): string {
  const text = asText(column);
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  if (layout.kind === 'classes') return classNumber(text, outcome);
  if (outcome.kind !== 'binary' || column !== 'prediction') return number;
  const negative = (outcome.classes ?? []).filter((name) => name !== outcome.positive);
  const negatives = negative.length === 0 ? '' : `WHEN ${text} IN (${list(negative)}) THEN 0 `;
  const asClass = `CASE WHEN ${text} = ${quoteText(outcome.positive)} THEN 1 ${negatives}END`;
  // A number is a score; only a text that is none can be a class. "true" and "false" are always known.
  const asBoolean = `CASE lower(${text}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`;
  return `coalesce(${number}, ${asClass}, ${asBoolean})`;
}

function classNumber(text: string, outcome: Outcome): string {
  const classes = outcome.kind === 'multiclass' ? outcome.classes : [];
  return `CAST(nullif(list_position([${list(classes)}], ${text}), 0) - 1 AS DOUBLE)`;
}

function list(texts: readonly string[]): string {
  return texts.map(quoteText).join(', ');
}

/** One row with the counts of `PredictionCounts`, save those that keys decide. */
export function cellCountsSql(query: PredictionQuery): string {
  const { layout, outcome } = query;
  const columns = valueColumns(layout).map((_, index) => index);
  const anyOf = (test: (index: number) => string): string =>
    `count(*) FILTER (WHERE ${columns.map((index) => `(${test(index)})`).join(' OR ')})`;
  const probability = outcome.kind !== 'number' && layout.kind !== 'classes';
  const sum = columns.map((index) => `v${index}`).join(' + ');
  const counts = {
    rows: 'count(*)',
    empty: anyOf((index) => `t${index} IS NULL`),
    unreadable: anyOf((index) => `t${index} IS NOT NULL AND v${index} IS NULL`),
    not_finite: anyOf((index) => `NOT isfinite(v${index})`),
    out_of_range: probability
      ? anyOf((index) => `isfinite(v${index}) AND v${index} NOT BETWEEN 0 AND 1`)
      : '0',
    not_distributions:
      layout.kind === 'probabilities' ? `count(*) FILTER (WHERE abs(${sum} - 1) > 0.001)` : '0',
  };
  const selected = Object.entries(counts).map(([name, sql]) => `${sql} AS ${name}`);
  return `WITH p AS (${predictedRows(query)}) SELECT ${selected.join(', ')} FROM p`;
}

/** One row: doubled, missing_keys and unknown_keys. */
export function keyCountsSql(query: PredictionQuery): string {
  const keys = query.key.map((_, index) => `k${index}`).join(', ');
  const same = joinOnKeys(query);
  return `WITH p AS (${predictedRows(query)}), e AS (${expectedRows(query)}) SELECT
    (SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM p GROUP BY ${keys} HAVING ${query.key.map((_, index) => `k${index} IS NOT NULL`).join(' AND ')})) AS doubled,
    (SELECT count(*) FROM e ANTI JOIN p ON ${same}) AS missing_keys,
    (SELECT count(*) FROM p ANTI JOIN e ON ${same}) AS unknown_keys`;
}

/** The values in the order of the wanted rows. */
export function orderedValuesSql(query: PredictionQuery): string {
  const values = valueColumns(query.layout).map((_, index) => `p.v${index}`);
  const same = query.key.length === 0 ? 'e.i = p.i' : joinOnKeys(query);
  return `WITH p AS (${predictedRows(query)}), e AS (${expectedRows(query)})
    SELECT ${values.join(', ')} FROM e JOIN p ON ${same} ORDER BY e.i`;
}

function joinOnKeys(query: PredictionQuery): string {
  return query.key.map((_, index) => `e.k${index} = p.k${index}`).join(' AND ');
}
