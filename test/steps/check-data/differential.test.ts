import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCheck } from '../../../src/domain/contract/cell/check-cell.ts';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { checkedRows } from '../../../src/domain/contract/sql/checked-rows.ts';
import { RFC_4180 } from '../../../src/domain/csv/dialect.ts';
import { contractText, DataWorkspace } from '../../support/data-workspace.ts';

/*
 * The SQL of a contract against the check of single cells in JavaScript, which shares nothing with it but the
 * lexical forms: on every cell both must name the same first broken rule, or none.
 */

const workspace = new DataWorkspace();

const NUMBERS = [
  '0',
  '-0',
  '5',
  '-5',
  '05',
  '+5',
  '12.7',
  '5.',
  '.5',
  '-.5',
  '1e3',
  '1E+03',
  '1e400',
  '-1e400',
  '1e-400',
  '0.3',
  '0.30',
  '0.1',
  '1_000',
  '1,000',
  '0x1F',
  ' 5',
  '5 ',
  '9223372036854775807',
  '9223372036854775808',
  '-9223372036854775808',
  '-9223372036854775809',
  '123456789012345678901234567890',
  'nan',
  'NaN',
  '-nan',
  '+NaN',
  'inf',
  '-inf',
  '+Infinity',
  'infinit',
  '1e',
  '--5',
  '٣',
];
const TIMES = [
  '2001-01-31',
  '2001-1-31',
  '2001-02-29',
  '2000-02-29',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '2001-01-31T10:00:00',
  '2001-01-31 10:00:00',
  '2001-01-31 10:00:00.5',
  '2001-01-31 10:00:00.123456789',
  '2001-01-31T10:00:00Z',
  '2001-01-31T10:00:00+01:00',
  '2001-01-31T10:00:00+0100',
  '2001-01-31T10:00:00+15:00',
  '2001-01-31T23:59:60',
  '2001-01-31T24:00:00',
  '2001-01-31T10:00',
  'infinity',
  'epoch',
  'today',
  '31.01.2001',
  '31.1.2001',
  '31.02.2001',
  '10:00:00',
  '23:59:59.999999',
  '24:00:00',
  '9:00:00',
  '10:00',
  '2001-01-31 (BC)',
  '2001/01/31',
  '2001-01-1 00:00:00.1',
];
const WORDS = [
  '',
  ' ',
  'NA',
  'N/A',
  'null',
  'true',
  'false',
  'TRUE',
  'True',
  'yes',
  't',
  '1',
  '0',
  'LAS',
  'las',
  'ab',
  'abc\n',
  '\nabc',
  'äöü',
  '🤦🏼‍♂️',
  'e\u0301',
  '\uFEFFx',
  "'; DROP TABLE x; --",
  '"',
  '""',
  '%',
  '$.a',
  'a,b',
  '\u0001\u0002',
];

const EVERY_RULE = [
  'allowed-values',
  'exclusive-maximum',
  'exclusive-minimum',
  'infinity',
  'max-length',
  'maximum',
  'min-length',
  'minimum',
  'multiple-of',
  'nan',
  'not-null',
  'pattern',
  'type',
];

