import { expect, test } from 'vitest';
import * as z from 'zod';
import { readActionInputs } from '../../src/hosts/actions/action-inputs.ts';
import { inputFields } from '../../src/steps/kernel/input-field.ts';

const fields = inputFields(
  z.object({
    'fail-on': z.string().optional().describe('When.'),
    margin: z.number().optional().describe('How much.'),
  }),
);

const read = (environment: Readonly<Record<string, string>>) =>
  Object.fromEntries(readActionInputs(environment, fields));

test('inputs are read by their names, whose hyphens the runner leaves alone', () => {
  expect(read({ 'INPUT_FAIL-ON': 'warn', INPUT_MARGIN: '', OTHER: 'x' })).toEqual({
    'fail-on': 'warn',
    margin: '',
  });
});

test('a misspelt input is kept, so that it can be complained about', () => {
  expect(read({ INPUT_MARGN: '1', INPUT_FAIL_ON: 'warn' })).toEqual({
    margn: '1',
    fail_on: 'warn',
  });
});

test('a variable of a desktop that happens to look like an input is none', () => {
  expect(read({ INPUT_METHOD: 'ibus' })).toEqual({});
});
