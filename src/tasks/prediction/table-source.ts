import { quoteFile, quoteText } from '../../domain/contract/sql/quote.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { readCsvHeader } from '../../domain/predictions/csv-header.ts';
import type { Files } from '../../ports/files.ts';

/** A file of foreign origin as a SQL table: Parquet with its types, CSV with every cell as text. */
export interface TableSource {
  /** Absolute. */
  readonly path: string;
  readonly format: 'parquet' | 'csv';
  /** An expression for FROM. */
  readonly sql: string;
}

const HEADER_BYTES = 1 << 20;
const PARQUET = 'PAR1';

/** Looks at the first bytes of a file: what it is decides, not its name. */
export async function tableSource(
  path: string,
  what: string,
  files: Pick<Files, 'readFrom' | 'resolve'>,
): Promise<TableSource> {
  const absolute = await files.resolve(path);
  const head = new TextDecoder('latin1').decode(await files.readFrom(path, 0, 4));
  if (head === PARQUET) {
    return {
      path: absolute,
      format: 'parquet',
      sql: `read_parquet(${quoteFile(absolute)}, hive_partitioning = false)`,
    };
  }
  if (head === '') throw refusal('empty-file', `${what} are an empty file.`);
  const names = readCsvHeader(
    new TextDecoder().decode(await files.readFrom(path, 0, HEADER_BYTES)),
  );
  if (names === undefined || new Set(names).size < names.length || !names.every(isName)) {
    throw refusal(
      'unreadable-file',
      `${what} are neither Parquet nor CSV with a header of distinct names, comma and double quotes.`,
    );
  }
  return { path: absolute, format: 'csv', sql: csvSql(absolute, names) };
}

/** No name of a column is empty or holds a control character; a file that is no table has such. */
function isName(text: string): boolean {
  return text !== '' && !/\p{Cc}/u.test(text);
}

/** Nothing is guessed: the columns are those of the header, all of them text. */
function csvSql(path: string, names: readonly string[]): string {
  const columns = names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${quoteFile(path)}, auto_detect = false, hive_partitioning = false, header = true, columns = {${columns}}, delim = ',', quote = '"', escape = '"', strict_mode = true)`;
}
