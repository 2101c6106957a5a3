import type { ContractColumn, LogicalType } from '../contract.ts';
import { type LexicalForm, lexicalForm } from '../lexical/lexical-form.ts';
import { INFINITY_SOURCE, NAN_SOURCE, NUMBER_SOURCE } from '../lexical/sources.ts';
import { carries } from './physical-type.ts';
import { quoteText } from './quote.ts';
import type { Source } from './source.ts';

/** How the cells of one column are read, as SQL over `x` (the cell as the file has it) and `v` (its value). */
export interface CellSource {
  /** The cell as the file has it, over the columns of `relationOf`. */
  readonly raw: string;
  /** Its value over `x`, in the column's own type; NULL where it has none. */
  readonly value: (x: string) => string;
  /** Whether there is no value in the cell. */
  readonly missing: (x: string) => string;
  /** Whether the cell, which is not missing, is not of the column's type. NaN and infinity are not judged here. */
  readonly malformed: (x: string, v: string) => string;
  /** The kind of JSON value, over the columns of the relation; null for other formats. */
  readonly kind: string | null;
}

/** The engine's type for the values of each type of a contract. */
export const SQL_TYPES: Readonly<Record<LogicalType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  time: 'TIME',
  timestamp: 'TIMESTAMP',
};

/** How a contract's column is read from the column `position` of a source. */
export function cellSource(column: ContractColumn, source: Source, position: number): CellSource {
  const found = source.columns[position];
  if (found === undefined) throw new RangeError(`the source has no column ${position}`);
  if (source.format === 'csv') return textCell(column, `c${position}`);
  if (source.format === 'json-lines') return jsonCell(column, found.name);
  return nativeCell(column, `c${position}`, found.physical ?? '');
}

/** A cell of a CSV file: text, read by the column's lexical form and by nothing else. */
function textCell(column: ContractColumn, raw: string): CellSource {
  return {
    raw,
    value: (x) => valueOfText(column, x),
    missing: (x) => isOneOf(x, column.missing),
    malformed: (x, v) => malformedText(column, x, v),
    kind: null,
  };
}

function isOneOf(x: string, texts: readonly string[]): string {
  if (texts.length === 0) return `${x} IS NULL`;
  const equal = texts.length === 1 ? `= ${quoteText(texts[0] ?? '')}` : `IN (${list(texts)})`;
  return `(${x} IS NULL OR ${x} ${equal})`;
}

function list(texts: readonly string[]): string {
  return texts.map(quoteText).join(', ');
}

function valueOfText(column: ContractColumn, x: string): string {
  if (column.type === 'string') return x;
  if (column.type === 'boolean') {
    const { booleans } = column;
    return `CASE WHEN ${x} IN (${list(booleans.true)}) THEN true WHEN ${x} IN (${list(booleans.false)}) THEN false END`;
  }
  return castText(column, inIso(lexicalForm(column), x));
}

function inIso(form: LexicalForm, x: string): string {
  if (form.iso === null) return x;
  const source = quoteText(form.source);
  return `CASE WHEN regexp_matches(${x}, ${source}) THEN regexp_replace(${x}, ${source}, ${quoteText(form.iso)}) END`;
}

function castText(column: ContractColumn, text: string): string {
  if (column.type === 'timestamp' && column.zone !== 'forbidden')
    return `(TRY_CAST(${text} AS TIMESTAMPTZ) AT TIME ZONE 'UTC')`;
  return `TRY_CAST(${text} AS ${SQL_TYPES[column.type]})`;
}

/**
 * The engine's casts accept too much ('12.7' for 13, '1_000', ' 12', 2001-1-5), so the text itself is judged.
 * Where the value, printed again, is the text, it needs no regular expression: that is the usual case.
 */
function malformedText(column: ContractColumn, x: string, v: string): string {
  const refused = `NOT regexp_matches(${x}, ${quoteText(lexicalForm(column).source)})`;
  const differs = `CAST(${v} AS VARCHAR) <> ${x}`;
  switch (column.type) {
    case 'string':
      return 'false';
    case 'boolean':
      return `${v} IS NULL`;
    case 'number':
      return `CASE WHEN ${v} IS NULL OR NOT isfinite(${v}) THEN NOT regexp_matches(${x}, ${quoteText(notFinite)}) ELSE NOT regexp_matches(${x}, ${quoteText(NUMBER_SOURCE)}) END`;
    case 'integer':
      return `(${v} IS NULL OR (${differs} AND ${refused}))`;
    default: {
      const canonical = canonicalLength(column);
      // Only a text of this length is printed as it was by a year that has four digits.
      return canonical === null
        ? `(${v} IS NULL OR ${refused})`
        : `(${v} IS NULL OR ((strlen(${x}) <> ${canonical} OR ${differs}) AND ${refused}))`;
    }
  }
}

const notFinite = `${NAN_SOURCE}|${INFINITY_SOURCE}`;

function canonicalLength(column: ContractColumn): number | null {
  if (column.format !== null) return null;
  if (column.type === 'date') return 10;
  // The engine has a time 24:00:00 and prints it so.
  if (column.type === 'time') return null;
  return column.zone === 'required' ? null : 19;
}

/** A cell of a column that has a type in the file: the type is judged once, for the whole column. */
function nativeCell(column: ContractColumn, raw: string, physical: string): CellSource {
  const fits = carries(physical, column);
  const tokens = column.missing.filter((text) => text !== '');
  const isText = /^(?:VARCHAR|ENUM)/.test(physical);
  const read = physical.startsWith('ENUM') ? `CAST(${raw} AS VARCHAR)` : raw;
  return {
    raw: read,
    value: (x) =>
      fits ? nativeValue(column.type, physical, x) : `CAST(NULL AS ${SQL_TYPES[column.type]})`,
    missing: (x) => (isText ? isOneOf(x, tokens) : `${x} IS NULL`),
    malformed: (_, v) => (fits ? `${v} IS NULL` : 'true'),
    kind: null,
  };
}

function nativeValue(type: LogicalType, physical: string, x: string): string {
  if (physical === SQL_TYPES[type] || type === 'string') return x;
  if (type === 'integer' && /^U?(?:TINYINT|SMALLINT|INTEGER)$/.test(physical)) return x;
  if (physical.endsWith('WITH TIME ZONE')) return `(${x} AT TIME ZONE 'UTC')`;
  return `TRY_CAST(${x} AS ${SQL_TYPES[type]})`;
}

/** A value of a JSON object: its kind is judged first, then its text as in CSV. */
function jsonCell(column: ContractColumn, name: string): CellSource {
  const path = quoteText(`$."${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  const tokens = column.missing.filter((text) => text !== '');
  return {
    raw: `json_extract_string(line, ${path})`,
    value: (x) => valueOfText({ ...column, booleans: JSON_BOOLEANS }, x),
    missing: (x) => isOneOf(x, tokens),
    malformed: (x, v) => malformedText({ ...column, booleans: JSON_BOOLEANS }, x, v),
    kind: `json_type(line, ${path})`,
  };
}

const JSON_BOOLEANS = { true: ['true'], false: ['false'] } as const;

/** The kinds of JSON values in which each logical type is written. */
export const JSON_KINDS: Readonly<Record<LogicalType, readonly string[]>> = {
  string: ['VARCHAR'],
  integer: ['BIGINT', 'UBIGINT'],
  number: ['BIGINT', 'UBIGINT', 'DOUBLE'],
  boolean: ['BOOLEAN'],
  date: ['VARCHAR'],
  time: ['VARCHAR'],
  timestamp: ['VARCHAR'],
};
