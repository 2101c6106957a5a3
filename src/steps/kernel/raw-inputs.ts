import type { InputField } from './input-field.ts';

/**
 * What the user wrote, by the name of the input: one text in an action, where a list stands one a
 * line; every repetition on a command line. An empty text counts as absent.
 */
export type RawInputs = ReadonlyMap<string, string | readonly string[]>;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** The value as zod should see it; a text that does not fit stays text, for zod to complain about. */
export function readRaw(
  field: InputField,
  raw: string | readonly string[] | undefined,
): string | number | boolean | readonly string[] | undefined {
  const texts = toTexts(field, raw);
  if (texts.length === 0) return undefined;
  if (field.kind === 'list') return texts;
  const text = texts.at(-1) ?? '';
  if (field.kind === 'boolean') return BOOLEANS.get(text.toLowerCase()) ?? text;
  const numeric = field.kind === 'number' || field.kind === 'integer';
  return numeric && isNumber(text) ? Number(text) : text;
}

/** Whether the text is a decimal number that fits into a double. */
function isNumber(text: string): boolean {
  return NUMBER.test(text) && Number.isFinite(Number(text));
}

/** The non-empty values that the user gave. */
function toTexts(
  field: InputField,
  raw: string | readonly string[] | undefined,
): readonly string[] {
  if (raw === undefined) return [];
  const given = typeof raw === 'string' ? splitLines(field, raw) : raw;
  const { separator } = field;
  const parts = separator === undefined ? given : given.flatMap((text) => text.split(separator));
  return parts.map((text) => text.trim()).filter((text) => text !== '');
}

function splitLines(field: InputField, text: string): readonly string[] {
  return field.kind === 'list' ? text.split(/\r?\n/) : [text];
}
