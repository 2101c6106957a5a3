import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindEncoder } from '../../../src/domain/network/bind-encoder.ts';
import { encoderSchema, encoderWidth } from '../../../src/domain/network/encoder.ts';
import { bucketOf, fingerprint } from '../../../src/domain/network/fingerprint.ts';
import { fitEncoder } from '../../../src/domain/network/fit-encoder.ts';
import {
  type Cells,
  categories,
  cellsArbitrary,
  KINDS,
  numbers,
  rowNumbers,
  table,
  tableOf,
} from './support.ts';

const optionsArbitrary = fc.record({
  oneHotLimit: fc.integer({ min: 2, max: 20 }),
  hashBuckets: fc.integer({ min: 2, max: 20 }),
  embeddings: fc.boolean(),
});
const OPTIONS = { oneHotLimit: 64, hashBuckets: 64, embeddings: false };

describe('an encoder fitted to any rows', () => {
  it('writes finite numbers only, as many as it says, for these and any other rows', () => {
    fc.assert(
      fc.property(cellsArbitrary, cellsArbitrary, optionsArbitrary, (seen, unseen, options) => {
        const encoder = fitEncoder(tableOf(seen), KINDS, options);
        for (const cells of [seen, unseen]) {
          const batch = bindEncoder(encoder, tableOf(cells))(rowNumbers(cells.number.length));
          expect(batch.dense.length).toBe(cells.number.length * encoderWidth(encoder));
          expect(batch.dense.every((value) => Math.abs(value) <= 10)).toBe(true);
        }
      }),
    );
  });

  it('encodes a row alone as it does among all others, whatever the order of the dictionary', () => {
    fc.assert(
      fc.property(cellsArbitrary, optionsArbitrary, fc.nat(), (cells, options, pick) => {
        const row = pick % cells.number.length;
        const encoder = fitEncoder(tableOf(cells), KINDS, options);
        const among = bindEncoder(encoder, tableOf(cells))(Uint32Array.of(row));
        const alone = bindEncoder(encoder, tableOf(cells, [row]))(Uint32Array.of(0));
        expect(alone).toEqual(among);
      }),
    );
  });

  it('is the same after a journey through JSON, and passes its own schema', () => {
    fc.assert(
      fc.property(cellsArbitrary, optionsArbitrary, (cells, options) => {
        const encoder = fitEncoder(tableOf(cells), KINDS, options);
        const read = encoderSchema.parse(JSON.parse(JSON.stringify(encoder)));
        const rows = rowNumbers(cells.number.length);
        expect(bindEncoder(read, tableOf(cells))(rows)).toEqual(
          bindEncoder(encoder, tableOf(cells))(rows),
        );
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(cellsArbitrary, optionsArbitrary, (cells, options) => {
        const reversed = cells.number.map((_, row) => row).reverse();
        const one = fitEncoder(tableOf(cells), KINDS, options);
        const other = fitEncoder(tableOf(cells, reversed), KINDS, options);
        expect(other.features.map(withoutMoments)).toEqual(one.features.map(withoutMoments));
      }),
    );
  });
});

function withoutMoments(feature: object): object {
  return { ...feature, mean: undefined, scale: undefined };
}

function encode(training: Cells, rows: Cells): number[][] {
  const encoder = fitEncoder(tableOf(training), KINDS, OPTIONS);
  const width = encoderWidth(encoder);
  const { dense } = bindEncoder(encoder, tableOf(rows))(rowNumbers(rows.number.length));
  return rows.number.map((_, row) => [...dense.subarray(row * width, (row + 1) * width)]);
}

describe('a column of numbers', () => {
  const one = (training: number[], rows: number[]) => {
    const kinds = new Map([['x', 'number' as const]]);
    const encoder = fitEncoder(table({ x: numbers(training) }), kinds, OPTIONS);
    const { dense } = bindEncoder(encoder, table({ x: numbers(rows) }))(rowNumbers(rows.length));
    return [...dense];
  };

  it('is standardised by the training rows', () => {
    expect(one([1, 3], [1, 2, 3, 5])).toEqual([-1, 0, 1, 3]);
  });

  it('has an indicator where training has missing cells, which then count as the mean', () => {
    expect(one([1, 3, Number.NaN], [3, Number.NaN])).toEqual([1, 0, 0, 1]);
  });

  it('takes infinities for missing', () => {
    expect(one([1, 3], [Number.POSITIVE_INFINITY, 3])).toEqual([0, 1]);
  });

  it('survives the largest doubles', () => {
    const largest = Number.MAX_VALUE;
    expect(one([-largest, largest], [largest, 0])).toEqual([1, 0]);
  });

  it('takes no column where it is constant, rounding of the mean included', () => {
    expect(one(new Array(10).fill(0.1), [0.1, 7])).toEqual([]);
  });
});

describe('a timestamp', () => {
  const week = Array.from({ length: 8 * 24 }, (_, hour) => Date.UTC(2001, 0, 1, hour));

  it('tells hour and weekday as JavaScript’s own calendar does', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        const blank = { number: [0], boolean: [0], category: [null] };
        const training = { ...blank, timestamp: week };
        const [row = []] = encode(fill(training), { ...blank, timestamp: [date.getTime()] });
        const hour = row.slice(1, 25).indexOf(1);
        const weekday = row.slice(25, 32).indexOf(1);
        expect([hour, weekday]).toEqual([date.getUTCHours(), (date.getUTCDay() + 6) % 7]);
      }),
    );
  });

  it('tells the month only where training spans a year', () => {
    const parts = (timestamps: number[]) => {
      const kinds = new Map([['t', 'timestamp' as const]]);
      return fitEncoder(table({ t: numbers(timestamps) }), kinds, OPTIONS).features[0];
    };
    const days = Array.from({ length: 400 }, (_, day) => Date.UTC(2001, 0, 1 + day));
    expect(parts(week)).toMatchObject({ parts: ['hour', 'weekday'] });
    expect(parts(days)).toMatchObject({ parts: ['weekday', 'month'] });
  });

  it('tells the month of any day as JavaScript’s own calendar does', () => {
    const days = Array.from({ length: 400 }, (_, day) => Date.UTC(2001, 0, 1 + day));
    const kinds = new Map([['t', 'timestamp' as const]]);
    const encoder = fitEncoder(table({ t: numbers(days) }), kinds, OPTIONS);
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        const row = bindEncoder(encoder, table({ t: numbers([date.getTime()]) }))(rowNumbers(1));
        expect(row.dense.subarray(7, 19).indexOf(1)).toBe(date.getUTCMonth());
      }),
    );
  });
});

