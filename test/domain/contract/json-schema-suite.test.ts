import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellCheck } from '../../../src/domain/contract/cell/check-cell.ts';
import type { ContractColumn } from '../../../src/domain/contract/contract.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { ROOT } from '../../support/shared.ts';

interface Group {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const FOLDER = join(ROOT, 'test', 'fixtures', 'contracts', 'json-schema');

function groupsOf(file: string): readonly Group[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Group[];
}

function columnOf(logicalType: string, options: object): ContractColumn {
  const contract = {
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 't', version: '1', status: 'active' },
    schema: [{ name: 't', properties: [{ name: 'x', logicalType, logicalTypeOptions: options }] }],
  };
  const [column] = parseContract('c.yml', JSON.stringify(contract)).columns;
  if (column === undefined) throw new Error('no column');
  return column;
}

/** The keywords of a schema that contracts share. */
function optionsOf({ schema }: Group): object {
  const { $schema, type, format, ...options } = schema;
  return options;
}

/** What the suite and the contract say of each case of one JSON type. */
function verdicts(group: Group, column: ContractColumn, type: 'string' | 'number') {
  const check = cellCheck({ ...column, missing: [] }, 'typed');
  const cases = group.tests.filter(({ data }) => typeof data === type);
  return {
    suite: cases.map(({ description, valid }) => [description, valid]),
    ours: cases.map(({ description, data }) => [description, 'value' in check(data)]),
  };
}

describe('the keywords of JSON Schema', () => {
  const strings = ['minLength', 'maxLength', 'pattern', 'ecmascript-regex'].flatMap((file) =>
    groupsOf(`${file}.json`).filter(({ schema }) => schema['patternProperties'] === undefined),
  );

  it.each(strings.map((group) => [group.description, group] as const))(
    'on text: %s',
    (_, group) => {
      const { suite, ours } = verdicts(group, columnOf('string', optionsOf(group)), 'string');
      expect(ours).toEqual(suite);
      expect(suite.length).toBeGreaterThan(0);
    },
  );

  const numbers = [
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
  ].flatMap((file) => groupsOf(`${file}.json`));

  it.each(numbers.map((group) => [group.description, group] as const))(
    'on numbers: %s',
    (_, group) => {
      const { suite, ours } = verdicts(group, columnOf('number', optionsOf(group)), 'number');
      expect(ours).toEqual(suite);
      expect(suite.length).toBeGreaterThan(0);
    },
  );
});

describe('the formats of JSON Schema', () => {
  it('date: all cases', () => {
    for (const group of groupsOf('date.json')) {
      const { suite, ours } = verdicts(group, columnOf('date', {}), 'string');
      expect(ours).toEqual(suite);
    }
  });

  it('date-time: all cases but leap seconds, lower-case letters and ten and more digits of a second', () => {
    const column = columnOf('timestamp', { timezone: true });
    const differing = groupsOf('date-time.json').flatMap((group) => {
      const { suite, ours } = verdicts(group, column, 'string');
      return suite.filter((_, index) => ours[index]?.[1] !== suite[index]?.[1]);
    });
    expect(differing).toEqual([
      ['a valid date-time with a leap second, UTC', true],
      ['a valid date-time with a leap second, with minus offset', true],
      ['case-insensitive T and Z', true],
      ['a second fraction of fifteen nines is valid', true],
    ]);
  });
});
