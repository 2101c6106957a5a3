import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../../src/adapters/node/line-splitter.ts';

/** The lines of pieces, with a clock that stands still or leaps an hour between looks. */
function split(pieces: readonly Uint8Array[], leap = false): readonly string[] {
  const lines: string[] = [];
  let now = 0;
  const splitter = new LineSplitter(
    (line) => lines.push(line),
    () => {
      if (leap) now += 3_600_000;
      return now;
    },
  );
  for (const piece of pieces) splitter.write(piece);
  splitter.end();
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('output in pieces', () => {
  it('gives the same lines wherever it is cut', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((w) => w.replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(200)),
        (words, ending, cuts) => {
          const whole = bytes(words.map((w) => w + ending).join(''));
          const places = [0, ...cuts.map((c) => c % (whole.length + 1)).toSorted((a, b) => a - b)];
          const pieces = places.map((from, i) => whole.slice(from, places[i + 1]));
          // A byte order mark at the very beginning is no text.
          const expected = [words[0]?.replace(/^\uFEFF/, '') ?? '', ...words.slice(1)];
          expect(split(pieces)).toEqual(expected);
        },
      ),
    );
  });

  it('shows of lines that are overwritten one a second, and the last', () => {
    const bar = bytes('\r 10%\r 50%\r100%\n');
    expect(split([bar])).toEqual([' 10%', '100%']);
    expect(split([bar], true)).toEqual([' 10%', ' 50%', '100%']);
  });

  it('cuts a line that is too long, and says by how much', () => {
    expect(split([bytes('x'.repeat(16_390)), bytes('yy\nz')])).toEqual([
      `${'x'.repeat(16_384)} … (8 more characters)`,
      'z',
    ]);
  });
});
