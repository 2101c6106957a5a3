import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createJob } from '../../../src/adapters/actions/job.ts';
import { maskedForms } from '../../../src/adapters/actions/masked-forms.ts';
import { parseFileCommands } from '../../support/runner-commands.ts';
import { scratchFolder } from '../../support/scratch.ts';

const file = join(scratchFolder('job'), 'output');

beforeEach(() => {
  writeFileSync(file, '');
  vi.stubEnv('GITHUB_OUTPUT', file);
});
afterEach(() => vi.unstubAllEnvs());

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '=', '<<', 'EOF', 'ghadelimiter_', 'other=evil', 'PATH<<X\n/evil\nX'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('an output arrives as it was and sets no other, whatever stands in it', () => {
  fc.assert(
    fc.property(hostile, fc.integer(), (verdict, rows) => {
      writeFileSync(file, '');
      createJob(process.env).setOutputs({ verdict, rows, absent: undefined });
      expect(parseFileCommands(readFileSync(file, 'utf8'))).toEqual({
        verdict: verdict,
        rows: String(rows),
      });
    }),
    { numRuns: 500 },
  );
});

test('a secret is masked in the forms that tools give it, and a very short one not at all', () => {
  const secret = 'p&ss "w/rd"';
  const masked = maskedForms(secret);
  expect(masked).toEqual(
    expect.arrayContaining([
      secret,
      encodeURIComponent(secret),
      'p&ss \\"w/rd\\"',
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
    ]),
  );
  const header = Buffer.from(`x-access-token:${secret}`).toString('base64');
  expect(masked.some((form) => header.includes(form))).toBe(true);
  expect(maskedForms('abc')).not.toContain('abc');
});
