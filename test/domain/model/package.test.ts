import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, digestOfText } from '../../../src/domain/model/digest.ts';
import { whyNotInPackage } from '../../../src/domain/model/package-path.ts';

describe('a digest', () => {
  it('is the SHA-256 of the UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex');
        expect(digestOfText(text)).toBe(`sha256:${expected}`);
      }),
    );
  });

  it('does not depend on the order in which a value was written', () => {
    expect(digestOf({ a: 1, b: [2, { d: 1e21, c: null }] })).toBe(
      digestOf({ b: [2, { c: null, d: 1e21 }], a: 1 }),
    );
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });
});

describe('a path in a package', () => {
  it.each(['model.json', 'a/b/c.bin', 'mödel.onnx', '.hidden', 'environment', 'a b/c-d_e.f'])(
    'may be %s',
    (path) => {
      expect(whyNotInPackage(path)).toBeUndefined();
    },
  );

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    './a',
    'a/.',
    'a\\b',
    'C:x',
    'a\0b',
    'a\nb',
    '.git',
    '.git/config',
    'a/.GIT/config',
    '.env',
    '.env.production',
    'x/.ssh/id_rsa',
    '.npmrc',
    'aux',
    'NUL.txt',
    'a.',
    'a ',
    'e\u0301',
    'x'.repeat(401),
  ])('may not be %j', (path) => {
    expect(whyNotInPackage(path)).toBeTypeOf('string');
  });
});
