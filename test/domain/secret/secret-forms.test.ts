import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretForms } from '../../../src/domain/secret/secret-forms.ts';
import { ENCODINGS } from '../../support/encodings.ts';

const secrets = fc
  .string({ unit: 'grapheme', minLength: 12, maxLength: 60 })
  .filter((text) => text.trim() === text && !/[\r\n]/.test(text) && text.isWellFormed());

test.each(Object.entries(ENCODINGS))('a secret is found %s', (_, encode) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const printed = encode(secret);
      expect(secretForms(secret, 8).some((form) => printed.includes(form))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what is found in base64 leaves at most a group of the secret at each end', () => {
  const secret = 'S3cr3t-token-0123456789';
  for (const before of ['', 'a', 'ab']) {
    const printed = Buffer.from(`${before}${secret}zz`).toString('base64');
    const rest = secretForms(secret, 8).reduce((text, form) => text.replaceAll(form, ''), printed);
    // At each end a group that the neighbours share in: four characters, and what is theirs.
    expect(rest.length).toBeLessThanOrEqual(12);
  }
});

test('each line of a secret of several lines is found, whatever ends them and in any order', () => {
  const secret = 'first-line-of-it\r\nsecond-line-of-it\nthird-line-of-it\n';
  expect(secretForms(secret, 8)).toEqual(
    expect.arrayContaining(['first-line-of-it', 'second-line-of-it', 'third-line-of-it']),
  );
  expect(secretForms(secret, 8).every((form) => !/[\r\n]/.test(form))).toBe(true);
});

test('short secrets and short lines are left alone, and longer forms come first', () => {
  expect(secretForms('short', 8)).toEqual([]);
  expect(secretForms('a\nlong enough', 8)).not.toContain('a');
  const lengths = secretForms('p&ss "w/rd" 12', 8).map((form) => form.length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
});
