import type { Tensor } from '@tensorflow/tfjs-core';
import type { EncodedBatch } from '../../domain/network/bind-encoder.ts';
import type { Tensorflow } from './tensorflow.ts';

/** The inputs of the model for a batch, in the order in which the model was built. */
export function batchTensors(tf: Tensorflow, batch: EncodedBatch): Tensor[] {
  const { rows, dense, indices } = batch;
  const columns = dense.length > 0 ? [tf.tensor2d(dense, [rows, dense.length / rows])] : [];
  return [...columns, ...indices.map((numbers) => tf.tensor2d(numbers, [rows, 1], 'int32'))];
}
