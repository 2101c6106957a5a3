import { describe, expect, it } from 'vitest';
import type { DataContract, FieldsMatch } from '../../../src/domain/contract/contract.ts';
import { forEnvironment } from '../../../src/domain/contract/for-environment.ts';
import { headerBreaches } from '../../../src/domain/contract/header.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';

function contractOf(match: FieldsMatch): DataContract {
  return parseContract(
    'c.yml',
    `{apiVersion: v3.1.0, kind: DataContract, id: t, version: 1.0.0, status: active, schema: [{name: t,
      customProperties: [{property: ml.fieldsMatch, value: ${match}}],
      quality: [{metric: duplicateValues, mustBe: 0, arguments: {properties: [a, c]}}],
      properties: [{name: a, logicalType: string, primaryKey: true}, {name: b, logicalType: string},
        {name: c, logicalType: string, customProperties: [{property: ml.environments, value: [training]}]}]}]}`,
  );
}

function breaches(match: FieldsMatch, names: readonly string[]): readonly string[] {
  return headerBreaches(contractOf(match), names).map(({ code, column }) => `${code} ${column}`);
}

describe('headerBreaches', () => {
  it.each<[match: FieldsMatch, names: string, expected: readonly string[]]>([
    ['exact', 'a b c', []],
    ['exact', 'a c b', ['column-order c']],
    ['exact', 'a b', ['missing-column c']],
    ['exact', 'a x b c', ['unexpected-column x']],
    ['exact', 'x c b a', ['unexpected-column x', 'column-order c']],
    ['exact', '', ['missing-column a', 'missing-column b', 'missing-column c']],
    ['exact', 'A b c', ['missing-column a', 'unexpected-column A']],
    ['exact', 'a b c a', ['duplicate-column a']],
    ['equal', 'c b a', []],
    ['equal', 'c b', ['missing-column a']],
    ['equal', 'c b a x', ['unexpected-column x']],
    ['subset', 'x c b a', []],
    ['subset', 'x c b', ['missing-column a']],
    ['superset', 'b', []],
    ['superset', 'b x', ['unexpected-column x']],
    ['partial', 'b x', []],
    ['partial', 'x y', ['missing-column a', 'missing-column b', 'missing-column c']],
  ])('with %s finds in "%s" %j', (match, names, expected) => {
    expect(breaches(match, names.split(' ').filter(Boolean))).toEqual(expected);
  });
});

describe('forEnvironment', () => {
  it('leaves out the columns of other environments, and the keys that they are part of', () => {
    const serving = forEnvironment(contractOf('exact'), 'serving');
    expect(serving.columns.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(serving.keys.map(({ code }) => code)).toEqual(['primary-key']);
    expect(forEnvironment(contractOf('exact'), 'training')).toEqual(contractOf('exact'));
    expect(forEnvironment(contractOf('exact'), null)).toEqual(contractOf('exact'));
  });
});

describe('what is said of a column that the contract does not have', () => {
  it.each([
    ['a;b;c', 'semicolons'],
    ['a\tb\tc', 'tabs'],
    ['a|b|c', 'bars'],
    ['a;"b";c', 'semicolons'],
  ])('names the separator of %j', (name, separator) => {
    const said = headerBreaches(contractOf('exact'), [name]).at(-1)?.message;
    expect(said).toContain(`several columns with ${separator} between them`);
  });

  it.each(['A', ' a', 'a '])('names the column of the contract that %j is near to', (name) => {
    const said = headerBreaches(contractOf('exact'), [name, 'b', 'c']);
    expect(said.map(({ message }) => message)).toContain(
      `Column ${JSON.stringify(name)} is not in the contract; perhaps "a" is meant, spelt otherwise.`,
    );
  });

  it('guesses nothing of a name that is like no other', () => {
    const said = headerBreaches(contractOf('exact'), ['b', 'x', 'something']).slice(2);
    expect(said.map(({ message }) => message)).toEqual([
      'Column "x" is not in the contract.',
      'Column "something" is not in the contract.',
    ]);
  });
});
