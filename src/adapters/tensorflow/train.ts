import { setImmediate } from 'node:timers/promises';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { bindEncoder, type EncodedBatch } from '../../domain/network/bind-encoder.ts';
import { batches, epochOrder } from '../../domain/network/epoch.ts';
import { NETWORK_FILES } from '../../domain/network/network.ts';
import type { NetworkPlan } from '../../domain/network/plan.ts';
import {
  type NetworkFiles,
  type TrainingData,
  TrainingDivergedError,
  type TrainingObserver,
} from '../../ports/trainer.ts';
import { batchTensors } from './batch-tensors.ts';
import { saveModel } from './model-files.ts';
import { buildModel } from './network-model.ts';
import type { Tensorflow } from './tensorflow.ts';

/** Trains by our own shuffle, for that of TensorFlow.js cannot be seeded. */
export async function trainModel(
  tf: Tensorflow,
  plan: NetworkPlan,
  data: TrainingData,
  observer: TrainingObserver,
): Promise<NetworkFiles> {
  const model = buildModel(tf, plan, data.encoder);
  try {
    const steps = await runEpochs(tf, model, { plan, data, observer });
    const files = await saveModel(model);
    if (!hasFiniteWeights(files)) throw new TrainingDivergedError(steps, steps);
    return files;
  } finally {
    // The model disposes of an optimizer that it made itself only.
    model.optimizer.dispose();
    model.dispose();
  }
}

/** The last step changes the weights after its loss was seen. */
function hasFiniteWeights(files: NetworkFiles): boolean {
  const bytes = files.get(NETWORK_FILES.weights) ?? new Uint8Array();
  return new Float32Array(bytes.slice().buffer).every((weight) => Number.isFinite(weight));
}

interface Course {
  readonly plan: NetworkPlan;
  readonly data: TrainingData;
  readonly observer: TrainingObserver;
}

async function runEpochs(tf: Tensorflow, model: LayersModel, course: Course): Promise<number> {
  const { plan, data, observer } = course;
  const { rows } = data.features;
  const encode = bindEncoder(data.encoder, data.features);
  const steps = plan.epochs * Math.ceil(rows / plan.batchSize);
  const report = reporter(steps, observer);
  for (let epoch = 0; epoch < plan.epochs; epoch += 1)
    for (const chosen of batches(epochOrder(rows, plan.seed, epoch), plan.batchSize)) {
      // Lets a signal arrive: the work of a batch never leaves the microtask queue otherwise.
      await setImmediate();
      observer.cancelled.throwIfAborted();
      const targets = Float32Array.from(chosen, (row) => data.targets[row] ?? Number.NaN);
      report(await trainBatch(tf, model, encode(chosen), targets));
    }
  return steps;
}

async function trainBatch(
  tf: Tensorflow,
  model: LayersModel,
  batch: EncodedBatch,
  targets: Float32Array,
): Promise<number> {
  const inputs = batchTensors(tf, batch);
  const wanted = tf.tensor2d(targets, [batch.rows, 1]);
  const loss = await model.trainOnBatch(inputs, wanted);
  tf.dispose([inputs, wanted]);
  return Array.isArray(loss) ? (loss[0] ?? Number.NaN) : loss;
}

/** About this many reports a training are enough for a curve. */
const REPORTS = 200;

/** Counts steps, averages the loss between reports, and stops at a loss that is no number. */
function reporter(of: number, observer: TrainingObserver): (loss: number) => void {
  const stride = Math.max(1, Math.ceil(of / REPORTS));
  let [step, sum, count] = [0, 0, 0];
  return (loss) => {
    step += 1;
    if (!Number.isFinite(loss)) throw new TrainingDivergedError(step, of);
    sum += loss;
    count += 1;
    if (step % stride !== 0 && step !== of) return;
    observer.onStep({ step, of, loss: sum / count });
    sum = 0;
    count = 0;
  };
}
