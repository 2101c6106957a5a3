import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../../src/domain/config/config.ts';
import { CONFIG_EXAMPLE } from '../../../src/domain/config/example.ts';
import { configJsonSchema } from '../../../src/domain/config/json-schema.ts';
import { configReference } from '../../../src/domain/config/reference.ts';

const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
}).compile(configJsonSchema());

function model(changes: object): unknown {
  const base = {
    task: 'regression',
    data: { contract: 'c.yml', train: 'a.csv', evaluate: { fraction: 0.2 } },
    train: { run: 'python train.py' },
    predict: { run: ['python', 'predict.py'] },
  };
  return { models: { m: { ...base, ...changes } } };
}

function data(changes: object): unknown {
  return model({ data: { contract: 'c.yml', train: 'a.csv', evaluate: 'b.csv', ...changes } });
}

const ACCEPTED: readonly [string, unknown][] = [
  ['the example of the reference', parse(CONFIG_EXAMPLE)],
  ['the least that a model owes', model({})],
  ['a metric without demands', model({ metrics: { rmse: null } })],
  ['several patterns', data({ train: ['a/*.csv', 'b/*.csv'] })],
  ['a split by time', data({ evaluate: { last: '4w' } })],
  ['a label by comparison', data({ label: { column: 'x', equals: 'yes', name: 'late' } })],
  ['the built-in network', model({ train: { tfjs: {} }, predict: undefined })],
  ['parameters of any form', model({ train: { run: 'x', parameters: { a: [1, { b: null }] } } })],
  ['labels that come at once', model({ monitor: { log: 'a.csv', delay: '0d' } })],
  ['later keys', model({ staleness: { window: '7d', horizon: 8 }, retrain: { when: ['drift'] } })],
];

const REFUSED: readonly [string, unknown][] = [
  ['nothing', null],
  ['no model', { models: {} }],
  ['a name with capitals', { models: { Flight: {} } }],
  ['an unknown key', model({ datas: {} })],
  ['an unknown task', model({ task: 'guess' })],
  ['no training', model({ train: undefined })],
  ['both kinds of training', model({ train: { run: 'x', tfjs: {} } })],
  ['a negative margin', model({ metrics: { rmse: { margin: -1 } } })],
  ['a seed of zero', model({ train: { run: 'x', seed: 0 } })],
  ['a fraction above one', data({ evaluate: { fraction: 1.5 } })],
  ['a duration without a unit', data({ evaluate: { last: '30' } })],
  ['a split by no time at all', data({ evaluate: { last: '0d' } })],
  ['a time limit of nothing', model({ train: { run: 'x', 'time-limit': '00s' } })],
  ['a time beyond all calendars', data({ evaluate: { last: '9999999d' } })],
  ['two comparisons', data({ label: { column: 'x', above: 1, below: 3 } })],
  ['an unknown format', data({ format: 'xlsx' })],
  ['a sample of no rows', data({ sample: { rows: 0 } })],
  ['an unknown signal', model({ retrain: { when: ['weather'] } })],
];

describe('The JSON Schema of assay.yml', () => {
  it.each(ACCEPTED)('accepts, as zod does, %s', (_, value) => {
    const document = JSON.parse(JSON.stringify(value));
    expect(configSchema.safeParse(document).error?.issues).toBeUndefined();
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(REFUSED)('refuses, as zod does, %s', (_, value) => {
    const document = JSON.parse(JSON.stringify(value));
    expect(configSchema.safeParse(document).success).toBe(false);
    expect(validate(document)).toBe(false);
  });
});

describe('The reference of assay.yml', () => {
  it('explains every key', () => {
    const rows = configReference()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((line) => line.endsWith('| |'))).toEqual([]);
  });

  it('names every key that the schema knows', () => {
    const page = configReference();
    const keys = [...JSON.stringify(configJsonSchema()).matchAll(/"properties":\{"([^"]+)"/g)];
    for (const [, key] of keys) expect(page).toContain(`| \`${key}\` |`);
  });
});
