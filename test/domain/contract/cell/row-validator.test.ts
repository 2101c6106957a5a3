import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { rowValidator } from '../../../../src/domain/contract/cell/row-validator.ts';
import type { DataContract } from '../../../../src/domain/contract/contract.ts';
import { parseContract } from '../../../../src/domain/contract/parse/parse-contract.ts';
import { NAUGHTY_STRINGS, naughtyStrings } from '../../../support/naughty-strings.ts';
import { describeWithShared } from '../../../support/shared.ts';

function contractOf(properties: string, object = ''): DataContract {
  return parseContract(
    'c.yml',
    `{apiVersion: v3.1.0, kind: DataContract, id: t, version: 1.0.0, status: active,
      schema: [{name: t, ${object} properties: [${properties}]}]}`,
  );
}

const FLIGHTS = contractOf(`
  {name: distance, logicalType: integer, required: true, logicalTypeOptions: {minimum: 10}},
  {name: origin, logicalType: string, required: true, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}},
  {name: when, logicalType: timestamp},
  {name: delay, logicalType: integer, required: true,
    customProperties: [{property: ml.environments, value: [training]}]}`);

function complaints(schema: z.ZodType, row: unknown): readonly unknown[] {
  const result = schema.safeParse(row);
  if (result.success) return [];
  return result.error.issues.map((issue) => [
    issue.path.join('.'),
    issue.code === 'custom' ? issue.params?.['code'] : issue.code,
  ]);
}

describe('rowValidator', () => {
  const serving = rowValidator(FLIGHTS, { environment: 'serving', cells: 'typed' });

  it('gives the values of a good row in the types of its columns', () => {
    expect(
      serving.parse({ origin: 'ORD', distance: 733, when: '2001-07-01T00:00:00+01:00' }),
    ).toEqual({ distance: 733n, origin: 'ORD', when: '2001-06-30T23:00:00' });
  });

  it('says of every wrong cell the first rule that it breaks, all at once', () => {
    expect(complaints(serving, { origin: 'ord', distance: 5, when: 'noon' })).toEqual([
      ['distance', 'minimum'],
      ['origin', 'pattern'],
      ['when', 'type'],
    ]);
    expect(complaints(serving, { origin: null })).toEqual([
      ['distance', 'not-null'],
      ['origin', 'not-null'],
    ]);
  });

  it('refuses columns that are not expected, the label in serving among them', () => {
    const row = { origin: 'ORD', distance: 733, delay: 20, extra: 1 };
    expect(complaints(serving, row)).toEqual([
      ['delay', 'unexpected-column'],
      ['extra', 'unexpected-column'],
    ]);
    const training = rowValidator(FLIGHTS, { environment: 'training', cells: 'typed' });
    expect(complaints(training, { origin: 'ORD', distance: 733 })).toEqual([['delay', 'not-null']]);
  });

  it('lets further columns pass where the contract says subset', () => {
    const open = contractOf(
      '{name: a, logicalType: string}',
      'customProperties: [{property: ml.fieldsMatch, value: subset}],',
    );
    const schema = rowValidator(open, { environment: null, cells: 'text' });
    expect(schema.parse({ a: 'x', b: 'y' })).toEqual({ a: 'x' });
  });

  it('takes text as CSV has it, and typed values as JSON has them', () => {
    const text = rowValidator(FLIGHTS, { environment: 'serving', cells: 'text' });
    expect(text.parse({ distance: '0733', origin: 'ORD', when: '' })).toEqual({
      distance: 733n,
      origin: 'ORD',
      when: null,
    });
    expect(complaints(serving, { distance: '733', origin: 'ORD', when: '' })).toEqual([
      ['distance', 'type'],
      ['when', 'type'],
    ]);
  });

  it('refuses no row for what is only a warning or tolerated among many', () => {
    const lenient = contractOf(`{name: a, logicalType: string, quality: [
      {metric: invalidValues, arguments: {validValues: [x]}, mustBe: 0, severity: warning},
      {metric: nullValues, mustBeLessThan: 5, unit: percent}]}`);
    const schema = rowValidator(lenient, { environment: null, cells: 'typed' });
    expect(complaints(schema, { a: 'y' })).toEqual([]);
    expect(complaints(schema, {})).toEqual([]);
  });

  it.each([[null], [5], ['a'], [[1]]])('refuses %j, which is no row', (row) => {
    expect(serving.safeParse(row).error?.issues.map(({ message }) => message)).toEqual([
      'expected a row: names of columns with their values',
    ]);
  });

  it('never says what stands in a cell', () => {
    const result = serving.safeParse({ origin: 'secret!', distance: 'hidden' });
    const messages = result.error?.issues.map(({ message }) => message).join(' ');
    expect(messages).toBe(
      '"distance" must be a whole number of 64 bits. "origin" must match ^[A-Z]{3}$.',
    );
  });
});

describeWithShared('rowValidator with the naughty strings', [NAUGHTY_STRINGS], () => {
  const strings = naughtyStrings();
  const names = [...new Set(['__proto__', 'constructor', 'toString', ...strings])].filter(Boolean);

  it('takes each of them as the name of a column and as a cell, and gives it back unchanged', () => {
    const properties = names.map((name) => `{name: ${JSON.stringify(name)}, logicalType: string}`);
    const contract = contractOf(properties.join(',\n'));
    const schema = rowValidator(contract, { environment: null, cells: 'typed' });
    const entries = names.map((name): [string, string] => [name, name]);
    expect(Object.entries(schema.parse(Object.fromEntries(entries)))).toEqual(
      Object.entries(Object.fromEntries(entries)),
    );
  });
});
