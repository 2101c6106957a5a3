import { describe, expect, it } from 'vitest';
import { planColumns } from '../../../src/domain/config/column-plan.ts';
import { type ModelConfig, modelSchema } from '../../../src/domain/config/config.ts';
import type { ContractColumn, DataContract } from '../../../src/domain/contract/contract.ts';

function column(name: string, changes: Partial<ContractColumn> = {}): ContractColumn {
  return {
    name,
    type: 'number',
    format: null,
    zone: 'optional',
    booleans: { true: ['true'], false: ['false'] },
    required: false,
    role: null,
    environments: null,
    public: false,
    missing: [''],
    rules: [],
    place: { file: 'c.yml' },
    ...changes,
  };
}

function contract(...columns: readonly ContractColumn[]): DataContract {
  const place = { file: 'c.yml' };
  return {
    file: 'c.yml',
    id: 'c',
    version: '1.0.0',
    dataset: 'd',
    columns,
    header: { match: 'exact', severity: 'error', place },
    keys: columns.some((one) => one.name === 'id')
      ? [{ code: 'primary-key', columns: ['id'], severity: 'error', tolerance: null, place }]
      : [],
    rowCounts: [],
    foreign: [],
  };
}

function model(data: object, changes: object = {}): ModelConfig {
  return modelSchema.parse({
    task: 'binary-classification',
    data: { contract: 'c.yml', train: 'a.csv', evaluate: 'b.csv', ...data },
    train: { run: 'x' },
    predict: { run: 'y' },
    ...changes,
  });
}

const FLIGHTS = contract(
  column('id', { type: 'integer' }),
  column('date', { type: 'timestamp' }),
  column('delay', { type: 'integer' }),
  column('distance'),
  column('origin', { type: 'string' }),
  column('crew', { type: 'string', role: 'group' }),
);

function findings(config: ModelConfig, data: DataContract): readonly string[] {
  const outcome = planColumns(config, data);
  return 'findings' in outcome
    ? outcome.findings.map((one) =>
        `${one.path.join('.')}: ${one.message} ${one.remedy ?? ''}`.trim(),
      )
    : [];
}

