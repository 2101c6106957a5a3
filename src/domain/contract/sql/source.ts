import type { CsvDialect } from '../../csv/dialect.ts';
import { quoteFile, quoteName, quoteText } from './quote.ts';

/** A column as a file has it. */
export interface SourceColumn {
  readonly name: string;
  /** DuckDB's name of the type; null where everything is text. */
  readonly physical: string | null;
  /** The engine's own name for it, where that is another. */
  readonly engineName?: string;
}

/** Files of one format with the same columns in the same order. */
export type Source =
  | {
      readonly format: 'csv';
      /** Absolute. */
      readonly files: readonly string[];
      readonly columns: readonly SourceColumn[];
      readonly dialect: CsvDialect;
    }
  | {
      readonly format: 'parquet' | 'json-lines';
      readonly files: readonly string[];
      readonly columns: readonly SourceColumn[];
    };

export interface RelationOptions {
  /** Add `rn`, the number of the row from 1 among those that were accepted, in the order of the file. */
  readonly numbered?: boolean;
  /** With `numbered`: rows to leave out, by their numbers. */
  readonly excluded?: readonly number[];
  /** CSV, with `numbered`: a condition on `c0`, `c1`, … that rows must meet; it does not change their numbers. */
  readonly only?: string;
  /** CSV: names the tables `<rejects>_errors` and `<rejects>_scans` for records that could not be read. */
  readonly rejects?: string;
}

/** Records may be this long, and no longer. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/** Left alone, the reader would take buffers of sixteen times the longest record, and several of them. */
const BUFFERS = [`max_line_size = ${MAX_RECORD_BYTES}`, `buffer_size = ${2 * MAX_RECORD_BYTES}`];

/** Whether a line is a JSON object; lazily, for the second question fails where the first is denied. */
export const IS_OBJECT =
  "CASE WHEN json_valid(line) THEN json_type(line) = 'OBJECT' ELSE false END";

/** JSON Lines, for those who count records: control characters that valid JSON cannot hold. */
export const LINES: CsvDialect = { delimiter: '\u0001', quote: '\u0005' };

/** A text that no cell can equal: nothing in a CSV file is turned into NULL by the reader. */
const NO_NULL = '\u0002\u0003\u0004';

/**
 * A relation with the columns `c0`, `c1`, … of the source, by position; for JSON Lines the one column `line`,
 * of which the lines that are no objects are left out.
 */
export function relationOf(source: Source, options: RelationOptions = {}): string {
  switch (source.format) {
    case 'csv':
      return csvRelation(source, options);
    case 'parquet':
      return parquetRelation(source, options);
    case 'json-lines':
      return jsonLinesRelation(source, options);
  }
}

function csvRelation(source: Source & { format: 'csv' }, options: RelationOptions): string {
  const columns = source.columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
  const settings = [
    'auto_detect = false',
    'hive_partitioning = false',
    `columns = {${columns}}`,
    `delim = ${quoteText(source.dialect.delimiter)}`,
    `quote = ${quoteText(source.dialect.quote)}`,
    `escape = ${quoteText(source.dialect.quote)}`,
    // The header is read and judged by ourselves.
    'header = false',
    'skip = 1',
    `nullstr = ${quoteText(NO_NULL)}`,
    'strict_mode = true',
    ...BUFFERS,
    ...rejectSettings(options.rejects),
  ];
  const scan = `read_csv(${filesOf(source)}, ${settings.join(', ')})`;
  return options.numbered === true ? numbered(scan, options) : scan;
}

/** Rows of text files have no numbers of their own: they are counted in the order of the file. */
function numbered(scan: string, { excluded = [], only }: RelationOptions): string {
  const rows = `(SELECT *, row_number() OVER () AS rn FROM ${scan})`;
  const conditions = [
    ...(excluded.length === 0 ? [] : [`rn NOT IN (SELECT unnest([${excluded.join(', ')}]))`]),
    ...(only === undefined ? [] : [`(${only})`]),
  ];
  return conditions.length === 0
    ? rows
    : `(SELECT * FROM ${rows} WHERE ${conditions.join(' AND ')})`;
}

/**
 * Records that cannot be read are always stored, never ignored: DuckDB 1.5.5's `ignore_errors` also drops whole
 * records after one with wrong quotes, and then rows would have other numbers.
 */
function rejectSettings(rejects = 'again'): readonly string[] {
  return [
    'store_rejects = true',
    `rejects_table = '${rejects}_errors'`,
    `rejects_scan = '${rejects}_scans'`,
    'rejects_limit = 0',
  ];
}

function parquetRelation(source: Source, options: RelationOptions): string {
  const columns = source.columns.map(
    ({ name, engineName = name }, index) => `${quoteName(engineName)} AS c${index}`,
  );
  const number = options.numbered === true ? ['file_row_number + 1 AS rn'] : [];
  // What a folder such as `delay=1` says never stands in the place of what the file says.
  const setting = `, hive_partitioning = false${options.numbered === true ? ', file_row_number = true' : ''}`;
  const scan = `read_parquet(${filesOf(source)}${setting})`;
  return `(SELECT ${[...columns, ...number].join(', ')} FROM ${scan})`;
}

/** Every physical line as a text: what separates columns cannot occur in valid JSON. */
function jsonLinesRelation(source: Source, options: RelationOptions): string {
  const lines = jsonLines(source, options);
  return `(SELECT * FROM ${lines} WHERE ${IS_OBJECT})`;
}

/** Every line of JSON Lines files, also those that are no objects; blank ones are passed over by nobody. */
export function jsonLines(source: Source, options: RelationOptions = {}): string {
  const settings = [
    'auto_detect = false',
    'hive_partitioning = false',
    "columns = {line: 'VARCHAR'}",
    `delim = ${quoteText(LINES.delimiter)}`,
    "quote = ''",
    "escape = ''",
    'header = false',
    `nullstr = ${quoteText(NO_NULL)}`,
    'strict_mode = false',
    ...BUFFERS,
    ...rejectSettings(options.rejects),
  ];
  const scan = `read_csv(${filesOf(source)}, ${settings.join(', ')})`;
  return options.numbered === true ? numbered(scan, options) : scan;
}

function filesOf(source: Source): string {
  return `[${source.files.map(quoteFile).join(', ')}]`;
}

/** Where the records of source number `index` that could not be read are told. */
export function rejectsName(index: number): string {
  return `rejects${index}`;
}

/** The file with the most records that could not be read, and how many, as `file` and `n`. */
export function mostRejected(index: number): string {
  return `SELECT file, count(*) AS n FROM (${rejectedRecords(index)}) GROUP BY file ORDER BY n DESC, file LIMIT 1`;
}

/**
 * The records of a source that could not be read, once a query with `rejects` has run to its end: the file, the
 * byte at which each starts (from 0) and what was wrong with it first.
 */
export function rejectedRecords(index: number): string {
  const name = rejectsName(index);
  return `SELECT file_path AS file, line_byte_position - 1 AS at, min_by(error_type, byte_position) AS kind
    FROM ${name}_errors JOIN ${name}_scans USING (scan_id, file_id) GROUP BY ALL ORDER BY ALL`;
}
