import * as z from 'zod';

/** The tasks that the built-in network can learn. */
export const NETWORK_TASKS = [
  'binary-classification',
  'multiclass-classification',
  'regression',
] as const;
export type NetworkTask = (typeof NETWORK_TASKS)[number];

/**
 * `network.json`: what the outputs of the network mean, beside `encoder.json` (its inputs),
 * `model.json` and `weights.bin` (the layout of TensorFlow.js).
 */
export const networkSchema = z.strictObject({
  network: z.literal(1),
  task: z.enum(NETWORK_TASKS),
  label: z.string(),
  classes: z
    .array(z.string())
    .describe('Of a multiclass network, in the order of its outputs; empty otherwise.'),
  target: z
    .strictObject({ mean: z.number(), scale: z.number().positive() })
    .describe('Output × scale + mean is the prediction of a regression.'),
  trained: z.strictObject({
    rows: z.int(),
    epochs: z.int(),
    batchSize: z.int(),
    learningRate: z.number(),
    seed: z.int(),
    backend: z.string(),
  }),
});
export type Network = z.output<typeof networkSchema>;

/** The names of a network's files in a package. */
export const NETWORK_FILES = {
  encoder: 'encoder.json',
  model: 'model.json',
  network: 'network.json',
  weights: 'weights.bin',
} as const;
