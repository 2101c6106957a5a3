import type { ContractColumn, LogicalType } from '../contract.ts';
import { MAX_INTEGER, type Meaning, MIN_INTEGER, textReader } from '../lexical/parse-text.ts';

/** What a cell holds: nothing, or something that fits the column's type or does not. */
export type CellMeaning = Meaning | { readonly kind: 'missing' };

const MALFORMED: CellMeaning = { kind: 'malformed' };
const MISSING: CellMeaning = { kind: 'missing' };

/**
 * A reader of one column's cells, given as text (CSV, and the text columns of Parquet and JSON) or as
 * typed values. Typed values are not bent: a number is no text and 1 is no true; but a whole number may
 * stand in either of the types integer and number.
 */
export function cellReader(column: ContractColumn): (cell: unknown) => CellMeaning {
  const readText = textReader(column);
  const missing = new Set(column.missing);
  return (cell) => {
    if (cell === null || cell === undefined) return MISSING;
    if (typeof cell === 'string') return missing.has(cell) ? MISSING : readText(cell);
    return readTyped(column.type, cell);
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
