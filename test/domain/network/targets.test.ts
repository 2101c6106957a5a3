import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameClass } from '../../../src/domain/metrics/label-classes.ts';
import { type Network, networkSchema } from '../../../src/domain/network/network.ts';
import { predictionColumns } from '../../../src/domain/network/outputs.ts';
import {
  binaryTargets,
  classTargets,
  isPositive,
  numberTargets,
} from '../../../src/domain/network/targets.ts';
import type { CategoryColumn } from '../../../src/domain/table/table.ts';
import { categories } from './support.ts';

function labels(...texts: string[]): CategoryColumn {
  const column = categories(texts);
  if (column.kind !== 'category') throw new Error('a category');
  return column;
}

describe('the positive class', () => {
  it.each([
    ['true', undefined, true],
    ['1', undefined, true],
    ['1.0', undefined, true],
    ['0', undefined, false],
    ['', undefined, false],
    ['yes', undefined, false],
    ['yes', 'yes', true],
    ['Yes', 'yes', false],
    ['2.0', 2, true],
    ['', 0, false],
    ['false', false, true],
    ['true', false, false],
  ])('is %j where %j is wanted: %j', (label, positive, expected) => {
    expect(isPositive(label, positive)).toBe(expected);
  });

  it('is 1, any other 0, and the bias starts near the log-odds of its share', () => {
    const targets = binaryTargets(labels('no', 'yes', 'no', 'no'), 'yes');
    expect([...targets.values]).toEqual([0, 1, 0, 0]);
    expect(targets.bias[0]).toBeCloseTo(Math.log(1.5 / 3.5), 12);
  });

  it('has a finite bias even where every row has it', () => {
    expect(binaryTargets(labels('1', '1'), undefined).bias[0]).toBeCloseTo(Math.log(5), 12);
  });
});

describe('classes', () => {
  it('are numbered by their names, and not by their order in the data', () => {
    const targets = classTargets(labels('b', '10', '9', 'B', '9.0'));
    expect(targets.meaning.classes).toEqual(['10', '9', 'B', 'b']);
    expect([...targets.values]).toEqual([3, 0, 1, 2, 1]);
    expect(targets.bias.map(Math.exp).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });

  it('that no row has are none', () => {
    const column = { ...labels('a', 'b'), levels: ['a', 'b', 'c'] };
    expect(classTargets(column).meaning.classes).toEqual(['a', 'b']);
  });

  it('are the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { minLength: 1 }), (texts) => {
        const one = classTargets(labels(...texts)).meaning.classes;
        const other = classTargets(labels(...texts.toReversed())).meaning.classes;
        expect(other).toEqual(one);
        expect(new Set(one)).toEqual(new Set(texts.map(sameClass)));
      }),
    );
  });
});

describe('numbers to be predicted', () => {
  const network = (meaning: Pick<Network, 'task' | 'classes' | 'target'>): Network =>
    networkSchema.parse({
      network: 1,
      label: 'y',
      ...meaning,
      trained: { rows: 1, epochs: 1, batchSize: 1, learningRate: 1, seed: 1, backend: 'wasm' },
    });

  it('come back on their own scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
        (values) => {
          const targets = numberTargets(Float64Array.from(values));
          const [column] = predictionColumns(
            network(targets.meaning),
            Float64Array.from(targets.values),
            values.length,
          );
          const spread = Math.max(...values) - Math.min(...values);
          for (const [row, value] of values.entries())
            expect(Math.abs((column?.values[row] ?? 0) - value)).toBeLessThanOrEqual(
              1e-5 * (spread + Math.abs(value)) + 1e-12,
            );
        },
      ),
    );
  });

  it('may all be the same', () => {
    expect([...numberTargets(Float64Array.of(7, 7)).values]).toEqual([0, 0]);
  });

  it('leave each class a column of its own', () => {
    const meaning = classTargets(labels('a', 'b')).meaning;
    const columns = predictionColumns(network(meaning), Float64Array.of(0.1, 0.9, 0.7, 0.3), 2);
    expect(columns.map(({ name, values }) => [name, ...values])).toEqual([
      ['p_a', 0.1, 0.7],
      ['p_b', 0.9, 0.3],
    ]);
  });
});
