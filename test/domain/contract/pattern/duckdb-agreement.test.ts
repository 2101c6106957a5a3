import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { translatePattern } from '../../../../src/domain/contract/pattern/translate-pattern.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

const TEXTS = [
  ...[
    '',
    'a',
    'ab',
    'AB',
    'abc',
    'ABC',
    'a\n',
    '\na',
    'a\nb',
    'a\rb',
    'a\u2028b',
    'a\0b',
    ' a',
    'a ',
  ],
  ...[
    '\u00a0',
    '\ufeff',
    '\u3000',
    '\u180e',
    '\u200b',
    '\v',
    '\t',
    'é',
    'e\u0301',
    'ß',
    'ẞ',
    'Σ',
    'ς',
    'Ж',
    '中',
    '٣',
    '१',
  ],
  ...[
    '😀',
    '👩‍👧',
    '\u{10ffff}',
    '\u{e000}',
    '2001-07-31',
    'foo bar',
    'a-b',
    '12.7',
    '_',
    '$',
    '^',
    '\\',
    "it's",
  ],
];

const PATTERNS = [
  ...[
    '^$',
    '',
    '.',
    '^.$',
    '^..$',
    'a.b',
    '^a$',
    'a$',
    '\\d',
    '^\\d+$',
    '\\D',
    '\\w',
    '^\\W$',
    '\\s',
    '^\\s$',
    '^\\S+$',
  ],
  ...[
    '\\bfoo\\b',
    '\\Ba',
    '[^]',
    '[]',
    '[^a]',
    '^[^\\s]+$',
    '\\p{L}',
    '^\\p{Lu}+$',
    '\\P{L}',
    '\\p{Script=Greek}',
    '\\p{Emoji}',
    '\\p{Nd}',
  ],
  ...[
    '\\u{1F600}',
    '\\ud83d\\ude00',
    '\\u00e9',
    '[a-zé]+',
    '(?<x>a)|b',
    'a{2,3}',
    '(ab)?c',
    'a+?b',
    '^(?:a|b)*$',
    '\\0',
    '\\\\',
    "'",
    '\\.',
  ],
  ...['^[A-Z]{3}$', '^\\d{4}-(0[1-9]|1[0-2])-\\d{2}$', '.{1000}', '\\p{L}{140}', '(?:a{10}){100}'],
];

describe('translated patterns in DuckDB', () => {
  it.each(PATTERNS)('%j finds a match in the same texts as in V8', async (source) => {
    const translated = translatePattern(source);
    if ('mistakes' in translated) throw new Error(JSON.stringify(translated.mistakes));
    const quote = (text: string) =>
      `'${text.replaceAll("'", "''").replaceAll('\0', "' || chr(0) || '")}'`;
    const values = TEXTS.map((text, index) => `(${index}, ${quote(text)})`).join(', ');
    const reader = await connection.runAndReadAll(
      `SELECT regexp_matches(t, ${quote(translated.re2)}) FROM (VALUES ${values}) v(i, t) ORDER BY i`,
    );
    const oracle = new RegExp(source, 'u');
    expect(reader.getRowsJS().map(([found], index) => [TEXTS[index], found])).toEqual(
      TEXTS.map((text) => [text, oracle.test(text)]),
    );
  });
});
