import { quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import type { Layout, Outcome } from '../../domain/predictions/outcome.ts';
import { isNumberType, keyCell } from './key-cell.ts';

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

/**
 * Statements that make the tables `p` and `e`: row numbers `i` from 1, keys `k0…` in the type of the
 * wanted rows, and of the predictions values `v0…` and whether the cell is empty, `n0…`.
 */
export function loadingSql(query: PredictionQuery): readonly string[] {
  const row = 'row_number() OVER () AS i';
  const wanted = query.key.map(({ name }, index) => `${quoteName(name)} AS k${index}`);
  const given = query.key.map(
    ({ name, type }, index) => `${keyCell(name, typeOf(name, query), type)} AS k${index}`,
  );
  const values = valueColumns(query.layout).flatMap((column, index) => [
    `${cellValue(column, query)} AS v${index}`,
    `${emptiness(column, query)} AS n${index}`,
  ]);
  return [
    `CREATE TEMP TABLE e AS SELECT ${[row, ...wanted].join(', ')} FROM ${query.expected}`,
    `CREATE TEMP TABLE p AS SELECT ${[row, ...given, ...values].join(', ')} FROM ${query.predicted}`,
  ];
}

/** The columns of the file that hold the answers. */
export function valueColumns(layout: Layout): readonly string[] {
  return layout.kind === 'probabilities' ? layout.columns : [layout.column];
}

function typeOf(column: string, { types }: PredictionQuery): string {
  return types.get(column) ?? 'VARCHAR';
}

/** A cell as text, trimmed; empty cells are missing. */
function cellText(column: string): string {
  return `nullif(trim(CAST(${quoteName(column)} AS VARCHAR)), '')`;
}

function emptiness(column: string, query: PredictionQuery): string {
  const isNumber = isNumberType(typeOf(column, query));
  return `${isNumber ? quoteName(column) : cellText(column)} IS NULL`;
}

/** A cell as a number; a class's own text counts as 1 or 0 where a binary class was predicted. */
function cellValue(column: string, query: PredictionQuery): string {
  const { layout, outcome } = query;
  const text = cellText(column);
  if (layout.kind === 'classes') return classNumber(text, outcome);
  if (isNumberType(typeOf(column, query))) return `CAST(${quoteName(column)} AS DOUBLE)`;
  const number = `CASE WHEN NOT contains(${text}, '_') THEN TRY_CAST(${text} AS DOUBLE) END`;
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

/** The faults that the cells of a row alone decide. */
export type CellFault = 'empty' | 'unreadable' | 'notFinite' | 'outOfRange' | 'notDistributions';

/** SQL on `p` that holds for one column's cell, or for the row as a whole; empty where the fault cannot be. */
export function cellTests({
  layout,
  outcome,
}: PredictionQuery): Readonly<Record<CellFault, readonly string[]>> {
  const columns = valueColumns(layout).map((_, index) => index);
  const each = (test: (index: number) => string): readonly string[] => columns.map(test);
  const probability = outcome.kind !== 'number' && layout.kind !== 'classes';
  const sum = columns.map((index) => `v${index}`).join(' + ');
  return {
    empty: each((index) => `n${index}`),
    unreadable: each((index) => `NOT n${index} AND v${index} IS NULL`),
    notFinite: each((index) => `NOT isfinite(v${index})`),
    outOfRange: probability
      ? each((index) => `isfinite(v${index}) AND v${index} NOT BETWEEN 0 AND 1`)
      : [],
    notDistributions: layout.kind === 'probabilities' ? [`abs(${sum} - 1) > 0.001`] : [],
  };
}

/** Whether any of some tests holds. */
export function anyOf(tests: readonly string[]): string {
  return tests.length === 0 ? 'false' : tests.map((test) => `(${test})`).join(' OR ');
}

/** One row with the number of `rows`, and of those with each fault of cells. */
export function cellCountsSql(query: PredictionQuery): string {
  const selected = Object.entries(cellTests(query)).map(
    ([name, tests]) => `count(*) FILTER (WHERE ${anyOf(tests)}) AS "${name}"`,
  );
  return `SELECT count(*) AS rows, ${selected.join(', ')} FROM p`;
}

/** The faults that the keys of all rows decide. */
export type KeyFault = 'doubled' | 'missingKeys' | 'unknownKeys';

/** Queries for the numbers `i` of the rows with a fault of keys: of `e` for missing ones, else of `p`. */
export function keyQueries(query: PredictionQuery): Readonly<Record<KeyFault, string>> {
  const keys = query.key.map((_, index) => `k${index}`);
  const known = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const same = sameRow(query);
  return {
    doubled: `SELECT i FROM p WHERE ${known} QUALIFY row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY i) > 1`,
    missingKeys: `SELECT e.i FROM e ANTI JOIN p ON ${same}`,
    unknownKeys: `SELECT p.i FROM p ANTI JOIN e ON ${same}`,
  };
}

/** One row with the number of rows of each of `keyQueries`. */
export function keyCountsSql(query: PredictionQuery): string {
  const counts = Object.entries(keyQueries(query)).map(
    ([name, rows]) => `(SELECT count(*) FROM (${rows})) AS "${name}"`,
  );
  return `SELECT ${counts.join(', ')}`;
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
