import { SAMPLES } from '../../domain/checking/finding.ts';
import { quoteName } from '../../domain/contract/sql/quote.ts';
import { adviseOnClasses } from '../../domain/metrics/class-advice.ts';
import type {
  PredictionFault,
  predictionFaults,
} from '../../domain/predictions/prediction-faults.ts';
import type { DataSession } from '../../ports/data-engine.ts';
import { describeSpelling } from './key-spelling.ts';
import {
  anyOf,
  type CellFault,
  cellTests,
  type KeyFault,
  keyQueries,
  type PredictionQuery,
  valueColumns,
} from './prediction-sql.ts';
import type { Shown } from './predictions.ts';
import type { Located, Offence } from './samples.ts';
import type { TableSource } from './table-source.ts';

/** The files of a query, and what of their cells may be shown. */
export interface Compared {
  readonly query: PredictionQuery;
  readonly wanted: TableSource;
  readonly given: TableSource;
  readonly shown: Shown;
  readonly session: DataSession;
}

type Fault = ReturnType<typeof predictionFaults>[number];

const MOST_CLASSES = 1000;

/** Faults with their first rows, and with what may be behind them. Nothing of it runs where nothing is wrong. */
export async function locateFaults(
  faults: readonly Fault[],
  compared: Compared,
): Promise<readonly Located[]> {
  const found: Located[] = [];
  for (const { fault, reason } of faults) {
    const located = isOfKeys(fault)
      ? await byKeys(fault, compared)
      : await byCells(fault, compared);
    const advice = await adviceOn(fault, compared);
    const { source, column, offences } = located;
    const where = { dataset: source.name, ...(column === undefined ? {} : { column }) };
    const message = advice === undefined ? reason.message : `${reason.message} ${advice}`;
    const shown = column !== undefined && compared.shown(column);
    found.push({ reason: { ...reason, message, where }, source, offences, shown });
  }
  return found;
}

function isOfKeys(fault: PredictionFault): fault is KeyFault {
  return fault === 'doubled' || fault === 'missingKeys' || fault === 'unknownKeys';
}

interface Place {
  readonly source: TableSource;
  readonly column: string | undefined;
  readonly offences: readonly Offence[];
}

async function byKeys(fault: KeyFault, compared: Compared): Promise<Place> {
  const { query, wanted, given } = compared;
  const source = fault === 'missingKeys' ? wanted : given;
  const [only, ...others] = query.key;
  const column = others.length === 0 ? only?.name : undefined;
  const cell = column === undefined ? 'NULL' : quoteName(column);
  const offences = await rowsWith(keyQueries(query)[fault], cell, { ...compared, source });
  return { source, column, offences };
}

async function byCells(fault: CellFault, compared: Compared): Promise<Place> {
  const { query, given: source } = compared;
  const tests = cellTests(query)[fault];
  const columns = valueColumns(query.layout);
  const rows = `SELECT * FROM p WHERE ${anyOf(tests)}`;
  const cases = columns.map((name, at) => `WHEN ${tests[at] ?? 'false'} THEN ${quoteName(name)}`);
  const isOfCells = tests.length === columns.length && fault !== 'notDistributions';
  const texts = isOfCells ? `CASE ${cases.join(' ')} END` : 'NULL';
  const offences = await rowsWith(rows, texts, { ...compared, source });
  return { source, column: columns.length === 1 ? columns[0] : undefined, offences };
}

/** The first of some rows, with a cell of the file as it is written there. */
async function rowsWith(
  rows: string,
  cell: string,
  { source, session }: { readonly source: TableSource; readonly session: DataSession },
): Promise<readonly Offence[]> {
  const first = `(SELECT * FROM (${rows}) ORDER BY i LIMIT ${SAMPLES}) AS f`;
  const file = `(SELECT row_number() OVER () AS i, COLUMNS(*)::VARCHAR FROM ${source.sql}) AS t`;
  const found = await session.rows(
    `SELECT i AS rn, ${cell} AS cell FROM ${first} JOIN ${file} USING (i) ORDER BY rn`,
  );
  return found.map(({ rn, cell: text }) => ({
    row: Number(rn),
    ...(typeof text === 'string' && text !== '' ? { cell: text } : {}),
  }));
}

/** What may be behind a fault, as a sentence. */
async function adviceOn(fault: PredictionFault, compared: Compared): Promise<string | undefined> {
  if (fault === 'unknownKeys') return spellingOfKeys(compared);
  const { outcome, layout } = compared.query;
  const classes = outcome.kind === 'number' ? undefined : outcome.classes;
  if (classes === undefined || layout.kind === 'probabilities') return undefined;
  if (fault === 'unreadable') {
    const advice = adviseOnClasses(classes, await textsOf(fault, compared), false);
    return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}`;
  }
  if (fault !== 'outOfRange') return undefined;
  const texts = await textsOf(fault, compared);
  return texts.some((text) => classes.includes(text))
    ? 'Some are names of classes: a number is taken for a score; write the score of the positive class, or columns "p_<class>".'
    : undefined;
}

async function spellingOfKeys({
  query,
  wanted,
  given,
  session,
}: Compared): Promise<string | undefined> {
  const names = query.key.map((_, at) => `k${at}`);
  const texts = query.key.map(({ name }, at) => `CAST(${quoteName(name)} AS VARCHAR) AS k${at}`);
  const lost = `SELECT ${names.map((name) => `t.${name}`).join(', ')} FROM (${keyQueries(query).unknownKeys}) AS f JOIN (SELECT row_number() OVER () AS i, ${texts.join(', ')} FROM ${given.sql}) AS t USING (i)`;
  const other = `SELECT ${texts.join(', ')} FROM ${wanted.sql}`;
  const types = query.key.map(({ name, type }) => {
    const own = query.types.get(name);
    return own === undefined || own === type
      ? undefined
      : `"${name}" is ${own} in the predictions and ${type} in the rows to predict`;
  });
  return describeSpelling({ keys: names, lost, other, types, session });
}

/** The distinct texts of the cells with a fault. */
async function textsOf(
  fault: CellFault,
  { query, given, session }: Compared,
): Promise<readonly string[]> {
  const [column = ''] = valueColumns(query.layout);
  const file = `(SELECT row_number() OVER () AS i, CAST(${quoteName(column)} AS VARCHAR) AS text FROM ${given.sql}) AS t`;
  const rows = await session.rows(
    `SELECT DISTINCT trim(t.text) AS text FROM p JOIN ${file} USING (i) WHERE ${anyOf(cellTests(query)[fault])} ORDER BY text LIMIT ${MOST_CLASSES}`,
  );
  return rows.map(({ text }) => String(text));
}
