import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSlice, SLICE_OPERATORS } from '../../../src/domain/config/slice.ts';

it.each([
  ['origin', { kind: 'each', column: 'origin' }],
  ['departure airport', { kind: 'each', column: 'departure airport' }],
  ['"a > b"', { kind: 'each', column: 'a > b' }],
  ['distance > 2000', { kind: 'where', column: 'distance', operator: '>', value: 2000 }],
  ['distance<=-1.5e3', { kind: 'where', column: 'distance', operator: '<=', value: -1500 }],
  ["origin = 'ORD'", { kind: 'where', column: 'origin', operator: '=', value: 'ORD' }],
  ["name != 'O''Hare'", { kind: 'where', column: 'name', operator: '!=', value: "O'Hare" }],
])('reads the slice %s', (text, slice) => {
  expect(parseSlice(text)).toEqual({ ...slice, text });
});

it.each([
  '',
  'a >',
  'a >> 3',
  "a = 'x",
  'a = b',
  "'a' = 1",
  'a > 1 or b > 2',
  'x; drop table y = 1 --',
])('refuses %s', (text) => expect(parseSlice(text)).toBeUndefined());

it('reads back any comparison that is written by the rules', () => {
  const column = fc.string({ minLength: 1 }).filter((name) => !name.includes('"'));
  const operator = fc.constantFrom(...SLICE_OPERATORS);
  fc.assert(
    fc.property(column, operator, fc.string(), (name, sign, value) => {
      const text = `"${name}" ${sign} '${value.replaceAll("'", "''")}'`;
      expect(parseSlice(text)).toMatchObject({ column: name, operator: sign, value });
    }),
  );
});
