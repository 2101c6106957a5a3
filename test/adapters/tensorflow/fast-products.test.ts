import { tmpdir } from 'node:os';
import * as tf from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';

beforeAll(async () => {
  await createTrainer({ workspace: tmpdir() });
});

type Matrix = readonly (readonly number[])[];

const size = fc.integer({ min: 1, max: 9 });

function matrix(rows: number, columns: number): fc.Arbitrary<Matrix> {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

const pair = fc
  .tuple(size, size, size)
  .chain(([n, k, m]) => fc.record({ a: matrix(n, k), b: matrix(k, m) }));

function flip(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? Number.NaN));
}

function tensorOf(matrix: Matrix, flipped: boolean): tf.Tensor2D {
  return tf.tensor2d((flipped ? flip(matrix) : matrix).map((row) => [...row]));
}

/** The product by its definition. */
function productOf(a: Matrix, b: Matrix): Matrix {
  const columns = flip(b);
  const inner = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, place) => sum + value * (y[place] ?? Number.NaN), 0);
  return a.map((row) => columns.map((column) => inner(row, column)));
}

describe('a product of matrices on WebAssembly', () => {
  it('is that of the definition, transposed or not, and leaves no memory taken', () => {
    fc.assert(
      fc.property(pair, fc.boolean(), fc.boolean(), ({ a, b }, flipA, flipB) => {
        const before = tf.backend().numDataIds();
        const product = tf.tidy(() =>
          tf.matMul(tensorOf(a, flipA), tensorOf(b, flipB), flipA, flipB),
        );
        expect(product.arraySync()).toEqual(productOf(a, b));
        product.dispose();
        expect(tf.backend().numDataIds()).toBe(before);
      }),
    );
  });

  it('takes batches of matrices too', () => {
    const a = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    const product = tf.matMul(a, a, true, false);
    expect([...product.dataSync()]).toEqual([10, 14, 14, 20, 74, 86, 86, 100]);
  });
});
