import { quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { digestOf } from '../../domain/model/digest.ts';
import type { Host } from '../../ports/host.ts';
import { runCommand } from '../commands/run-command.ts';
import { type TableSource, tableSource } from '../prediction/table-source.ts';
import { folderOf } from '../project/join-path.ts';

type Run = string | readonly string[];

/** Rows to be prepared by the `features` command. */
export interface FeatureWork {
  readonly run: Run;
  /** Where the command runs: a folder with the files that it needs. */
  readonly directory: string;
  /** `sha256:…` of those files: with the rows it decides the result. */
  readonly code: string;
  readonly pass: readonly string[];
  readonly timeLimitSeconds?: number;
  readonly input: { readonly path: string; readonly digest: string; readonly rows: number };
  readonly format: 'parquet' | 'csv';
  readonly key: readonly string[];
  /** The label, where the rows hold it: it must come back as it was. */
  readonly label?: string;
  /** Kept results, by what decides them. */
  readonly cacheDirectory: string;
}

export interface PreparedFeatures {
  readonly path: string;
  readonly columns: readonly string[];
  /** `sha256:…` of the file. */
  readonly digest: string;
}

type FeatureHost = Pick<Host, 'cancelled' | 'dataEngine' | 'files' | 'log' | 'shell'>;

/**
 * Runs the `features` command, or takes its kept result for the same rows and code.
 * @throws RefusalError where it fails, or does not give each row back once by its key.
 */
export async function runFeatures(work: FeatureWork, host: FeatureHost): Promise<PreparedFeatures> {
  const kept = `${work.cacheDirectory}/${nameOf(work)}.${work.format}`;
  if ((await host.files.facts(kept))?.kind !== 'file') await produce(work, kept, host);
  else host.log.info('The features of these rows are known already: the command is not run again.');
  const columns = await verifyFeatures(kept, work, host).catch(async (error: unknown) => {
    await host.files.remove(kept);
    throw error;
  });
  return { path: kept, columns, digest: (await host.files.fingerprint(kept)).digest };
}

function nameOf({ run, code, input, format }: FeatureWork): string {
  return digestOf({ run, code, input: input.digest, format }).slice('sha256:'.length, 39);
}

async function produce(work: FeatureWork, kept: string, host: FeatureHost): Promise<void> {
  const scratch = await host.files.temporaryDirectory('features');
  const output = `${scratch}/output.${work.format}`;
  await host.log.group('Features', () =>
    runCommand(
      {
        what: 'The features command',
        run: work.run,
        directory: work.directory,
        environment: {
          ASSAY_INPUT: work.input.path,
          ASSAY_OUTPUT: output,
          PYTHONDONTWRITEBYTECODE: '1',
        },
        pass: work.pass,
        ...(work.timeLimitSeconds === undefined ? {} : { timeLimitSeconds: work.timeLimitSeconds }),
      },
      host,
    ),
  );
  if ((await host.files.facts(output))?.kind !== 'file') {
    throw refusal('no-features', 'The features command ended well but wrote no ASSAY_OUTPUT.');
  }
  await host.files.copy(output, kept);
  await host.files.remove(scratch);
}

async function verifyFeatures(
  path: string,
  work: FeatureWork,
  host: FeatureHost,
): Promise<readonly string[]> {
  const output = await tableSource(path, 'The features', host.files);
  const input = await tableSource(work.input.path, 'The rows', host.files);
  const session = await (await host.dataEngine()).open({ inputs: [output.path, input.path] });
  try {
    const described = await session.rows(`DESCRIBE SELECT * FROM ${output.sql}`);
    const columns = described.map((row) => String(row['column_name']));
    verifyColumns(columns, work.key);
    const [counts = {}] = await session.rows(countsSql(input, output, work.key));
    verifyCounts(Number(counts['rows']), Number(counts['lost']), work.input.rows);
    const { label } = work;
    if (label !== undefined && columns.includes(label) && work.key.length > 0) {
      const [labels = {}] = await session.rows(changedSql(input, output, work.key, label));
      verifyLabels(Number(labels['lost']), work.input.rows);
    }
    return columns;
  } finally {
    await session.close();
  }
}

function verifyColumns(columns: readonly string[], key: readonly string[]): void {
  const lost = key.filter((name) => !columns.includes(name));
  if (lost.length === 0) return;
  throw refusal(
    'features-without-key',
    `The features command must keep the key: ${lost.map((name) => `"${name}"`).join(', ')} is not in its output.`,
  );
}

function verifyCounts(rows: number, lost: number, expected: number): void {
  if (rows !== expected) {
    throw refusal(
      'features-rows',
      `The features command was given ${expected} rows and wrote ${rows}: it must write each once.`,
    );
  }
  if (lost > 0) {
    throw refusal(
      'features-key',
      `The features command changed the key of ${lost} of ${expected} rows: it must keep it as it is.`,
    );
  }
}

function verifyLabels(lost: number, expected: number): void {
  if (lost === 0) return;
  throw refusal(
    'features-label',
    `The features command changed the label of ${lost} of ${expected} rows: it must keep it as it is.`,
  );
}

function countsSql(input: TableSource, output: TableSource, key: readonly string[]): string {
  const texts = key.map((name) => comparable(quoteName(name))).join(', ');
  const lost =
    key.length === 0
      ? '0'
      : `(SELECT count(*) FROM (SELECT ${texts} FROM ${input.sql} EXCEPT ALL SELECT ${texts} FROM ${output.sql}))`;
  return `SELECT (SELECT count(*) FROM ${output.sql}) AS rows, ${lost} AS lost`;
}

/**
 * How many labels are others than they were. Programs spell `true` as `True` and read the last digit of
 * a number as they like: neither is a change.
 */
function changedSql(
  input: TableSource,
  output: TableSource,
  key: readonly string[],
  label: string,
): string {
  const side = (source: TableSource): string => {
    const keys = key.map((name, index) => `${comparable(quoteName(name))} AS k${index}`);
    const text = `lower(CAST(${quoteName(label)} AS VARCHAR))`;
    return `(SELECT ${keys.join(', ')}, ${text} AS l, TRY_CAST(${text} AS DOUBLE) AS n FROM ${source.sql})`;
  };
  const same = key.map((_, index) => `i.k${index} = o.k${index}`).join(' AND ');
  const close = 'abs(i.n - o.n) <= 1e-6 * greatest(abs(i.n), abs(o.n))';
  return `SELECT count(*) AS lost FROM ${side(input)} i JOIN ${side(output)} o ON ${same}
    WHERE i.l IS DISTINCT FROM o.l AND NOT coalesce(${close}, false)`;
}

/** A key as text, however a program spells the same number or time: `7` and `7.0`, `T` and a blank. */
function comparable(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  const number = `CAST(TRY_CAST(${text} AS DECIMAL(38, 9)) AS VARCHAR)`;
  return `coalesce(${number}, CAST(TRY_CAST(${text} AS TIMESTAMP) AS VARCHAR), ${text})`;
}

/** Writes a file of rows in the other format, for a package that reads that one. */
export async function convertRows(
  from: string,
  to: string,
  format: 'parquet' | 'csv',
  host: Pick<Host, 'dataEngine' | 'files'>,
): Promise<void> {
  const source = await tableSource(from, 'The rows', host.files);
  const target = await host.files.resolve(to);
  const outputs = folderOf(target);
  const session = await (await host.dataEngine()).open({ inputs: [source.path], outputs });
  try {
    const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
    await session.run(`COPY (SELECT * FROM ${source.sql}) TO ${quoteText(target)} (${options})`);
  } finally {
    await session.close();
  }
}
