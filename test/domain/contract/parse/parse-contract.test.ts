import { describe, expect, it } from 'vitest';
import type { DataContract } from '../../../../src/domain/contract/contract.ts';
import { parseContract } from '../../../../src/domain/contract/parse/parse-contract.ts';
import { ConfigurationError, formatProblem } from '../../../../src/domain/problem.ts';

const HEAD = `apiVersion: v3.1.0
kind: DataContract
id: test
version: 1.0.0
status: active
schema:
  - name: rows
`;

/** A contract of one object, whose keys begin at line 8, column 5. */
function contract(body: string): DataContract {
  return parseContract('c.yml', `${HEAD}${body}`);
}

/** A contract of one column, whose keys begin at line 10, column 9. */
function column(body: string): DataContract['columns'][number] {
  const lines = body.trim().split('\n');
  const text = `    properties:\n      - name: x\n${lines.map((line) => `        ${line}\n`).join('')}`;
  const [first] = contract(text).columns;
  if (first === undefined) throw new Error('no column');
  return first;
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

function columnProblems(body: string): readonly string[] {
  return problemsOf(() => column(body));
}

function rules(body: string): readonly unknown[] {
  return column(body).rules.map(({ place, ...rule }) => ({
    ...rule,
    at: [place.line, place.column],
  }));
}

describe('a contract with ten mistakes', () => {
  const text = `apiVersion: v3.1.0
kind: DataContract
id: ten
version: 1.0.0
status: active
schema:
  - name: rows
    properties:
      - name: a
        logicalType: integr
      - name: b
        logicalType: integer
        logicalTypeOptions: {minimum: 10, maximum: 5}
      - name: c
        logicalType: string
        logicalTypeOptions: {minLength: 5, maxLength: 2}
      - name: d
        logicalType: string
        logicalTypeOptions: {pattern: "^(?!x)a"}
      - name: e
        logicalType: string
        requred: true
      - name: f
        logicalType: integer
        quality:
          - metric: invalidValues
            arguments: {validValues: [1, "two"]}
            mustBe: 0
      - name: g
        logicalType: number
        quality:
          - metric: nullValues
            mustBeLessThan: 120
            unit: percent
          - metric: nullValues
            mustBe: 0
            mustBeLessThan: 5
      - name: b
        logicalType: string
    quality:
      - metric: rowCount
        mustBeGreaterThan: 10
        severity: kritical
`;

  it('gives ten problems, each at its place and with a remedy where one is known', () => {
    expect(problemsOf(() => parseContract('ten.yml', text))).toEqual([
      'ten.yml:10:22: Column "a": logicalType: expected a type, found the text "integr". Did you mean "integer"?',
      'ten.yml:13:52: Column "b": no value fits: minimum is 10 and maximum is 5.',
      'ten.yml:16:55: Column "c": no text fits: minLength is 5 and maxLength is 2.',
      'ten.yml:19:39: Column "d": pattern: the look-ahead "(?!x)" cannot be done in linear time (character 2 of the pattern). Patterns are ECMA-262 with the flag u, searched for anywhere in the text, and run on RE2.',
      'ten.yml:22:9: Column "e": Unknown key "requred". Did you mean "required"?',
      'ten.yml:27:42: Column "f": rule 1: allowed value: expected a whole number, found the text "two".',
      'ten.yml:33:29: Column "g": rule 1: mustBeLessThan: a share is at most 100 percent, found 120.',
      'ten.yml:37:29: Column "g": rule 2 has 2 operators: mustBe, mustBeLessThan. Keep one, or write a rule for each; mustBeBetween takes both its ends.',
      'ten.yml:38:15: Column "b" is there twice: also at ten.yml:11:15. Names of columns must differ.',
      'ten.yml:43:19: Object "rows": rule 1: severity: expected error, warning or info, found the text "kritical". An error fails the check, a warning is told, and info is only counted.',
    ]);
  });
});

describe('the head of a contract', () => {
  it.each([
    ['[]', ['c.yml:1:1: The contract: expected keys and values, found a list.']],
    ['', ['c.yml:1:1: The contract: expected keys and values, found nothing.']],
    ['a: b: c', ['c.yml:1:4: Not valid YAML: Nested mappings are not allowed in compact mappings']],
  ])('of %j is refused', (text, expected) => {
    expect(
      problemsOf(() => parseContract('c.yml', text)).map((line) => line.split('\n')[0]),
    ).toEqual(expect.arrayContaining(expected));
  });

  it('must have what the standard demands', () => {
    expect(problemsOf(() => parseContract('c.yml', 'kind: DataContract\nschema: []\n'))).toEqual([
      ...['apiVersion', 'id', 'version', 'status'].map(
        (key) => `c.yml:1:1: The contract: ${key} is missing. The standard, ODCS v3, demands it.`,
      ),
      'c.yml:2:9: The contract has no schema, so it says nothing about data.',
    ]);
  });

  it('of another version or kind is refused', () => {
    const text = HEAD.replace('v3.1.0', 'v2.2.2').replace('DataContract', 'Contract');
    const body = '    properties: [{name: x, logicalType: string}]\n';
    expect(problemsOf(() => parseContract('c.yml', `${text}${body}`))).toEqual([
      'c.yml:1:13: The contract: apiVersion v2.2.2 is not understood. Assay reads ODCS v3.1 and v3.0: apiVersion: v3.1.0.',
      'c.yml:2:7: The contract: kind: expected DataContract.',
    ]);
  });

  it('may hold several objects, of which one is chosen by name', () => {
    const text = `${HEAD}    properties: [{name: x, logicalType: string}]\n  - name: others\n    properties: [{name: y, logicalType: date}]\n`;
    expect(parseContract('c.yml', text, 'others').columns.map(({ name }) => name)).toEqual(['y']);
    expect(problemsOf(() => parseContract('c.yml', text))).toEqual([
      'c.yml:7:3: The contract has 2 objects: rows, others. Say which one is meant by `dataset`.',
    ]);
    expect(problemsOf(() => parseContract('c.yml', text, 'other'))).toEqual([
      'c.yml:7:3: The contract has no object "other". Did you mean "others"?',
    ]);
  });
});

describe('a column', () => {
  it('has its rules in the order present, type, NaN and infinity, domain', () => {
    expect(
      rules(`
logicalTypeOptions: {multipleOf: 0.1, maximum: 5, exclusiveMinimum: -1}
logicalType: number
required: true`),
    ).toEqual([
      { code: 'not-null', severity: 'error', tolerance: null, at: [12, 19] },
      { code: 'type', severity: 'error', tolerance: null, at: [11, 22] },
      { code: 'nan', severity: 'error', tolerance: null, at: [11, 22] },
      { code: 'infinity', severity: 'error', tolerance: null, at: [11, 22] },
      { code: 'exclusive-minimum', limit: -1, severity: 'error', tolerance: null, at: [10, 77] },
      { code: 'maximum', limit: 5, severity: 'error', tolerance: null, at: [10, 56] },
      { code: 'multiple-of', divisor: 0.1, severity: 'error', tolerance: null, at: [10, 42] },
    ]);
  });

  it('tries errors before warnings, and strict rules before tolerant ones, so that none hides another', () => {
    const { rules: found } = column(`
logicalType: string
quality:
  - {metric: invalidValues, arguments: {pattern: w}, mustBe: 0, severity: warning}
  - {metric: invalidValues, arguments: {pattern: t}, mustBeLessThan: 5, unit: percent}
  - {metric: invalidValues, arguments: {pattern: e}, mustBe: 0}`);
    const patterns = found.filter((rule) => rule.code === 'pattern');
    expect(patterns.map(({ source }) => source)).toEqual(['e', 't', 'w']);
  });

  it('reads percents exactly', () => {
    const [, , rule] = column(`
logicalType: integer
quality: [{metric: invalidValues, arguments: {validValues: [1]}, mustBeLessOrEqualTo: 0.1, unit: percent}]
required: true`).rules;
    expect(rule?.tolerance).toEqual({
      unit: 'percent',
      operator: 'mustBeLessOrEqualTo',
      limits: [{ numerator: 1n, denominator: 10n }],
    });
  });

  it('reads limits beyond 2^53 from text, and refuses them as rounded numbers', () => {
    const [, rule] = column(`
logicalType: integer
logicalTypeOptions: {maximum: "9223372036854775807"}`).rules;
    expect(rule).toMatchObject({ code: 'maximum', limit: 9_223_372_036_854_775_807n });
    expect(
      columnProblems('logicalType: integer\nlogicalTypeOptions: {maximum: 9223372036854775807}'),
    ).toEqual([
      'c.yml:11:39: Column "x": maximum: 9223372036854776000 is too large to be read exactly: write it in quotes.',
    ]);
  });

  it("understands v3.0's boolean exclusiveMinimum and its rules", () => {
    expect(
      rules(`
logicalType: integer
logicalTypeOptions: {minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}
quality: [{rule: validValues, validValues: [1, 2]}]`).slice(1),
    ).toEqual([
      { code: 'exclusive-minimum', limit: 0n, severity: 'error', tolerance: null, at: [11, 39] },
      { code: 'maximum', limit: 9n, severity: 'error', tolerance: null, at: [11, 75] },
      {
        code: 'allowed-values',
        values: [1n, 2n],
        severity: 'error',
        tolerance: null,
        at: [12, 19],
      },
    ]);
  });

  it('keeps the roles, environments and texts that Assay adds to the standard', () => {
    expect(
      column(`
logicalType: boolean
classification: Public
customProperties:
  - {property: ml.role, value: label}
  - {property: ml.environments, value: [training]}
  - {property: ml.trueValues, value: ["1"]}
  - {property: ml.falseValues, value: ["0"]}
  - {property: ml.missingValues, value: ["NA", ""]}
  - {property: owner, value: somebody}`),
    ).toMatchObject({
      role: 'label',
      environments: ['training'],
      public: true,
      booleans: { true: ['1'], false: ['0'] },
      missing: ['', 'NA'],
    });
  });

  it('lets NaN and infinity in where it says so', () => {
    const { rules: found } = column(`
logicalType: number
customProperties:
  - {property: ml.allowNaN, value: true}
  - {property: ml.allowInfinity, value: true}`);
    expect(found.map(({ code }) => code)).toEqual(['type']);
  });

  it('turns the width of an integer into its limits', () => {
    expect(
      column('logicalType: integer\nlogicalTypeOptions: {format: u8}').rules.slice(1),
    ).toMatchObject([
      { code: 'minimum', limit: 0n },
      { code: 'maximum', limit: 255n },
    ]);
  });

  it('reads limits of dates in its own format or in ISO 8601, and keeps them in UTC', () => {
    expect(
      column(`
logicalType: timestamp
logicalTypeOptions: {format: "dd.MM.yyyy HH:mm", minimum: "31.01.2001 10:00", maximum: "2001-02-01T00:00:00+02:00"}`).rules.slice(
        1,
      ),
    ).toMatchObject([
      { code: 'minimum', limit: '2001-01-31T10:00:00' },
      { code: 'maximum', limit: '2001-01-31T22:00:00' },
    ]);
  });

  it('without name and with a physicalName is known by both', () => {
    const { columns, keys } = contract(`    properties:
      - {name: key, physicalName: KEY_1, logicalType: string}
    quality:
      - {metric: duplicateValues, arguments: {properties: [key]}, mustBe: 0}
`);
    expect(columns.map(({ name }) => name)).toEqual(['KEY_1']);
    expect(keys).toMatchObject([{ code: 'duplicate-rows', columns: ['KEY_1'] }]);
  });

  it.each<[body: string, problem: string]>([
    ['required: true', '9:9: Column "x": logicalType is missing.'],
    ['logicalType: array', '10:22: Column "x": columns of type array are not checked by Assay.'],
    [
      'logicalType: integer\nrequired: "yes"',
      '11:19: Column "x": required: expected true or false.',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {minLength: 2}',
      '11:30: Column "x": Unknown key "minLength".',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {minimum: 0.5}',
      '11:39: Column "x": minimum: expected a whole number, found the number 0.5.',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {multipleOf: 0}',
      '11:42: Column "x": multipleOf: expected a whole number above 0, found the number 0.',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {format: u64}',
      '11:38: Column "x": format: expected one of i8, i16, i32, i64, u8, u16, u32; wider integers are not supported.',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {minimum: 5, exclusiveMaximum: 5}',
      '11:60: Column "x": no value fits: minimum is 5 and exclusiveMaximum is 5.',
    ],
    [
      'logicalType: integer\nlogicalTypeOptions: {exclusiveMinimum: true}',
      '11:48: Column "x": exclusiveMinimum: true needs a minimum beside it.',
    ],
    [
      'logicalType: number\nlogicalTypeOptions: {maximum: .inf}',
      '11:39: Column "x": maximum: expected a number, found the number Infinity.',
    ],
    [
      'logicalType: date\nlogicalTypeOptions: {minimum: "2001-02-30"}',
      '11:39: Column "x": minimum: expected a date such as "2001-01-31", found the text "2001-02-30".',
    ],
    [
      'logicalType: date\nlogicalTypeOptions: {format: "dd MMM yyyy"}',
      '11:38: Column "x": format "dd MMM yyyy": "MMM" is not a part of dates that is understood (character 4).',
    ],
    [
      'logicalType: timestamp\nlogicalTypeOptions: {format: "yyyy-MM-dd"}',
      '11:38: Column "x": format "yyyy-MM-dd": the hour and the minute are not in it (character 1). Days without a time are of logicalType: date.',
    ],
    [
      'logicalType: timestamp\nlogicalTypeOptions: {defaultTimezone: Australia/Sydney}',
      '11:47: Column "x": with defaultTimezone Australia/Sydney it must be said whether the texts have a zone.',
    ],
    [
      'logicalType: timestamp\nlogicalTypeOptions: {timezone: false, minimum: "2001-01-01T00:00:00Z"}',
      '11:56: Column "x": minimum: expected a timestamp such as "2001-01-31T23:59:59", found the text "2001-01-01T00:00:00Z".',
    ],
    [
      'logicalType: time\nlogicalTypeOptions: {timezone: true}',
      '11:40: Column "x": times of day with a zone are not supported.',
    ],
    [
      'logicalType: string\nlogicalTypeOptions: {pattern: "["}',
      '11:39: Column "x": pattern: not a regular expression: Unterminated character class (character 2 of the pattern).',
    ],
    [
      'logicalType: string\nquality: [{metric: invalidValues, mustBe: 0}]',
      '11:19: Column "x": rule 1: invalidValues needs validValues or a pattern, found neither.',
    ],
    [
      'logicalType: string\nquality: [{metric: invalidValues, arguments: {validValues: []}, mustBe: 0}]',
      '11:68: Column "x": rule 1: the list of allowed values is empty.',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues}]',
      '11:19: Column "x": rule 1 has no operator.',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBe: lots}]',
      '11:48: Column "x": rule 1: mustBe: expected a number, found the text "lots".',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBeBetween: [5, 1]}]',
      '11:55: Column "x": rule 1: mustBeBetween: the smaller number comes first, found [5, 1].',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBeLessThan: 0}]',
      '11:56: Column "x": rule 1: mustBeLessThan: no count is below 0.',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBeGreaterThan: 95, unit: percent}]',
      '11:59: Column "x": rule 1 demands bad cells: good data would break it.',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBe: 0, unit: cells}]',
      '11:57: Column "x": rule 1: unit: expected rows or percent.',
    ],
    [
      'logicalType: string\nquality: [{metric: nulValues, mustBe: 0}]',
      '11:28: Column "x": rule 1: metric: expected one of nullValues, missingValues, invalidValues, duplicateValues, rowCount.',
    ],
    [
      'logicalType: string\nquality: [{rule: nulls, mustBe: 0}]',
      '11:26: Column "x": rule 1: unknown rule "nulls".',
    ],
    [
      'logicalType: string\nquality: [{mustBe: 0}]',
      '11:19: Column "x": rule 1: metric is missing.',
    ],
    [
      'logicalType: string\nquality: [{metric: rowCount, mustBe: 5}]',
      '11:19: Column "x": rule 1: rowCount is about a data set, not about a column.',
    ],
    [
      'logicalType: string\nquality: [{metric: nullValues, mustBe: 0, arguments: {pattern: a}}]',
      '11:72: Column "x": rule 1: nullValues has no argument pattern.',
    ],
    [
      'logicalType: string\nquality: [{metric: missingValues, mustBe: 0, arguments: {missingValues: [-1]}}]',
      '11:82: Column "x": rule 1: missing values are texts as they stand in the file: write -1 in quotes.',
    ],
    [
      'logicalType: integer\nquality: [{metric: invalidValues, arguments: {pattern: a}, mustBe: 0}]',
      '11:64: Column "x": rule 1: only string columns can have a pattern.',
    ],
    [
      'logicalType: string\nrequired: true\nquality: [{metric: nullValues, mustBeLessThan: 5}]',
      '12:19: Column "x": this rule about missing cells is at odds with the one at c.yml:11:19.',
    ],
    [
      'logicalType: string\ncustomProperties: [{property: ml.rol, value: label}]',
      '11:39: Column "x": unknown property "ml.rol".',
    ],
    [
      'logicalType: string\ncustomProperties: [{property: ml.role, value: target}]',
      '11:55: Column "x": ml.role: expected one of label, feature, id, timestamp, weight, group.',
    ],
    [
      'logicalType: string\ncustomProperties: [{property: ml.trueValues, value: ["1"]}]',
      '11:61: Column "x": ml.trueValues is for columns of type boolean, not string.',
    ],
  ])('of %j is refused', (body, problem) => {
    const found = columnProblems(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`c.yml:${problem}`);
  });
});