describe('The plan of columns', () => {
  it('makes a label from a column and keeps that column, key and time away from the features', () => {
    const outcome = planColumns(model({ label: { column: 'delay', above: 15 } }), FLIGHTS);
    expect('plan' in outcome && outcome.plan).toMatchObject({
      label: { name: 'label', type: 'integer', comparison: { kind: 'above', value: 15 } },
      features: [{ name: 'distance' }, { name: 'origin' }],
      key: [{ name: 'id' }],
      timestamp: { name: 'date' },
    });
  });

  it('learns from no column that is there in training alone: it tells what is to be predicted', () => {
    const data = contract(
      column('fare'),
      column('tips', { environments: ['training'] }),
      column('shift', { environments: ['training', 'serving'] }),
      column('y', { role: 'label', environments: ['training'] }),
    );
    const outcome = planColumns(model({}), data);
    expect('plan' in outcome && outcome.plan.features).toMatchObject([
      { name: 'fare' },
      { name: 'shift' },
    ]);
    expect(findings(model({ features: ['fare', 'tips'] }), data)).toEqual([
      'data.features.1: "tips" is there in training alone (ml.environments): no feature. Leave it out.',
    ]);
  });

  it('takes the column that the contract marks as label', () => {
    const data = contract(column('x'), column('y', { role: 'label' }));
    const outcome = planColumns(model({}), data);
    expect('plan' in outcome && outcome.plan).toMatchObject({
      label: { name: 'y', comparison: null },
      features: [{ name: 'x' }],
      key: [],
      timestamp: null,
    });
  });

  it('suggests the column that a misspelt name means, for label, features and slices at once', () => {
    const config = model(
      { label: { column: 'dely', above: 15 }, features: ['distanse', 'origin', 'origin'] },
      { slices: ['orign', 'distance > 3'] },
    );
    expect(findings(config, FLIGHTS)).toEqual([
      'data.label.column: c.yml has no column "dely". Did you mean "delay"?',
      'slices.0: c.yml has no column "orign". Did you mean "origin"?',
      'data.features.0: c.yml has no column "distanse". Did you mean "distance"?',
      'data.features.2: "origin" stands twice.',
    ]);
  });

  it.each([
    [model({}), contract(column('x')), /marks no column as label/],
    [
      model({}),
      contract(column('a', { role: 'label' }), column('b', { role: 'label' })),
      /several columns as label: a, b/,
    ],
    [model({}), contract(column('a', { role: 'label' })), /no column to learn from/],
    [
      model({ label: { column: 'x', above: 1 } }),
      contract(column('x'), column('label')),
      /cannot be named "label"/,
    ],
    [
      model({ label: { column: 'origin', above: 1 } }),
      FLIGHTS,
      /"origin" is string: above 1 means nothing/,
    ],
    [
      model({ label: { column: 'delay', equals: 'yes' } }),
      FLIGHTS,
      /"delay" is integer: equals "yes"/,
    ],
    [
      model({ label: { column: 'delay', above: 1 }, features: ['delay'] }),
      FLIGHTS,
      /"delay" is a label/,
    ],
    [
      model({ label: { column: 'x', above: 1 }, evaluate: { last: '30d' } }),
      contract(column('x'), column('z')),
      /needs one timestamp column; c\.yml has: none/,
    ],
    [
      model({ label: { column: 'x', above: 1 }, evaluate: { last: '30d' } }),
      contract(column('x'), column('s', { type: 'date' }), column('t', { type: 'date' })),
      /has: s, t/,
    ],
  ])('refuses what contract and configuration cannot agree on (%#)', (config, data, expected) => {
    expect(findings(config, data).join('\n')).toMatch(expected);
  });

  it.each([
    ['id', 'integer', { column: 'id', above: 3 }],
    ['delay', 'number', { column: 'delay' }],
  ] as const)(
    'never tells the label in the key, which predicting sees: %s',
    (name, type, label) => {
      const base = contract(column('x'), column(name, { type }));
      const keys = [
        {
          code: 'primary-key',
          columns: [name],
          severity: 'error',
          tolerance: null,
          place: base.columns[0]!.place,
        },
      ] as const;
      const task = { task: 'regression' };
      expect(findings(model({ label }, 'above' in label ? {} : task), { ...base, keys })).toEqual([
        `data.label.column: "${name}" is part of the primary key, which predicting sees: it cannot be the label. Take it out of the key in c.yml.`,
      ]);
    },
  );

  it('takes the column behind the label for no timestamp: predicting sees that', () => {
    const data = contract(column('x'), column('paid', { type: 'date' }));
    const label = { column: 'paid', equals: '2001-01-01' };
    const outcome = planColumns(model({ label }), data);
    expect('plan' in outcome && outcome.plan.timestamp).toBe(null);
    expect(findings(model({ label, evaluate: { last: '30d' } }), data).join('\n')).toMatch(
      /needs one timestamp column besides the label; c\.yml has: none/,
    );
  });

  it.each(['Delay', 'LABEL'])(
    'wants names that differ by more than case from the label: %s',
    (name) => {
      const data = contract(column('x'), column('delay'), column(name));
      const config = model({ label: { column: 'delay', above: 1, name: name.toLowerCase() } });
      expect(findings(config, data).join('\n')).toMatch(/cannot be named/);
    },
  );

  it('takes no column of the key for the label of the labels file, whatever its case', () => {
    const base = contract(column('x'), column('Label'), column('y', { role: 'label' }));
    const keys = [
      {
        code: 'primary-key',
        columns: ['Label'],
        severity: 'error',
        tolerance: null,
        place: base.columns[0]!.place,
      },
    ] as const;
    expect(findings(model({}), { ...base, keys }).join('\n')).toMatch(/cannot be named "label"/);
  });

  it.each([
    ['date', '01/02/2001'],
    ['date', '2001-02-30'],
    ['timestamp', 'noon'],
    ['time', '25:00:00'],
  ] as const)('wants a value of the column that a label equals: %s is not %s', (type, equals) => {
    const data = contract(column('x'), column('when', { type }));
    expect(findings(model({ label: { column: 'when', equals } }), data).join('\n')).toMatch(
      /"when" is (date|timestamp|time): equals ".*" means nothing there/,
    );
  });

  it('makes slices of any column of the contract, each once, but not of what is to be predicted', () => {
    const label = { column: 'delay', above: 15 };
    const sliced = (...slices: readonly string[]) => model({ label }, { slices });
    const outcome = planColumns(sliced('crew', 'date', "crew = 'a'", 'origin'), FLIGHTS);
    const names = 'plan' in outcome ? outcome.plan.slices.map(({ name }) => name) : [];
    expect(names).toEqual(['crew', 'date', 'origin']);
    expect('plan' in outcome && outcome.plan.features.map(({ name }) => name)).not.toContain(
      'crew',
    );
    expect(findings(sliced('crew', 'delay > 3', 'label'), FLIGHTS)).toEqual([
      'slices.1: "delay" is what is to be predicted: a slice by it would be picked by the answer.',
      'slices.2: "label" is what is to be predicted: a slice by it would be picked by the answer.',
    ]);
  });

  it.each([
    [
      'origin > 2000',
      '"origin" is string: it cannot be compared with a number. Write origin > \'…\'.',
    ],
    [
      "distance = 'far'",
      '"distance" holds numbers: it cannot be compared with a text. Leave the quotes out.',
    ],
    [
      "date > '2001-06-01T12:00'",
      '"date" is compared as text, with a blank between date and time. Write a time as \'2001-06-01 12:00:00\', in UTC.',
    ],
  ])(
    'tells before anything is trained that the slice %s compares what cannot be',
    (slice, told) => {
      const config = model({ label: { column: 'delay', above: 15 } }, { slices: [slice] });
      expect(findings(config, FLIGHTS)).toEqual([`slices.0: ${told}`]);
    },
  );

  it('tells columns of the files for the commands that differ in upper and lower case only', () => {
    const label = { column: 'delay', above: 15 };
    const twins = contract(...FLIGHTS.columns, column('Distance'));
    expect(findings(model({ label }), twins)).toEqual([
      'data.contract: "distance" and "Distance" differ in upper and lower case only: one file cannot hold both. Leave one out with data.features, or rename it in the data.',
    ]);
    expect(findings(model({ label, features: ['Distance', 'origin'] }), twins)).toEqual([]);
  });

  it('leaves slices on columns that a features command may add for later', () => {
    const config = model(
      { label: { column: 'delay', above: 15 } },
      { slices: ['hour < 12'], features: { run: 'f' } },
    );
    expect(findings(config, FLIGHTS)).toEqual([]);
  });
});
