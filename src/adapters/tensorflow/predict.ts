import { setImmediate } from 'node:timers/promises';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { bindEncoder, type EncodedBatch } from '../../domain/network/bind-encoder.ts';
import { batches } from '../../domain/network/epoch.ts';
import type { NetworkFiles, PredictionObserver, TrainingData } from '../../ports/trainer.ts';
import { batchTensors } from './batch-tensors.ts';
import { loadModel } from './model-files.ts';
import type { Tensorflow } from './tensorflow.ts';

/** Large enough that the cost of a call does not count, small enough for memory. */
const BATCH = 8192;

/** Outputs of the network for each row of a table, in order: [rows × units]. */
export async function predictRows(
  tf: Tensorflow,
  files: NetworkFiles,
  { encoder, features }: Pick<TrainingData, 'encoder' | 'features'>,
  observer: PredictionObserver,
): Promise<Float64Array> {
  const model = await loadModel(tf, files);
  try {
    const encode = bindEncoder(encoder, features);
    const order = Uint32Array.from({ length: features.rows }, (_, row) => row);
    const units = Number(model.outputs[0]?.shape.at(-1));
    const outputs = new Float64Array(features.rows * units);
    let written = 0;
    let done = 0;
    for (const rows of batches(order, BATCH)) {
      // Lets a signal arrive: the work of a batch never leaves the microtask queue otherwise.
      await setImmediate();
      observer.cancelled.throwIfAborted();
      observer.onRows(done, features.rows);
      const part = await predictBatch(tf, model, encode(rows));
      outputs.set(part, written);
      written += part.length;
      done += rows.length;
    }
    observer.onRows(done, features.rows);
    return outputs;
  } finally {
    model.dispose();
  }
}

async function predictBatch(
  tf: Tensorflow,
  model: LayersModel,
  batch: EncodedBatch,
): Promise<Float32Array> {
  const inputs = batchTensors(tf, batch);
  // A model with one output gives one tensor; the types allow more.
  const output = model.predictOnBatch(inputs) as Tensor;
  const values = await output.data<'float32'>();
  tf.dispose([inputs, output]);
  return values;
}
