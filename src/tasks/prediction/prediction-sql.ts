import { quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import type { Layout, Outcome } from '../../domain/predictions/outcome.ts';

/** What is compared: the wanted rows, the predicted ones, and how they find each other. */
export interface PredictionQuery {
  /** Relations for FROM. */
  readonly expected: string;
  readonly predicted: string;
  /** Types of the columns of the predictions. */
  readonly types: ReadonlyMap<string, string>;
  /** Key columns with their types in the wanted rows; empty: by order. */
  readonly key: readonly { readonly name: string; readonly type: string }[];
  readonly layout: Layout;
  readonly outcome: Outcome;
}

const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const NUMBER = /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/**
 * Statements that make the tables `p` and `e`: row numbers `i` from 1, keys `k0…` in the type of the
 * wanted rows, and of the predictions values `v0…` and whether the cell is empty, `n0…`.
 */
export function loadingSql(query: PredictionQuery): readonly string[] {
  const row = 'row_number() OVER () AS i';
  const wanted = query.key.map(({ name }, index) => `${quoteName(name)} AS k${index}`);
  const given = query.key.map((key, index) => `${keyCell(key, query)} AS k${index}`);
  const values = valueColumns(query.layout).flatMap((column, index) => [
    `${cellValue(column, query)} AS v${index}`,
    `${emptiness(column, query)} AS n${index}`,
  ]);
  return [
    `CREATE TEMP TABLE e AS SELECT ${[row, ...wanted].join(', ')} FROM ${query.expected}`,
    `CREATE TEMP TABLE p AS SELECT ${[row, ...given, ...values].join(', ')} FROM ${query.predicted}`,
  ];
}

export function valueColumns(layout: Layout): readonly string[] {
  return layout.kind === 'probabilities' ? layout.columns : [layout.column];
}

function typeOf(column: string, { types }: PredictionQuery): string {
  return types.get(column) ?? 'VARCHAR';
}

/** A key in the type of the wanted rows; through text where the types differ, so that nothing is rounded. */
function keyCell(
  { name, type }: { readonly name: string; readonly type: string },
  query: PredictionQuery,
): string {
  const given = typeOf(name, query);
  if (given === type) return quoteName(name);
  if (WHOLE.test(given) && WHOLE.test(type)) return `TRY_CAST(${quoteName(name)} AS ${type})`;
  return `TRY_CAST(CAST(${quoteName(name)} AS VARCHAR) AS ${type})`;
}

/** A cell as text, trimmed; empty cells are missing. */
function cellText(column: string): string {
  return `nullif(trim(CAST(${quoteName(column)} AS VARCHAR)), '')`;
}

function isNumeric(column: string, query: PredictionQuery): boolean {
  const type = typeOf(column, query);
  return WHOLE.test(type) || NUMBER.test(type);
}

function emptiness(column: string, query: PredictionQuery): string {
  return `${isNumeric(column, query) ? quoteName(column) : cellText(column)} IS NULL`;
}

/** A cell as a number; a class's own text counts as 1 or 0 where a binary class was predicted. */
function cellValue(column: string, query: PredictionQuery): string {
  const { layout, outcome } = query;
  const text = cellText(column);
  if (layout.kind === 'classes') return classNumber(text, outcome);
  if (isNumeric(column, query)) return `CAST(${quoteName(column)} AS DOUBLE)`;
  const number = `TRY_CAST(${text} AS DOUBLE)`;
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

/** One row with the counts of `PredictionCounts` that cells decide. */
export function cellCountsSql({ layout, outcome }: PredictionQuery): string {
  const columns = valueColumns(layout).map((_, index) => index);
  const anyOf = (test: (index: number) => string): string =>
    `count(*) FILTER (WHERE ${columns.map((index) => `(${test(index)})`).join(' OR ')})`;
  const probability = outcome.kind !== 'number' && layout.kind !== 'classes';
  const sum = columns.map((index) => `v${index}`).join(' + ');
  const counts = {
    rows: 'count(*)',
    empty: anyOf((index) => `n${index}`),
    unreadable: anyOf((index) => `NOT n${index} AND v${index} IS NULL`),
    not_finite: anyOf((index) => `NOT isfinite(v${index})`),
    out_of_range: probability
      ? anyOf((index) => `isfinite(v${index}) AND v${index} NOT BETWEEN 0 AND 1`)
      : '0',
    not_distributions:
      layout.kind === 'probabilities' ? `count(*) FILTER (WHERE abs(${sum} - 1) > 0.001)` : '0',
  };
  const selected = Object.entries(counts).map(([name, sql]) => `${sql} AS ${name}`);
  return `SELECT ${selected.join(', ')} FROM p`;
}

/** One row: doubled, missing_keys and unknown_keys. */
export function keyCountsSql(query: PredictionQuery): string {
  const keys = query.key.map((_, index) => `k${index}`);
  const known = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const same = sameRow(query);
  return `SELECT
    (SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM p WHERE ${known} GROUP BY ${keys.join(', ')})) AS doubled,
    (SELECT count(*) FROM e ANTI JOIN p ON ${same}) AS missing_keys,
    (SELECT count(*) FROM p ANTI JOIN e ON ${same}) AS unknown_keys`;
}

/** The number `i` of each wanted row with its values, in no order. */
export function matchedValuesSql(query: PredictionQuery): string {
  const values = valueColumns(query.layout).map((_, index) => `p.v${index}`);
  return `SELECT CAST(e.i AS DOUBLE) AS i, ${values.join(', ')} FROM e JOIN p ON ${sameRow(query)}`;
}

function sameRow(query: PredictionQuery): string {
  if (query.key.length === 0) return 'e.i = p.i';
  return query.key.map((_, index) => `e.k${index} = p.k${index}`).join(' AND ');
}
