import * as z from 'zod';
import { durationSchema } from './duration.ts';

/** A command: one line for the shell, or a list of program and arguments without one. */
export const commandSchema = z
  .union([z.string().min(1), z.array(z.string()).min(1)])
  .describe('One line for the shell, or a list of program and arguments.');

const parameters = z.record(z.string(), z.json()).default({});
const seed = z.int().min(1).default(1).describe('Seeds data sampling and the trainer.');
const repeats = z
  .int()
  .min(1)
  .default(1)
  .describe('Trainings with other seeds, to tell recipe from luck.');
const gpu = z.strictObject({
  count: z.int().min(1).default(1),
  'memory-gib': z.number().positive().optional(),
});

const shared = {
  seed,
  repeats,
  'time-limit': durationSchema
    .optional()
    .describe('The training is ended and refused after this time.'),
};

/** `train:` with a command of the user's. */
export const trainCommandSchema = z.strictObject({
  run: commandSchema,
  parameters,
  environment: z
    .array(z.string())
    .default([])
    .describe('Names of environment variables it may see.'),
  require: z.strictObject({ gpu: gpu.optional() }).optional(),
  'checkpoint-every': durationSchema.optional(),
  ...shared,
});

/** `train:` with the built-in network. */
export const trainNetworkSchema = z.strictObject({
  tfjs: z.strictObject({
    hidden: z.array(z.int().min(1)).default([64, 64]),
    epochs: z.int().min(1).default(1),
    'batch-size': z.int().min(1).default(1024),
    'learning-rate': z.number().positive().default(0.001),
    'hash-buckets': z.int().min(2).default(64).describe('Columns of a hashed category.'),
    'one-hot-limit': z.int().min(2).default(64).describe('Categories with more values are hashed.'),
    embeddings: z.boolean().default(false).describe('Needs @tensorflow/tfjs-node.'),
  }),
  ...shared,
});

export const trainSchema = z.union([trainCommandSchema, trainNetworkSchema]);
export type TrainConfig = z.output<typeof trainSchema>;
/** `train.tfjs`: the settings of the built-in network. */
export type NetworkSettings = z.output<typeof trainNetworkSchema>['tfjs'];

export const predictSchema = z.strictObject({
  run: commandSchema,
  files: z
    .array(z.string())
    .default([])
    .describe('Files that predicting needs; they go into the package.'),
  environment: z.array(z.string()).default([]),
  'time-limit': durationSchema.optional(),
});

export const featuresSchema = z.strictObject({
  run: commandSchema,
  files: z.array(z.string()).default([]),
  environment: z.array(z.string()).default([]),
  'time-limit': durationSchema.optional(),
});
