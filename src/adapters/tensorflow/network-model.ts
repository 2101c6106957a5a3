import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers';
import {
  type EmbeddingFeature,
  type Encoder,
  embeddedFeatures,
  encoderWidth,
} from '../../domain/network/encoder.ts';
import { layerSeed } from '../../domain/network/epoch.ts';
import type { NetworkPlan } from '../../domain/network/plan.ts';
import type { Tensorflow } from './tensorflow.ts';

const LOSSES = {
  sigmoid: 'binaryCrossentropy',
  softmax: 'sparseCategoricalCrossentropy',
  linear: 'meanSquaredError',
} as const;

/**
 * Builds and compiles the network of a plan. Every layer has a name and a seed of its own: names that
 * TensorFlow.js counts up, and weights without a seed, would differ from one training to the next.
 */
export function buildModel(tf: Tensorflow, plan: NetworkPlan, encoder: Encoder): LayersModel {
  const { inputs, joined } = buildInputs(tf, plan, encoder);
  let signal = joined;
  plan.hidden.forEach((units, number) => {
    const seed = layerSeed(plan.seed, number + 1);
    const kernelInitializer = tf.initializers.heNormal({ seed });
    const layer = { name: `hidden_${number + 1}`, units, kernelInitializer };
    signal = single(tf.layers.dense({ ...layer, activation: 'relu' }).apply(signal));
  });
  const output = tf.layers.dense({
    name: 'output',
    units: plan.bias.length,
    activation: plan.activation,
    kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed(plan.seed, 0) }),
  });
  const outputs = single(output.apply(signal));
  const model = tf.model({ inputs, outputs, name: 'network' });
  const bias = tf.tensor1d([...plan.bias]);
  output.setWeights([...output.getWeights().slice(0, 1), bias]);
  bias.dispose();
  model.compile({ optimizer: tf.train.adam(plan.learningRate), loss: LOSSES[plan.activation] });
  return model;
}

function buildInputs(
  tf: Tensorflow,
  plan: NetworkPlan,
  encoder: Encoder,
): { inputs: SymbolicTensor[]; joined: SymbolicTensor } {
  const inputs: SymbolicTensor[] = [];
  const parts: SymbolicTensor[] = [];
  const width = encoderWidth(encoder);
  if (width > 0) {
    const dense = tf.input({ shape: [width], name: 'columns' });
    inputs.push(dense);
    parts.push(dense);
  }
  embeddedFeatures(encoder).forEach((feature, number) => {
    const { input, embedded } = buildEmbedding(tf, feature, number, plan.seed);
    inputs.push(input);
    parts.push(embedded);
  });
  const [first] = parts;
  if (first === undefined) throw new Error('The encoder has no columns.');
  const joined =
    parts.length === 1 ? first : single(tf.layers.concatenate({ name: 'joined' }).apply(parts));
  return { inputs, joined };
}

function buildEmbedding(
  tf: Tensorflow,
  feature: EmbeddingFeature,
  number: number,
  seed: number,
): { input: SymbolicTensor; embedded: SymbolicTensor } {
  const input = tf.input({ shape: [1], dtype: 'int32', name: `category_${number + 1}` });
  const embeddingsInitializer = tf.initializers.randomUniform({
    minval: -0.05,
    maxval: 0.05,
    seed: layerSeed(seed, 1000 + number),
  });
  const embedding = tf.layers.embedding({
    name: `embedding_${number + 1}`,
    // Number 0 is for a category that training did not see.
    inputDim: feature.levels.length + 1,
    outputDim: feature.dimension,
    embeddingsInitializer,
  });
  const flat = tf.layers.flatten({ name: `flat_${number + 1}` });
  return { input, embedded: single(flat.apply(embedding.apply(input))) };
}

/** A layer applied to a symbolic tensor gives one of the same kind; the types allow more. */
function single(value: unknown): SymbolicTensor {
  return value as SymbolicTensor;
}