function fill(cells: Partial<Cells> & Pick<Cells, 'timestamp'>): Cells {
  const count = cells.timestamp.length;
  return {
    number: new Array(count).fill(0),
    boolean: new Array(count).fill(0),
    category: new Array(count).fill(null),
    timestamp: cells.timestamp,
  };
}

describe('a category', () => {
  const kinds = new Map([['c', 'category' as const]]);
  const training = ['a', 'b', 'c', 'a'];

  it('is one-hot up to the limit, and all zero where it is unknown', () => {
    const encoder = fitEncoder(table({ c: categories(training) }), kinds, OPTIONS);
    const rows = table({ c: categories(['b', 'b', 'new', null]) });
    const { dense } = bindEncoder(encoder, rows)(rowNumbers(4));
    expect(encoderWidth(encoder)).toBe(3);
    expect(dense.subarray(0, 3)).toEqual(dense.subarray(3, 6));
    expect([...dense].map(Number).reduce((sum, value) => sum + value)).toBe(2);
    expect([...dense.subarray(6)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is hashed above the limit, unknown ones too', () => {
    const options = { ...OPTIONS, oneHotLimit: 2, hashBuckets: 5 };
    const encoder = fitEncoder(table({ c: categories(training) }), kinds, options);
    const { dense } = bindEncoder(encoder, table({ c: categories(['new']) }))(rowNumbers(1));
    expect(dense.indexOf(1)).toBe(bucketOf('new', 5));
  });

  it('is numbered above the limit where embeddings are wanted, 0 for the unknown', () => {
    const options = { ...OPTIONS, oneHotLimit: 2, embeddings: true };
    const encoder = fitEncoder(table({ c: categories(training) }), kinds, options);
    const rows = table({ c: categories(['a', 'b', 'c', 'new', null]) });
    const { dense, indices } = bindEncoder(encoder, rows)(rowNumbers(5));
    const [numbered = new Int32Array()] = indices;
    expect(dense.length).toBe(0);
    expect([...numbered.subarray(0, 3)].toSorted()).toEqual([1, 2, 3]);
    expect([...numbered.subarray(3)]).toEqual([0, 0]);
  });

  it('leaves no text of the data in the encoder', () => {
    const secret = ['Ada Lovelace', 'Grace Hopper'];
    const encoder = fitEncoder(table({ c: categories(secret) }), kinds, OPTIONS);
    expect(JSON.stringify(encoder)).not.toMatch(/Ada|Grace/);
  });
});

describe('the hash of a category', () => {
  // printf 'é' | sha256sum begins 4a99557e 4033c353 (coreutils)
  it('is the beginning of the SHA-256 of its UTF-8', () => {
    expect(fingerprint('é')).toBe('4a99557e4033c353');
    expect(bucketOf('é', 1000)).toBe(0x4a99557e % 1000);
  });
});
