import type { ContractColumn, Literal } from '../contract.ts';
import { MAX_INTEGER, MIN_INTEGER, textReader } from '../lexical/parse-text.ts';
import { INTEGER_SOURCE } from '../lexical/sources.ts';
import { kindOf } from './contract-reader.ts';

type Spelling = Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>;

/** A value of a column as YAML gave it, in the column's type; or what was expected instead. */
export type LiteralResult = { readonly value: Literal } | { readonly mistake: string };

/** Reads the values that a contract gives for a column: limits and allowed values. */
export function readLiteral(column: Spelling, written: unknown): LiteralResult {
  switch (column.type) {
    case 'string':
      return typeof written === 'string'
        ? { value: written }
        : { mistake: `expected text, found ${kindOf(written)}: write it in quotes` };
    case 'boolean':
      return typeof written === 'boolean'
        ? { value: written }
        : { mistake: `expected true or false, found ${kindOf(written)}` };
    case 'number':
      return typeof written === 'number' && Number.isFinite(written)
        ? { value: written }
        : { mistake: `expected a number, found ${kindOf(written)}` };
    case 'integer':
      return integer(written);
    default:
      return temporal(column, written);
  }
}

const INTEGER = new RegExp(INTEGER_SOURCE);

/** YAML's numbers are floats here: whole numbers beyond 2^53 must be written as text. */
function integer(written: unknown): LiteralResult {
  if (typeof written === 'number' && Number.isSafeInteger(written))
    return { value: BigInt(written) };
  if (typeof written === 'number' && Number.isInteger(written))
    return { mistake: `${written} is too large to be read exactly: write it in quotes` };
  if (typeof written === 'string' && INTEGER.test(written)) {
    const value = BigInt(written);
    return value >= MIN_INTEGER && value <= MAX_INTEGER
      ? { value }
      : { mistake: `${written} does not fit into 64 bits` };
  }
  return { mistake: `expected a whole number, found ${kindOf(written)}` };
}

const EXAMPLES = {
  date: '2001-01-31',
  time: '23:59:59',
  timestamp: '2001-01-31T23:59:59',
} as const;

/** Dates and times may be written in the column's own format or in ISO 8601. */
function temporal(column: Spelling, written: unknown): LiteralResult {
  const type = column.type === 'date' || column.type === 'time' ? column.type : 'timestamp';
  const own = typeof written === 'string' ? textReader(column)(written) : undefined;
  if (own?.kind === 'value') return { value: own.value };
  // Where cells have no zone, a limit with one could not be compared with them.
  const zone = column.zone === 'forbidden' ? 'forbidden' : 'optional';
  const iso: Spelling = { ...column, format: null, zone };
  const standard = typeof written === 'string' ? textReader(iso)(written) : undefined;
  if (standard?.kind === 'value') return { value: standard.value };
  return { mistake: `expected a ${type} such as "${EXAMPLES[type]}", found ${kindOf(written)}` };
}

/** Negative, zero or positive as a is before, at or after b; both of one column. */
export function compareLiterals(a: Literal, b: Literal): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
