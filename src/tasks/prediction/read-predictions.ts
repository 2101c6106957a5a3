import { quoteName } from '../../domain/contract/sql/quote.ts';
import { RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { chooseLayout, type Outcome } from '../../domain/predictions/outcome.ts';
import {
  type PredictionCounts,
  predictionReasons,
} from '../../domain/predictions/prediction-faults.ts';
import { type DataSession, type Row, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import {
  cellCountsSql,
  keyCountsSql,
  loadingSql,
  matchedValuesSql,
  type PredictionQuery,
} from './prediction-sql.ts';
import type { ExpectedRows, Predictions } from './predictions.ts';
import { isComplete, matchedRows, scoresOf } from './scores.ts';
import { type TableSource, tableSource } from './table-source.ts';

type ReadingHost = Pick<Host, 'dataEngine' | 'files'>;

/**
 * Reads a file of predictions and sets it beside the rows that it is for.
 * @throws RefusalError with every fault: wrong number of rows, doubled, missing or unknown keys,
 * empty, NaN or infinite cells, scores outside [0, 1], unknown classes.
 */
export async function readPredictions(
  path: string,
  expected: ExpectedRows,
  host: ReadingHost,
): Promise<Predictions> {
  if ((await host.files.facts(path))?.kind !== 'file') {
    throw refusal('no-predictions', 'The predict command ended well but wrote no predictions.');
  }
  const { digest } = await host.files.fingerprint(path);
  const wanted = await tableSource(expected.path, 'The rows to predict', host.files);
  const given = await tableSource(path, 'The predictions', host.files);
  const engine = await host.dataEngine();
  const session = await engine.open({ inputs: [wanted.path, given.path] });
  try {
    const query = await planQuery(session, wanted, given, expected);
    return { ...(await readRows(session, query, expected)), digest };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal(
      'unreadable-file',
      `The predictions cannot be read: ${error.message} Write Parquet, or CSV with one header and as many cells in every row.`,
    );
  } finally {
    await session.close();
  }
}

async function planQuery(
  session: DataSession,
  wanted: TableSource,
  given: TableSource,
  expected: ExpectedRows,
): Promise<PredictionQuery> {
  const types = await columnTypes(session, wanted);
  const givenTypes = await columnTypes(session, given);
  const names = [...givenTypes.keys()];
  const layout = chooseLayout(names, expected.outcome);
  if ('code' in layout) throw refusal(layout.code, layout.message);
  const absent = expected.key.filter((name) => !names.includes(name));
  if (absent.length > 0 && !expected.keyGenerated) {
    throw refusal(
      'missing-key-column',
      `The predictions lack ${absent.map((name) => `"${name}"`).join(', ')}: the primary key of the contract must stand beside each prediction.`,
    );
  }
  const key = absent.length > 0 ? [] : expected.key;
  return {
    expected: wanted.sql,
    predicted: given.sql,
    types: givenTypes,
    key: key.map((name) => ({ name, type: types.get(name) ?? 'VARCHAR' })),
    layout,
    outcome: expected.outcome,
  };
}

async function columnTypes(
  session: DataSession,
  source: TableSource,
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.rows(`DESCRIBE SELECT * FROM ${source.sql}`);
  return new Map(rows.map((row) => [String(row['column_name']), String(row['column_type'])]));
}

/** Reads first and counts afterwards what is wrong: the good case needs no look at the keys alone. */
async function readRows(
  session: DataSession,
  query: PredictionQuery,
  { rows, outcome }: ExpectedRows,
): Promise<Omit<Predictions, 'digest'>> {
  for (const sql of loadingSql(query)) await session.run(sql);
  const [cells = {}] = await session.rows(cellCountsSql(query));
  const matched = matchedRows(await session.table(matchedValuesSql(query)));
  const whole = isComplete(matched, rows) && numberOf(cells, 'rows') === rows;
  const [keys = {}] =
    whole || query.key.length === 0 ? [] : await session.rows(keyCountsSql(query));
  const reasons = predictionReasons({
    ...countsOf(cells, keys),
    expected: rows,
    ...classesOrNumbers(query, outcome, numberOf(cells, 'unreadable')),
  });
  if (reasons.length > 0) throw new RefusalError(reasons);
  const matchedBy = query.key.length === 0 ? 'order' : 'key';
  return { ...scoresOf(matched, query.layout, outcome), rows, matchedBy };
}

function countsOf(
  cells: Row,
  keys: Row,
): Omit<PredictionCounts, 'expected' | 'notNumbers' | 'unknownClasses'> {
  return {
    rows: numberOf(cells, 'rows'),
    doubled: numberOf(keys, 'doubled'),
    missingKeys: numberOf(keys, 'missing_keys'),
    unknownKeys: numberOf(keys, 'unknown_keys'),
    empty: numberOf(cells, 'empty'),
    notFinite: numberOf(cells, 'not_finite'),
    outOfRange: numberOf(cells, 'out_of_range'),
    notDistributions: numberOf(cells, 'not_distributions'),
  };
}

function classesOrNumbers(
  { layout }: PredictionQuery,
  outcome: Outcome,
  unreadable: number,
): Pick<PredictionCounts, 'notNumbers' | 'unknownClasses'> {
  const named = outcome.kind === 'binary' && outcome.classes !== undefined;
  return layout.kind === 'classes' || named
    ? { notNumbers: 0, unknownClasses: unreadable }
    : { notNumbers: unreadable, unknownClasses: 0 };
}

function numberOf(row: Row, name: string): number {
  return Number(row[name] ?? 0);
}

/** The classes that the label has in a Parquet or CSV file, as texts, sorted by code unit. */
export async function labelClasses(
  path: string,
  label: string,
  host: ReadingHost,
): Promise<readonly string[]> {
  const source = await tableSource(path, 'The rows', host.files);
  const session = await (await host.dataEngine()).open({ inputs: [source.path] });
  try {
    const column = quoteName(label);
    const rows = await session.rows(
      `SELECT DISTINCT CAST(${column} AS VARCHAR) AS class FROM ${source.sql}`,
    );
    return rows
      .map((row) => row['class'])
      .filter((name) => typeof name === 'string')
      .toSorted();
  } finally {
    await session.close();
  }
}
