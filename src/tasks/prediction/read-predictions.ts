import { RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import { chooseLayout } from '../../domain/predictions/outcome.ts';
import {
  type PredictionCounts,
  predictionFaults,
  wrongNumberOfRows,
} from '../../domain/predictions/prediction-faults.ts';
import { type DataSession, type Row, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import { type Compared, locateFaults } from './locate-faults.ts';
import {
  cellCountsSql,
  keyCountsSql,
  loadingSql,
  matchedValuesSql,
  type PredictionQuery,
} from './prediction-sql.ts';
import type { ExpectedRows, Predictions } from './predictions.ts';
import { requireObjects } from './require-objects.ts';
import { withSamples } from './samples.ts';
import { isComplete, matchedRows, scoresOf } from './scores.ts';
import { type TableSource, tableSource } from './table-source.ts';

type ReadingHost = Pick<Host, 'cancelled' | 'dataEngine' | 'files'>;

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
    if (given.format === 'json-lines') await requireObjects(given, session, host);
    const query = await planQuery(session, wanted, given, expected);
    const shown = expected.shown ?? (() => false);
    const compared = { query, wanted, given, shown, session };
    return { ...(await readRows(compared, expected, host)), digest };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw refusal(
      'unreadable-file',
      `The predictions cannot be read: ${error.message} Write Parquet, JSON Lines, or CSV with one header and as many cells in every row.`,
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
  // A column called as the row number of ours is the user's own: it says nothing of the order.
  const key = expected.keyGenerated ? [] : expected.key;
  const absent = key.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    throw refusal(
      'missing-key-column',
      `The predictions lack ${absent.map((name) => `"${name}"`).join(', ')}: the primary key of the contract must stand beside each prediction.`,
    );
  }
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
  compared: Compared,
  { rows, outcome }: ExpectedRows,
  host: ReadingHost,
): Promise<Omit<Predictions, 'digest'>> {
  const { session, query } = compared;
  for (const sql of loadingSql(query)) await session.run(sql);
  const [cells = {}] = await session.rows(cellCountsSql(query));
  const matched = matchedRows(await session.table(matchedValuesSql(query)));
  const whole = isComplete(matched, rows) && numberOf(cells, 'rows') === rows;
  const [keys = {}] =
    whole || query.key.length === 0 ? [] : await session.rows(keyCountsSql(query));
  const counts = countsOf(cells, keys, rows);
  const faults = predictionFaults(counts, mayNameClasses(query));
  const wrong = wrongNumberOfRows(counts);
  if (faults.length > 0 || wrong.length > 0) {
    const located = await withSamples(await locateFaults(faults, compared), host);
    throw new RefusalError([...wrong, ...located]);
  }
  const matchedBy = query.key.length === 0 ? 'order' : 'key';
  return { ...scoresOf(matched, query.layout, outcome), rows, matchedBy };
}

function countsOf(cells: Row, keys: Row, expected: number): PredictionCounts {
  return {
    rows: numberOf(cells, 'rows'),
    expected,
    doubled: numberOf(keys, 'doubled'),
    missingKeys: numberOf(keys, 'missingKeys'),
    unknownKeys: numberOf(keys, 'unknownKeys'),
    empty: numberOf(cells, 'empty'),
    unreadable: numberOf(cells, 'unreadable'),
    notFinite: numberOf(cells, 'notFinite'),
    outOfRange: numberOf(cells, 'outOfRange'),
    notDistributions: numberOf(cells, 'notDistributions'),
  };
}

function mayNameClasses({ layout, outcome }: PredictionQuery): boolean {
  return layout.kind === 'classes' || (outcome.kind === 'binary' && outcome.classes !== undefined);
}

function numberOf(row: Row, name: string): number {
  return Number(row[name] ?? 0);
}
