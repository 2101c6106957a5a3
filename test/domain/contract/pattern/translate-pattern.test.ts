import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternSearch } from '../../../../src/domain/contract/pattern/pattern-search.ts';
import {
  MAX_PATTERN_LENGTH,
  translatePattern,
} from '../../../../src/domain/contract/pattern/translate-pattern.ts';
import { NAUGHTY_STRINGS, naughtyStrings } from '../../../support/naughty-strings.ts';
import { describeWithShared } from '../../../support/shared.ts';

function translated(source: string): string {
  const result = translatePattern(source);
  if ('mistakes' in result) throw new Error(`${source}: ${JSON.stringify(result.mistakes)}`);
  return result.re2;
}

function mistakesOf(source: string): readonly string[] {
  const result = translatePattern(source);
  return 'mistakes' in result
    ? result.mistakes.map(({ message, column }) => `${column}: ${message}`)
    : [];
}

/** V8 and RE2 must give one answer. */
function expectAgreement(source: string, texts: readonly string[]): void {
  const search = patternSearch(translated(source));
  const oracle = new RegExp(source, 'u');
  for (const text of texts)
    expect([source, text, search(text)]).toEqual([source, text, oracle.test(text)]);
}

/** Characters at which engines are known to part: line ends, blanks, word edges, other planes. */
const TELLING = [
  ...'aAzZ09_-. ^$\\/',
  ...['\n', '\r', '\r\n', '\t', '\v', '\f', '\0', '\u0085', '\u00a0', '\u1680', '\u180e', '\u200b'],
  ...[
    '\u2028',
    '\u2029',
    '\u202f',
    '\u205f',
    '\u3000',
    '\ufeff',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'ſ',
    'K',
  ],
  ...['α', 'Σ', 'Ж', '中', '٣', '१', '😀', '👩‍👧', '\u{10ffff}', '\u{e000}', '\ud7ff', '\uffff'],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...TELLING), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const atom = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'A',
    '0',
    '_',
    ' ',
    'é',
    '😀',
    '中',
    '-',
    '"',
    '\\/',
    '\\.',
    '\\\\',
    '\\$',
  ),
  fc.constantFrom(
    '.',
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
    '\\t',
    '\\n',
    '\\r',
    '\\v',
    '\\f',
    '\\0',
  ),
  fc.constantFrom('\\u00e9', '\\u{1F600}', '\\ud83d\\ude00', '\\x41', '\\cJ', '\\u2028'),
  fc.constantFrom('\\p{L}', '\\P{L}', '\\p{Lu}', '\\p{Script=Greek}', '\\p{sc=Cyrl}', '\\p{Emoji}'),
  fc.constantFrom('\\p{Nd}', '\\p{ASCII}', '\\p{General_Category=Cn}', '\\p{scx=Deva}', '\\P{Any}'),
  fc
    .tuple(
      fc.constantFrom('', '^'),
      fc.array(
        fc.constantFrom(
          'a-z',
          'A',
          '0-9',
          '\\d',
          '\\S',
          '\\s',
          '\\W',
          '\\-',
          '\\]',
          '😀-😎',
          '\\p{Ll}',
          '\\n',
          'é',
          '.',
          '\\b',
        ),
        { maxLength: 4 },
      ),
    )
    .map(([negation, parts]) => `[${negation}${parts.join('')}]`),
);

const { pattern } = fc.letrec<{ pattern: string; element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    atom,
    fc
      .tuple(
        atom,
        fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}', '{0,2}?', '{0}'),
      )
      .map((p) => p.join('')),
    fc
      .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '{2}', '*?'))
      .map(([inner, times]) => `(?:${inner})${times}`),
    tie('pattern').map((inner) => `(${inner})`),
    fc.constantFrom('^', '$', '\\b', '\\B'),
  ),
  pattern: fc
    .array(
      fc.array(tie('element'), { maxLength: 4 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 2 },
    )
    .map((alternatives) => alternatives.join('|')),
}));

