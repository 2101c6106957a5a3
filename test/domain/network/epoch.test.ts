import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, epochOrder, layerSeed } from '../../../src/domain/network/epoch.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('an epoch', () => {
  it('visits every row once, in batches of the size wanted', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 50 }), seeds, (rows, size, seed) => {
        const parts = [...batches(epochOrder(rows, seed, 0), size)];
        const visited = parts.flatMap((part) => [...part]);
        expect(visited.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: rows }, (_, row) => row),
        );
        expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
      }),
    );
  });

  it('has an order of its own, the same each time', () => {
    expect(epochOrder(100, 1, 0)).toEqual(epochOrder(100, 1, 0));
    expect(epochOrder(100, 1, 1)).not.toEqual(epochOrder(100, 1, 0));
    expect(epochOrder(100, 2, 0)).not.toEqual(epochOrder(100, 1, 0));
  });
});

describe('the seed of a layer', () => {
  it('is at least 1, as TensorFlow.js needs it, and fits 31 bits', () => {
    fc.assert(
      fc.property(seeds, fc.nat(2000), (seed, layer) => {
        const own = layerSeed(seed, layer);
        expect(Number.isSafeInteger(own) && own >= 1 && own <= 2 ** 31).toBe(true);
      }),
    );
  });

  it('differs from layer to layer', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, layer) => layerSeed(1, layer))).size).toBe(
      1000,
    );
  });
});
