import type { Issue } from './issue.ts';

const FORMS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'entries',
  record: 'entries',
  null: 'nothing',
};

/** The name of a form of values, for people. */
export function formName(form: string): string {
  return FORMS[form] ?? form;
}

/** What should have stood where a complaint was made, in plain words; undefined where zod's message says it. */
export function expectation(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${formName(issue.expected)}, not ${formName(formOf(issue.input))}`;
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return limit(
        issue.origin,
        issue.inclusive === false ? 'more than' : 'at least',
        issue.minimum,
      );
    case 'too_big':
      return limit(
        issue.origin,
        issue.inclusive === false ? 'less than' : 'at most',
        issue.maximum,
      );
    default:
      return undefined;
  }
}

function limit(origin: string, words: string, value: number | bigint): string {
  if (origin === 'string')
    return value === 1 ? 'must not be empty' : `expected ${words} ${value} characters`;
  if (origin === 'array')
    return value === 1 ? 'must not be empty' : `expected ${words} ${value} entries`;
  return `expected ${words} ${value}`;
}

function formOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
