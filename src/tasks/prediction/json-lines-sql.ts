import { quoteFile, quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import { IS_OBJECT, LINES } from '../../domain/contract/sql/source.ts';

/** A text that no line can equal: nothing is turned into NULL by the reader. */
const NO_NULL = '\u0002\u0003\u0004';

/** A column for each key, all of them text; a key that a line lacks is NULL. */
export function jsonLinesSql(path: string, keys: readonly string[]): string {
  const columns = keys.map((key) => {
    const place = quoteText(`$."${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
    return `json_extract_string(line, ${place}) AS ${quoteName(key)}`;
  });
  // What is no object is refused before; here it must only not end the query.
  const lines = `(SELECT CASE WHEN ${IS_OBJECT} THEN line END AS line FROM ${linesSql(path)})`;
  return `(SELECT ${columns.join(', ')} FROM ${lines})`;
}

/** Every line of a file as the text `line`, in the order of the file. */
export function linesSql(path: string): string {
  return `read_csv(${quoteFile(path)}, auto_detect = false, hive_partitioning = false, columns = {line: 'VARCHAR'}, delim = ${quoteText(LINES.delimiter)}, quote = '', escape = '', header = false, nullstr = ${quoteText(NO_NULL)}, strict_mode = false)`;
}
