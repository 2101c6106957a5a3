import type * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { InputField } from './input-field.ts';

const MAX_ECHO = 80;

/** One complaint about one input, such as: The input `margin` of x must be a number. Got "y" instead. */
export function describeInput(
  step: string,
  field: InputField,
  issue: z.core.$ZodIssue,
  value: unknown,
): Problem {
  const name = `The input \`${field.name}\` of ${step}`;
  if (value === undefined) {
    return { message: `${name} is missing.`, remedy: `It says: ${field.description}` };
  }
  const own = issue.code === 'custom' || issue.code === 'invalid_format';
  const demand = own ? `: ${issue.message}.` : ` must be ${describeDemand(field)}.`;
  return { message: `${name}${demand.replace(/\.\.$/, '.')} ${describeGot(field, value)}` };
}

function describeGot(field: InputField, value: unknown): string {
  if (field.secret) return 'Got something else instead (not shown: it is secret).';
  const text = JSON.stringify(value);
  return `Got ${text.length > MAX_ECHO ? `${text.slice(0, MAX_ECHO)}…` : text} instead.`;
}

const NOUNS = {
  text: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  choice: 'one word',
  list: 'a list of texts',
} as const;

/** What the input must be, in words: `a number of at least 0`, `one of fail, warn`. */
export function describeDemand(field: InputField): string {
  if (field.choices !== undefined) return `one of ${field.choices.join(', ')}`;
  const { minimum, maximum } = field;
  if (minimum !== undefined && maximum !== undefined)
    return `${NOUNS[field.kind]} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${NOUNS[field.kind]} of at least ${minimum}`;
  if (maximum !== undefined) return `${NOUNS[field.kind]} of at most ${maximum}`;
  return NOUNS[field.kind];
}
