import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShow } from '../../../../src/domain/contract/cell/may-show.ts';
import { shapeOf } from '../../../../src/domain/contract/cell/shape-of.ts';

describe('shapeOf', () => {
  it.each<[unknown, string]>([
    ['abc', 'text of 3 characters'],
    ['😀', 'text of 1 character'],
    ['', 'empty text'],
    [' \t', 'blank text of 2 characters'],
    ['12', 'number of 2 digits'],
    ['-1.50', 'negative number of 1 digit and 2 decimals'],
    ['1e9', 'number of 1 digit with an exponent'],
    [1e300, 'number of 1 digit with an exponent'],
    [-1.5e-300, 'negative number of 1 digit and 1 decimal with an exponent'],
    [12.5, 'number of 2 digits and 1 decimal'],
    [10n, 'number of 2 digits'],
    [Number.NaN, 'not a finite number'],
    [null, 'nothing'],
    [true, 'true or false'],
    [[1], 'a list'],
  ])('of %s is %s', (cell, shape) => {
    expect(shapeOf(cell)).toBe(shape);
  });

  it('holds nothing of a text but its length: texts of one length that are no numbers look alike', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcé😀中'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(shapeOf(text)).toBe(shapeOf('x'.repeat([...text].length)));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    expect(shapeOf(`${'1'.repeat(100_000)}x`)).toBe('text of 100001 characters');
  });
});

describe('mayShow', () => {
  it('says yes to public columns, or where the user asked for values', () => {
    expect(mayShow({ public: true }, 'hidden')).toBe(true);
    expect(mayShow({ public: false }, 'shown')).toBe(true);
    expect(mayShow({ public: false }, 'hidden')).toBe(false);
    expect(mayShow(undefined, 'hidden')).toBe(false);
  });
});