describe('the words of a problem', () => {
  it('stand on one line and are short, whatever the file holds', () => {
    const name = JSON.stringify(`x\n::add-path::/tmp ${'y'.repeat(5000)}`);
    const [problem = '', ...others] = problemsOf(() =>
      contract(`    properties: [{name: ${name}, logicalType: ${name}}]\n`),
    );
    expect(others).toEqual([]);
    expect(problem).not.toContain('\n');
    expect(problem.length).toBeLessThan(400);
  });
});

describe('a data set', () => {
  it('has its primary key in the order of the positions', () => {
    const { keys, columns } = contract(`    properties:
      - {name: a, logicalType: string, primaryKey: true, primaryKeyPosition: 2}
      - {name: b, logicalType: string, primaryKey: true, primaryKeyPosition: 1}
`);
    expect(keys).toMatchObject([{ code: 'primary-key', columns: ['b', 'a'] }]);
    expect(columns.map(({ required }) => required)).toEqual([true, true]);
  });

  it('expects exactly its columns unless it says otherwise', () => {
    const body = '    properties: [{name: a, logicalType: string}]\n';
    expect(contract(body).header.match).toBe('exact');
    const said = `    customProperties: [{property: ml.fieldsMatch, value: subset}]\n${body}`;
    expect(contract(said).header.match).toBe('subset');
  });

  it('keeps the rules of other tools, so that they can be told', () => {
    const { foreign } = contract(`    properties: [{name: a, logicalType: string}]
    quality:
      - {type: custom, engine: soda, implementation: "x", description: No gaps}
      - {type: text, description: Looked at by people}
`);
    expect(foreign).toMatchObject([{ engine: 'soda', description: 'No gaps', column: null }]);
  });

  it.each<[body: string, problem: string]>([
    ['    quality: []\n', '7:5: Object "rows" has no properties.'],
    [
      '    properties: [{name: a, logicalType: string}]\n    quality: [{metric: nullValues, mustBe: 0}]\n',
      '9:15: Object "rows": rule 1: nullValues is about a column, not about a data set.',
    ],
    [
      '    properties: [{name: a, logicalType: string}]\n    quality: [{metric: rowCount, mustBeLessThan: 5, unit: percent}]\n',
      '9:59: Object "rows": rule 1: a row count is not a percentage.',
    ],
    [
      '    properties: [{name: a, logicalType: string}]\n    quality: [{metric: duplicateValues, mustBe: 0}]\n',
      '9:15: Object "rows": rule 1: duplicateValues of a data set needs the argument properties.',
    ],
    [
      '    properties: [{name: a, logicalType: string}]\n    quality: [{metric: duplicateValues, mustBe: 0, arguments: {properties: [b]}}]\n',
      '9:77: Object "rows": rule 1: there is no property "b".',
    ],
    ['    properties: [{logicalType: string}]\n', '8:18: Column 1: name is missing.'],
    ['    properties: [a]\n', '8:18: Column 1: expected keys and values, found the text "a".'],
    [
      '    properties:\n      - {name: a, logicalType: string, primaryKey: true, primaryKeyPosition: 0}\n',
      '9:52: Column "a": primaryKeyPosition is 0, but positions begin at 1.',
    ],
    [
      '    properties:\n      - {name: a, logicalType: string, customProperties: [{property: ml.role, value: label}]}\n      - {name: b, logicalType: string, customProperties: [{property: ml.role, value: label}]}\n',
      '10:16: Column "b" has the ml.role label, but so has "a".',
    ],
  ])('of %j is refused', (body, problem) => {
    const found = problemsOf(() => contract(body));
    expect(found[0]).toContain(`c.yml:${problem}`);
  });
});
