import type { ContractColumn, Literal } from '../contract.ts';
import { lexicalForm } from './lexical-form.ts';
import { INFINITY_SOURCE, NAN_SOURCE } from './sources.ts';
import { parseDate, parseTime, parseTimestamp } from './temporal.ts';

/** What a text means in a column of some type. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: Literal }
  | { readonly kind: 'nan' | 'infinity'; readonly value: number }
  /** Not of the column's type. */
  | { readonly kind: 'malformed' };

export const MIN_INTEGER = -(2n ** 63n);
export const MAX_INTEGER = 2n ** 63n - 1n;

const MALFORMED: Meaning = { kind: 'malformed' };
const NAN = new RegExp(NAN_SOURCE);
const INFINITY = new RegExp(INFINITY_SOURCE);

type Spelling = Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>;

/** A reader of the texts of one column: strict, and the same as the SQL of the contract. */
export function textReader(column: Spelling): (text: string) => Meaning {
  const form = lexicalForm(column);
  const accepts = new RegExp(form.source);
  const template = form.iso?.replaceAll('\\', '$');
  const read = valueReader(column);
  return (text) => {
    if (!accepts.test(text)) return column.type === 'number' ? notFinite(text) : MALFORMED;
    const value = read(template === undefined ? text : text.replace(accepts, template));
    return value === undefined ? MALFORMED : { kind: 'value', value };
  };
}

function notFinite(text: string): Meaning {
  if (NAN.test(text)) return { kind: 'nan', value: Number.NaN };
  if (!INFINITY.test(text)) return MALFORMED;
  return { kind: 'infinity', value: text.startsWith('-') ? -Infinity : Infinity };
}

function valueReader(column: Spelling): (text: string) => Literal | undefined {
  switch (column.type) {
    case 'string':
      return (text) => text;
    case 'integer':
      return parseInteger;
    case 'number':
      return parseFinite;
    case 'boolean':
      return (text) => column.booleans.true.includes(text);
    case 'date':
      return parseDate;
    case 'time':
      return parseTime;
    case 'timestamp':
      return parseTimestamp;
  }
}

/** A whole number of 64 bits; undefined outside of them. */
function parseInteger(text: string): bigint | undefined {
  const value = BigInt(text);
  return value >= MIN_INTEGER && value <= MAX_INTEGER ? value : undefined;
}

/** The nearest 64-bit float; undefined where it is too large for one. */
function parseFinite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
