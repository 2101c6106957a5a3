import type { ContractColumn } from '../contract.ts';
import {
  DATE_SOURCE,
  INTEGER_SOURCE,
  NUMBER_SOURCE,
  TIME_SOURCE,
  TIMESTAMP_SOURCES,
} from './sources.ts';
import { parseTemporalFormat } from './temporal-format.ts';

/** How the cells of a column are spelt, for SQL and JavaScript alike. */
export interface LexicalForm {
  /**
   * Anchored regular expression, the same in ECMA-262 and RE2, to be used without flags. A text that it
   * refuses is of the wrong type; one that it accepts may still have no value (31 February, 2^63, 1e400).
   */
  readonly source: string;
  /**
   * Null: the text can be cast as it stands. Else the replacement that turns a match into ISO 8601
   * (`\3-\2-\1`), as DuckDB's regexp_replace wants it.
   */
  readonly iso: string | null;
}

type Spelling = Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>;

/** The spelling of a column's values in text. Strings may be anything. */
export function lexicalForm(column: Spelling): LexicalForm {
  switch (column.type) {
    case 'string':
      return { source: '', iso: null };
    case 'integer':
      return { source: INTEGER_SOURCE, iso: null };
    case 'number':
      return { source: NUMBER_SOURCE, iso: null };
    case 'boolean':
      return { source: oneOf([...column.booleans.true, ...column.booleans.false]), iso: null };
    case 'date':
      return temporal(column, 'date', DATE_SOURCE);
    case 'time':
      return temporal(column, 'time', TIME_SOURCE);
    case 'timestamp':
      return temporal(column, 'timestamp', TIMESTAMP_SOURCES[column.zone]);
  }
}

function temporal(
  column: Spelling,
  type: 'date' | 'time' | 'timestamp',
  source: string,
): LexicalForm {
  if (column.format === null) return { source, iso: null };
  const format = parseTemporalFormat(column.format, type);
  if ('message' in format) throw new Error(`Unchecked format: ${format.message}`);
  return format;
}

function oneOf(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `^(?:${escaped.join('|')})$`;
}
