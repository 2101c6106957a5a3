import { IS_OBJECT, jsonLines } from '../../domain/contract/sql/source.ts';
import { RFC_4180 } from '../../domain/csv/dialect.ts';
import { readRecord } from '../../domain/csv/read-record.ts';
import { type DataSession, UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { DataFile } from './data-file.ts';
import { parquetColumns } from './parquet-columns.ts';
import type { TableFile } from './table-file.ts';

/** A header is expected to end within this many bytes. */
const HEAD_BYTES = 1024 * 1024;

/**
 * The columns of a file: by the header of CSV, by the schema of Parquet, by the keys of JSON Lines.
 * @throws UnreadableFileError where the file has none that could be read
 */
export async function readColumns(
  file: DataFile,
  session: DataSession,
  host: Pick<Host, 'files'>,
): Promise<TableFile> {
  if (file.bytes === 0) throw new UnreadableFileError(file.name, 'The file is empty.');
  switch (file.format) {
    case 'csv':
      return readCsvColumns(file, host);
    case 'parquet':
      return { file, mark: 0, columns: await parquetColumns(file.path, session) };
    case 'json-lines':
      return { file, mark: 0, columns: await readJsonColumns(file, session) };
  }
}

async function readCsvColumns(file: DataFile, host: Pick<Host, 'files'>): Promise<TableFile> {
  const bytes = await host.files.readFrom(file.path, 0, HEAD_BYTES);
  const foreign = foreignBytes(bytes);
  if (foreign !== undefined)
    throw new UnreadableFileError(file.name, `${foreign}; CSV in UTF-8 is expected.`, { line: 1 });
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(mark));
  const names = readRecord(text, RFC_4180);
  const problem = headerProblem(names, text, bytes.length < file.bytes);
  if (names === undefined || problem !== undefined)
    throw new UnreadableFileError(file.name, problem ?? '', { line: 1 });
  return { file, mark, columns: names.map((name) => ({ name, physical: null })) };
}

function headerProblem(
  names: readonly string[] | undefined,
  text: string,
  isLonger: boolean,
): string | undefined {
  if (names === undefined) return 'A quotation mark in the header is never closed.';
  if (/^[\r\n]/.test(text)) return 'Line 1 is blank, where the header belongs.';
  if (isLonger && !/[\r\n]/.test(text)) return 'The header does not end within a megabyte.';
  const line = text.slice(0, text.search(/[\r\n]|$/));
  if (line.includes('\0')) return 'The header holds a NUL byte: this is not a text file.';
  return line.includes('\uFFFD') ? 'The header is not valid UTF-8.' : undefined;
}

/** What a file is that cannot be CSV in UTF-8, by its first bytes. */
function foreignBytes(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'The file is in UTF-16';
  if (first === 0x1f && second === 0x8b) return 'The file is compressed with gzip';
  if (first === 0x50 && second === 0x4b) return 'The file is a ZIP archive (a spreadsheet?)';
  const isParquet = first === 0x50 && second === 0x41 && third === 0x52 && fourth === 0x31;
  return isParquet ? 'The file is Parquet' : undefined;
}

async function readJsonColumns(
  file: DataFile,
  session: DataSession,
): Promise<TableFile['columns']> {
  const lines = jsonLines({ format: 'json-lines', files: [file.path], columns: [] });
  const rows = await session.rows(
    `SELECT DISTINCT unnest(json_keys(line)) AS name FROM ${lines} WHERE ${IS_OBJECT} ORDER BY name`,
  );
  return rows.map(({ name }) => ({ name: String(name), physical: null }));
}
