import type { CsvDialect } from './dialect.ts';

/**
 * The fields of the first record of a text: the header of a file. Undefined where the text ends inside of
 * quotes.
 */
export function readRecord(text: string, dialect: CsvDialect): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = text[at] === dialect.quote ? quotedField(text, at, dialect) : undefined;
    if (text[at] === dialect.quote && field === undefined) return undefined;
    const end = endOfField(text, field?.end ?? at, dialect);
    fields.push((field?.value ?? '') + text.slice(field?.end ?? at, end));
    if (text[end] !== dialect.delimiter) return fields;
    at = end + 1;
  }
}

function quotedField(
  text: string,
  start: number,
  { quote }: CsvDialect,
): { readonly value: string; readonly end: number } | undefined {
  let value = '';
  for (let at = start + 1; ; ) {
    const close = text.indexOf(quote, at);
    if (close < 0) return undefined;
    value += text.slice(at, close);
    if (text[close + 1] !== quote) return { value, end: close + 1 };
    value += quote;
    at = close + 2;
  }
}

function endOfField(text: string, from: number, { delimiter }: CsvDialect): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
