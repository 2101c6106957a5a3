import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { parseInputs } from '../../../src/steps/kernel/parse-inputs.ts';
import type { RawInputs } from '../../../src/steps/kernel/raw-inputs.ts';
import { defineStep } from '../../../src/steps/kernel/step.ts';

const step = defineStep({
  name: 'compare-predictions',
  summary: 'Compares.',
  inputs: z.object({
    labels: z.string().describe('The file of labels.'),
    margin: z.number().min(0).default(0).describe('The margin.'),
    repeats: z.int().min(1).max(9).default(1).describe('How often.'),
    metrics: z.array(z.string()).min(1).meta({ separator: ',' }).describe('The metrics.'),
    data: z.array(z.string()).optional().describe('Files.'),
    'fail-on': z.enum(['fail', 'warn']).default('fail').describe('When to fail.'),
    artifacts: z.boolean().default(true).describe('Whether.'),
    token: z.string().min(10).optional().meta({ secret: true }).describe('The token.'),
    key: z.string().optional().describe('The key.'),
  }),
  outputs: z.object({}),
  example: 'uses: x',
  rules: ({ key, data }) =>
    key !== undefined && data !== undefined ? [{ message: 'Give `key` or `data`, not both.' }] : [],
  run: async () => ({ outputs: {} }),
});

const parse = (inputs: Record<string, string | readonly string[]>) =>
  parseInputs(step, new Map(Object.entries(inputs)));

function complaints(raw: RawInputs): readonly string[] {
  try {
    parseInputs(step, raw);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ message, remedy }) => `${message} ${remedy ?? ''}`.trim());
  }
}

const good = { labels: 'l.csv', metrics: 'auc' };

test('texts become typed values, and defaults fill what is absent', () => {
  expect(parse({ ...good, margin: '1e-3', repeats: '3', artifacts: 'FALSE' })).toEqual({
    labels: 'l.csv',
    metrics: ['auc'],
    margin: 0.001,
    repeats: 3,
    artifacts: false,
    'fail-on': 'fail',
  });
});

test('an empty text counts as absent, as the runner hands over inputs that nobody set', () => {
  const empty = { margin: '', key: ' ', 'fail-on': '', artifacts: '', token: '', data: '\n \n' };
  expect(parse({ ...good, ...empty })).toEqual(parse(good));
});

test('a list is one a line in an action, repeated on a command line, or separated where it says so', () => {
  const values = ['a.csv', 'b, c.csv'];
  expect(parse({ ...good, data: 'a.csv\r\n\n  b, c.csv \n' }).data).toEqual(values);
  expect(parse({ ...good, data: values }).data).toEqual(values);
  expect(parse({ ...good, metrics: ['auc, log-loss', 'rmse'] }).metrics).toEqual([
    'auc',
    'log-loss',
    'rmse',
  ]);
});

test('every complaint comes at once, in the order of the declaration, each in one sentence', () => {
  const raw = {
    margin: 'x',
    repeats: '10',
    'fail-on': 'never',
    artifacts: 'maybe',
    token: 'hunter2',
    margn: '1',
  };
  expect(complaints(new Map(Object.entries(raw)))).toEqual([
    'compare-predictions has no input `margn`. Did you mean `margin`?',
    'The input `labels` of compare-predictions is missing. It says: The file of labels.',
    'The input `margin` of compare-predictions must be a number of at least 0. Got "x" instead.',
    'The input `repeats` of compare-predictions must be a whole number from 1 to 9. Got 10 instead.',
    'The input `metrics` of compare-predictions is missing. It says: The metrics.',
    'The input `fail-on` of compare-predictions must be one of fail, warn. Got "never" instead.',
    'The input `artifacts` of compare-predictions must be true or false. Got "maybe" instead.',
    'The input `token` of compare-predictions must be a text. Got something else instead (not shown: it is secret).',
  ]);
});

test('rules between inputs are asked once each input is good by itself', () => {
  expect(complaints(new Map(Object.entries({ ...good, key: 'id', data: 'a.csv' })))).toEqual([
    'Give `key` or `data`, not both.',
  ]);
});

test.each(['0x10', '1_000', 'Infinity', 'NaN', '1,5', '1e', '--1', '٣'])(
  '%s is no number',
  (text) => {
    expect(complaints(new Map(Object.entries({ ...good, margin: text })))).toHaveLength(1);
  },
);

test.each(['constructor', '__proto__', 'toString', 'yes'])(
  '%s is neither true nor false',
  (text) => {
    expect(complaints(new Map(Object.entries({ ...good, artifacts: text })))).toEqual([
      `The input \`artifacts\` of compare-predictions must be true or false. Got "${text}" instead.`,
    ]);
  },
);

test('a number that is too large is shown as it was written', () => {
  expect(complaints(new Map(Object.entries({ ...good, margin: '1e999' })))).toEqual([
    'The input `margin` of compare-predictions must be a number of at least 0. Got "1e999" instead.',
  ]);
});

test('a number written by JavaScript is read back as it was', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parse({ ...good, margin: String(value) }).margin).toBe(value);
    }),
  );
});

test('a secret is never echoed, whatever is wrong with it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{4,9}$/), (secret) => {
      const told = complaints(new Map(Object.entries({ ...good, token: secret }))).join('\n');
      expect(told).toContain('token');
      expect(told.replaceAll('compare-predictions', '')).not.toContain(`"${secret}"`);
    }),
  );
});
