import { quoteFile, quoteText } from '../../domain/contract/sql/quote.ts';
import { refusal } from '../../domain/evidence/refusal.ts';
import { readCsvHeader } from '../../domain/predictions/csv-header.ts';
import { readJsonKeys } from '../../domain/predictions/json-keys.ts';
import type { Files } from '../../ports/files.ts';
import { jsonLinesSql } from './json-lines-sql.ts';

/** A file of foreign origin as a SQL table: Parquet with its types, CSV and JSON Lines with every cell as text. */
export interface TableSource {
  /** As the user knows it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly format: 'parquet' | 'csv' | 'json-lines';
  /** An expression for FROM. */
  readonly sql: string;
  /** The columns of a text file in its order; empty for Parquet, which tells its own. */
  readonly columns: readonly string[];
  /** Bytes of a byte order mark at the beginning. */
  readonly mark: number;
}

const HEADER_BYTES = 1 << 20;
const PARQUET = 'PAR1';
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** Looks at the first bytes of a file: what it is decides, not its name. */
export async function tableSource(
  name: string,
  what: string,
  files: Pick<Files, 'readFrom' | 'resolve'>,
): Promise<TableSource> {
  const path = await files.resolve(name);
  const head = new TextDecoder('latin1').decode(await files.readFrom(name, 0, 4));
  if (head === PARQUET) {
    const sql = `read_parquet(${quoteFile(path)}, hive_partitioning = false)`;
    return { name, path, format: 'parquet', sql, columns: [], mark: 0 };
  }
  if (head === '') throw refusal('empty-file', `${what} are an empty file.`);
  const mark = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const text = new TextDecoder().decode(await files.readFrom(name, 0, HEADER_BYTES));
  const keys = readJsonKeys(text);
  if (keys !== undefined) {
    return { name, path, format: 'json-lines', sql: jsonLinesSql(path, keys), columns: keys, mark };
  }
  const columns = readCsvHeader(text);
  if (columns === undefined || new Set(columns).size < columns.length || !columns.every(isName)) {
    throw refusal(
      'unreadable-file',
      `${what} are neither Parquet nor JSON Lines nor CSV with a header of distinct names, comma and double quotes.`,
    );
  }
  return { name, path, format: 'csv', sql: csvSql(path, columns), columns, mark };
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
