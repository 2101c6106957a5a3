/** A date pattern of the contract made usable: what it accepts and how its parts are put into ISO order. */
export interface TemporalFormat {
  /** Anchored, capturing, the same in ECMA-262 and RE2. */
  readonly source: string;
  /** ISO 8601 text in terms of the captures (`\1-\2-\3T…`), as DuckDB's regexp_replace wants it. */
  readonly iso: string;
}

/** Why a date pattern cannot be used, and where in it (from 1). */
export interface FormatMistake {
  readonly message: string;
  readonly column: number;
}

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'zone';

interface Letter {
  readonly field: Field;
  readonly source: string;
}

/** Letters of Java's DateTimeFormatter. ODCS prints `YYYY` (there: the week's year) and means `yyyy`. */
const LETTERS: Readonly<Record<string, Letter>> = {
  yyyy: { field: 'year', source: '[0-9]{4}' },
  YYYY: { field: 'year', source: '[0-9]{4}' },
  uuuu: { field: 'year', source: '[0-9]{4}' },
  MM: { field: 'month', source: '0[1-9]|1[0-2]' },
  M: { field: 'month', source: '0?[1-9]|1[0-2]' },
  dd: { field: 'day', source: '0[1-9]|[12][0-9]|3[01]' },
  d: { field: 'day', source: '0?[1-9]|[12][0-9]|3[01]' },
  HH: { field: 'hour', source: '[01][0-9]|2[0-3]' },
  H: { field: 'hour', source: '[01]?[0-9]|2[0-3]' },
  mm: { field: 'minute', source: '[0-5][0-9]' },
  ss: { field: 'second', source: '[0-5][0-9]' },
  Z: { field: 'zone', source: 'Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]' },
  X: { field: 'zone', source: 'Z|[+-](?:0[0-9]|1[0-4])' },
  XX: { field: 'zone', source: 'Z|[+-](?:0[0-9]|1[0-4])[0-5][0-9]' },
  XXX: { field: 'zone', source: 'Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]' },
};

const NEEDED = {
  date: ['year', 'month', 'day'],
  time: ['hour', 'minute'],
  timestamp: ['year', 'month', 'day', 'hour', 'minute'],
} as const;

const ALLOWED: Readonly<Record<keyof typeof NEEDED, readonly Field[]>> = {
  date: NEEDED.date,
  time: [...NEEDED.time, 'second', 'fraction'],
  timestamp: [...NEEDED.timestamp, 'second', 'fraction', 'zone'],
};

interface Token {
  readonly text: string;
  readonly column: number;
}

/** Runs of one letter, quoted texts, and everything else one character at a time. */
function tokenize(pattern: string): readonly Token[] {
  return [...pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[\s\S]/gu)].map((match) => ({
    text: match[0],
    column: match.index + 1,
  }));
}

/** `T` is reserved in Java but stands unquoted in ODCS's own examples. */
function literalOf(text: string): string | undefined {
  if (text === "''") return "'";
  if (text.length > 1 && text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text === 'T' || !/^[A-Za-z']/.test(text) ? text : undefined;
}

function letterOf(text: string): Letter | undefined {
  if (/^S{1,9}$/.test(text)) return { field: 'fraction', source: `[0-9]{${text.length}}` };
  return Object.hasOwn(LETTERS, text) ? LETTERS[text] : undefined;
}

/** Reads a date pattern of an ODCS contract (letters of Java's DateTimeFormatter) for one logical type. */
export function parseTemporalFormat(
  pattern: string,
  type: keyof typeof NEEDED,
): TemporalFormat | FormatMistake {
  const fields: Field[] = [];
  let source = '';
  for (const { text, column } of tokenize(pattern)) {
    const literal = literalOf(text);
    const letter = letterOf(text);
    const mistake =
      literal === undefined ? letterMistake(text, letter, fields, ALLOWED[type]) : undefined;
    if (mistake !== undefined) return { message: mistake, column };
    source += literal === undefined ? `(${letter?.source})` : quote(literal);
    if (letter !== undefined) fields.push(letter.field);
  }
  const incomplete = incompleteness(fields, NEEDED[type]);
  return incomplete === undefined
    ? { source: `^${source}$`, iso: isoTemplate(fields, type) }
    : { message: incomplete, column: 1 };
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function letterMistake(
  text: string,
  letter: Letter | undefined,
  before: readonly Field[],
  allowed: readonly Field[],
): string | undefined {
  if (letter === undefined) return `"${text}" is not a part of dates that is understood`;
  if (before.includes(letter.field)) return `"${text}" says the ${letter.field} a second time`;
  return allowed.includes(letter.field)
    ? undefined
    : `"${text}" asks for the ${letter.field}, which this type does not have`;
}

function incompleteness(fields: readonly Field[], needed: readonly Field[]): string | undefined {
  const lacking = needed.filter((field) => !fields.includes(field));
  if (lacking.length > 0)
    return `the ${lacking.join(' and the ')} ${lacking.length === 1 ? 'is' : 'are'} not in it`;
  return fields.includes('fraction') && !fields.includes('second')
    ? 'it has a fraction of a second but no seconds'
    : undefined;
}

function isoTemplate(fields: readonly Field[], type: keyof typeof NEEDED): string {
  const capture = (field: Field) => `\\${fields.indexOf(field) + 1}`;
  const has = (field: Field) => fields.includes(field);
  const date = `${capture('year')}-${capture('month')}-${capture('day')}`;
  if (type === 'date') return date;
  const seconds = has('second') ? capture('second') : '00';
  const fraction = has('fraction') ? `.${capture('fraction')}` : '';
  const time = `${capture('hour')}:${capture('minute')}:${seconds}${fraction}`;
  if (type === 'time') return time;
  return `${date}T${time}${has('zone') ? capture('zone') : ''}`;
}
