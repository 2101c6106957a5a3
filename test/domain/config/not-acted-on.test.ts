import { expect, it } from 'vitest';
import { modelSchema } from '../../../src/domain/config/config.ts';
import { LATER_ENTRIES } from '../../../src/domain/config/later.ts';
import { notActedOn, sayNotActedOn } from '../../../src/domain/config/not-acted-on.ts';

const MODEL = modelSchema.parse({
  task: 'regression',
  data: { contract: 'c.yml', train: 'a.csv', evaluate: 'b.csv' },
  train: { run: 'x' },
  predict: { run: 'y' },
});

it('knows every entry that the reference calls one of later steps', () => {
  const described = Object.entries(modelSchema.shape).filter(([, schema]) => {
    const inner = 'unwrap' in schema ? schema.unwrap() : schema;
    const text = 'description' in inner ? inner.description : undefined;
    return String(text).includes('Read by later steps.');
  });
  expect(described.map(([name]) => name)).toEqual([...LATER_ENTRIES]);
});

it('says nothing of a model that has none of them', () => {
  expect(notActedOn(MODEL)).toEqual([]);
  expect(sayNotActedOn(MODEL)).toBeUndefined();
});

it('names those that a model has', () => {
  const model = { ...MODEL, monitor: { log: 'l', 'on-breach': 'notify' as const } };
  expect(sayNotActedOn(model)).toMatch(/acts on monitor: .* refused for it\.$/);
});