function isValid(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

describe('translatePattern', () => {
  it('finds a match in the same texts as V8 does, for any pattern without look-around', () => {
    fc.assert(
      fc.property(
        pattern.filter(isValid),
        fc.array(text, { minLength: 1, maxLength: 8 }),
        (source, texts) => expectAgreement(source, texts),
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    '^$',
    '',
    'a|',
    '()',
    '(?:^|a)*b',
    '^a$',
    '$^',
    '\\bfoo\\b',
    '[^]',
    '[]',
    '[^\\s]',
    '^.$',
    '(?<year>\\d{4})-\\d{2}',
    '^\\p{Lu}\\p{Ll}+$',
    'x{0}y',
    '(a*)*b',
    '(?:a|b)??c',
  ])('keeps the meaning of %j', (source) => {
    expectAgreement(source, [
      '',
      'a',
      'b',
      'aab',
      'foo bar',
      'a\n',
      '\na',
      '\u2028',
      '2001-07',
      'Épée',
      '😀',
      ...TELLING,
    ]);
  });

  it('says every construct that RE2 cannot do, with its place in the pattern', () => {
    expect(mistakesOf('(?<!x)y(a)\\1(?=b)(?i:c)\\k<n>(?<n>d)')).toEqual([
      '1: the look-behind "(?<!x)" cannot be done in linear time',
      '11: the back-reference "\\1" cannot be done in linear time',
      '13: the look-ahead "(?=b)" cannot be done in linear time',
      '18: flags in a group ("i") are not supported',
      '24: the back-reference "\\k<n>" cannot be done in linear time',
    ]);
  });

  it.each([
    ['[', '2: not a regular expression: Unterminated character class'],
    ['a**', '4: not a regular expression: Nothing to repeat'],
    ['a{2,1}', '7: not a regular expression: numbers out of order in {} quantifier'],
    ['\\p{Nonsense}', '12: not a regular expression: Invalid property name'],
    ['\\-', '2: not a regular expression: Invalid escape'],
    ['a{1001}', '1: "{1001}" repeats more than 1000 times, counted with the repetitions around it'],
    [
      '((a{100})*){11}',
      '3: "{100}" repeats more than 1000 times, counted with the repetitions around it',
    ],
    ['\\p{L}{500}', '1: it is too large once its repetitions are written out'],
    ['x\\ud800', '2: "\\ud800" is half a character, which no text holds'],
    ['a'.repeat(MAX_PATTERN_LENGTH + 1), '1: it has 2001 characters, but at most 2000 are read'],
    [`${'('.repeat(101)}${')'.repeat(101)}`, '101: its groups are nested more than 100 deep'],
  ])('refuses %j', (source, message) => {
    expect(mistakesOf(source)).toEqual([message]);
  });

  it('answers at once where a backtracking engine would not end', () => {
    const search = patternSearch(translated('^(a+)+$'));
    expect(search(`${'a'.repeat(20_000)}!`)).toBe(false);
  });
});

describeWithShared('translatePattern on the naughty strings', [NAUGHTY_STRINGS], () => {
  const strings = naughtyStrings();

  it('agrees with V8 on each of them as a text', () => {
    const patterns = [
      '^\\w+$',
      '\\s',
      '^.*$',
      '\\p{L}\\p{M}*',
      '[^\\x00-\\x7f]',
      '^\\P{C}*$',
      '\\b\\d',
      '$.|^\\S',
    ];
    for (const source of patterns) expectAgreement(source, strings);
  });

  it('finds each of them by its own escaped text, and agrees with V8 on each as a pattern', () => {
    for (const naughty of strings) {
      const escaped = naughty.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      expectAgreement(`^${escaped}$`, [naughty, `${naughty}x`]);
      if (isValid(naughty) && mistakesOf(naughty).length === 0)
        expectAgreement(naughty, [naughty, ...strings.slice(0, 40)]);
    }
  });
});
