import * as z from 'zod';
import { positiveDurationSchema } from './duration.ts';

/** A command: one line for the shell, or a list of program and arguments without one. */
export const commandSchema = z
  .union([z.string().min(1), z.array(z.string()).min(1)])
  .describe('One line for the shell, or a list of program and arguments.');

const parameters = z
  .record(z.string(), z.json().meta({ title: 'any value' }))
  .default({})
  .describe('Handed to the command as JSON, in the file that ASSAY_PARAMS names.');
const seed = z.int().min(1).default(1).describe('Handed to the trainer as ASSAY_SEED.');
const repeats = z
  .int()
  .min(1)
  .default(1)
  .describe('Trainings with other seeds, to tell recipe from luck.');
const gpu = z.strictObject({
  count: z.int().min(1).default(1).describe('How many.'),
  'memory-gib': z.number().positive().optional().describe('Memory of each, in GiB.'),
});

const environment = z
  .array(z.string())
  .default([])
  .describe('Names of environment variables that it may see.');
const timeLimit = positiveDurationSchema
  .optional()
  .describe('The command is ended and refused after this time.');
const files = (why: string) => z.array(z.string()).default([]).describe(why);

const shared = {
  seed,
  repeats,
  'time-limit': timeLimit,
};

/** `train:` with a command of the user's. */
const trainCommandSchema = z.strictObject({
  run: commandSchema,
  parameters,
  environment,
  require: z
    .strictObject({ gpu: gpu.optional().describe('A GPU of NVIDIA.') })
    .optional()
    .describe('What the machine must have; refused within seconds where it has not.'),
  'checkpoint-every': positiveDurationSchema
    .optional()
    .describe('How often the checkpoint folder is kept for another attempt. Default: 10m.'),
  'silence-limit': positiveDurationSchema
    .optional()
    .describe('The training is ended as hung after this time without output or log line.'),
  ...shared,
});

/** `train:` with the built-in network. */
export const trainNetworkSchema = z.strictObject({
  tfjs: z
    .strictObject({
      hidden: z.array(z.int().min(1)).default([64, 64]).describe('Widths of the hidden layers.'),
      epochs: z.int().min(1).default(1).describe('Passes over the training rows.'),
      'batch-size': z.int().min(1).default(1024).describe('Rows a step.'),
      'learning-rate': z.number().positive().default(0.003).describe('Step size of the optimiser.'),
      'hash-buckets': z.int().min(2).default(64).describe('Columns of a hashed category.'),
      'one-hot-limit': z
        .int()
        .min(2)
        .default(64)
        .describe('Categories with more values are hashed.'),
      embeddings: z.boolean().default(false).describe('Needs @tensorflow/tfjs-node.'),
    })
    .describe('The built-in network for tables.'),
  ...shared,
});

export const trainSchema = z.union([trainCommandSchema, trainNetworkSchema]);
/** `train.tfjs`: the settings of the built-in network. */
export type NetworkSettings = z.output<typeof trainNetworkSchema>['tfjs'];

export const predictSchema = z.strictObject({
  run: commandSchema,
  files: files('Files that predicting needs; they go into the package.'),
  environment,
  'time-limit': timeLimit,
});

export const featuresSchema = z.strictObject({
  run: commandSchema,
  files: files('Files that the preparation needs; they go into the package.'),
  environment,
  'time-limit': timeLimit,
});
