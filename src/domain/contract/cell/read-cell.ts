import type { ContractColumn, LogicalType } from '../contract.ts';
import { MAX_INTEGER, type Meaning, MIN_INTEGER, textReader } from '../lexical/parse-text.ts';

/** What a cell holds: nothing, or something that fits the column's type or does not. */
export type CellMeaning = Meaning | { readonly kind: 'missing' };

/**
 * How cells are given: `text`, all as they stand in a CSV file; or `typed`, as JSON and Parquet have them.
 */
export type CellForm = 'text' | 'typed';

const MALFORMED: CellMeaning = { kind: 'malformed' };
const MISSING: CellMeaning = { kind: 'missing' };

/** Types whose typed values are texts: JSON has no dates. */
const WRITTEN: readonly LogicalType[] = ['string', 'date', 'time', 'timestamp'];

/**
 * A reader of one column's cells. In CSV the empty text can mean "no value"; among typed values only
 * null does, and the contract's other texts for it. Typed values are not bent: a number is no text, "5"
 * is no number and 1 is no true; but a whole number may stand in a column of numbers.
 */
export function cellReader(column: ContractColumn, form: CellForm): (cell: unknown) => CellMeaning {
  const readText = textReader(column);
  const missing = new Set(form === 'text' ? column.missing : column.missing.filter(Boolean));
  const texts = form === 'text' || WRITTEN.includes(column.type);
  return (cell) => {
    if (cell === null || cell === undefined) return MISSING;
    if (typeof cell !== 'string') return readTyped(column.type, cell);
    if (missing.has(cell)) return MISSING;
    return texts ? readText(cell) : MALFORMED;
  };
}

function readTyped(type: LogicalType, cell: unknown): CellMeaning {
  if (typeof cell === 'boolean')
    return type === 'boolean' ? { kind: 'value', value: cell } : MALFORMED;
  if (typeof cell !== 'number' && typeof cell !== 'bigint') return MALFORMED;
  if (type === 'number') return readNumber(Number(cell));
  return type === 'integer' ? readInteger(cell) : MALFORMED;
}

function readNumber(value: number): CellMeaning {
  if (Number.isNaN(value)) return { kind: 'nan', value };
  return Number.isFinite(value) ? { kind: 'value', value } : { kind: 'infinity', value };
}

function readInteger(cell: number | bigint): CellMeaning {
  if (typeof cell === 'number' && !Number.isInteger(cell)) return MALFORMED;
  const value = BigInt(cell);
  return value >= MIN_INTEGER && value <= MAX_INTEGER ? { kind: 'value', value } : MALFORMED;
}