const OPTIONS = [
  { logicalType: 'integer' },
  { logicalType: 'integer', logicalTypeOptions: { minimum: -5, maximum: 10 } },
  {
    logicalType: 'integer',
    logicalTypeOptions: { exclusiveMinimum: -5, exclusiveMaximum: 5, multipleOf: 5 },
  },
  { logicalType: 'number' },
  { logicalType: 'number', logicalTypeOptions: { minimum: 0, maximum: 0.3 } },
  { logicalType: 'number', logicalTypeOptions: { exclusiveMinimum: 0, multipleOf: 0.1 } },
  {
    logicalType: 'number',
    customProperties: [{ property: 'ml.allowNaN', value: true }],
    logicalTypeOptions: { maximum: 5 },
  },
  { logicalType: 'boolean' },
  { logicalType: 'string', logicalTypeOptions: { minLength: 2, maxLength: 3 } },
  { logicalType: 'string', logicalTypeOptions: { pattern: '^[A-Za-z]+$' } },
  { logicalType: 'string', logicalTypeOptions: { pattern: 'b|\\s', minLength: 1 } },
  { logicalType: 'date' },
  { logicalType: 'date', logicalTypeOptions: { minimum: '2000-02-29', maximum: '2001-01-31' } },
  { logicalType: 'date', logicalTypeOptions: { format: 'dd.MM.yyyy' } },
  { logicalType: 'timestamp' },
  {
    logicalType: 'timestamp',
    logicalTypeOptions: { timezone: false, minimum: '2001-01-31T10:00:00' },
  },
  { logicalType: 'timestamp', logicalTypeOptions: { timezone: true } },
  { logicalType: 'time' },
  { logicalType: 'time', logicalTypeOptions: { maximum: '10:00:00' } },
  {
    logicalType: 'string',
    logicalTypeOptions: { pattern: '^[A-Z]+$' },
    quality: [
      {
        metric: 'invalidValues',
        mustBe: 0,
        arguments: { validValues: ['LAS', 'las', 'NA', 'ab', '"', "'; DROP TABLE x; --"] },
      },
    ],
  },
] as const;

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...TIMES) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 6 })
      .map((text) => text.replaceAll(/\0|\r/g, '')),
  },
);

const column = fc.record({
  kind: fc.constantFrom(...OPTIONS),
  required: fc.boolean(),
});

/** Cells that break each rule at least once, whatever chance draws beside them. */
const SURE = ['', '3', '4.05', '-999999', '999999', 'NaN', 'Infinity', 'q', 'ZZZ', 'zzzzzzzzzzzz'];

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('the SQL of a contract', () => {
  it('breaks on the same rule as the check of single cells, on every cell', async () => {
    const engine = await workspace.host.dataEngine();
    const cases = fc.tuple(
      fc.array(column, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 40 }),
    );
    let run = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(cases, async ([columns, rows]) => {
        run += 1;
        const names = columns.map((_, index) => `column ${index}`);
        const text = contractText(
          columns.map(({ kind, required }, index) => ({ name: names[index], required, ...kind })),
        );
        const contract = parseContract('contract.yml', text);
        const used = rows.map((row) => row.slice(0, columns.length));
        const csv = [names, ...used].map((row) => row.map(quote).join(',')).join('\n');
        const name = workspace.write(`case-${run}.csv`, `${csv}\n`);
        const path = await workspace.host.files.resolve(name);
        const source = {
          format: 'csv' as const,
          files: [path],
          columns: names.map((one) => ({ name: one, physical: null })),
          dialect: RFC_4180,
        };
        const checked = contract.columns.map((one, number) => ({ column: one, number }));
        const session = await engine.open({ inputs: [path] });
        const keys = checked.map(({ number }) => `k${number}`).join(', ');
        const found = await session.rows(
          `SELECT ${keys} FROM ${checkedRows(source, checked, { numbered: true })} ORDER BY rn`,
        );
        await session.close();
        const expected = used.map((row) =>
          Object.fromEntries(
            checked.map(({ column: one, number }) => {
              const verdict = cellCheck(one)(row[number]);
              if ('broken' in verdict) seen.add(verdict.broken.code);
              const broken = 'broken' in verdict ? one.rules.indexOf(verdict.broken) : null;
              return [`k${number}`, broken];
            }),
          ),
        );
        const got = found.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [key, value === null ? null : Number(value)]),
          ),
        );
        expect(got, JSON.stringify(used)).toEqual(expected);
      }),
      {
        numRuns: 60,
        examples: OPTIONS.map((kind) => [
          [[{ kind, required: true }], SURE.map((text) => Array.from({ length: 6 }, () => text))],
        ]),
      },
    );
    expect([...seen].toSorted()).toEqual(EVERY_RULE);
  });
});
