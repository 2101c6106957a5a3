import * as z from 'zod';
import { dataSchema } from './data.ts';
import {
  behavioursSchema,
  environmentsSchema,
  monitorSchema,
  reproducibilitySchema,
  retrainSchema,
  stalenessSchema,
} from './later.ts';
import { metricSchema } from './metric.ts';
import { featuresSchema, predictSchema, trainSchema } from './training.ts';

export { type DataConfig, dataSchema } from './data.ts';

export const TASKS = [
  'binary-classification',
  'multiclass-classification',
  'regression',
  'ranking',
  'forecast',
  'scored',
] as const;

const aboutSchema = z.strictObject({
  purpose: z.string().describe('What it is for.'),
  users: z.string().optional().describe('Who uses it.'),
  decision: z.string().optional().describe('What is decided with it.'),
  misuse: z.string().optional().describe('What it must not be used for.'),
});

export const modelSchema = z.strictObject({
  about: aboutSchema.optional().describe('Shown to approvers and in the model card.'),
  owners: z.array(z.string()).default([]).describe('People and teams, such as "@acme/delays".'),
  task: z
    .enum(TASKS)
    .describe(
      'What the predictions are. Models of the last three are checked for their data, and not trained or judged yet.',
    ),
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('The positive class of a binary classification. Default: 1 or true.'),
  data: dataSchema.describe('What the model learns from, and what it is judged by.'),
  code: z
    .array(z.string().min(1))
    .optional()
    .describe('What made the model. Default: the tracked files beside the commands.'),
  features: featuresSchema
    .optional()
    .describe('A command that prepares rows alike for training, predicting and serving.'),
  train: trainSchema.describe('How the model is trained: a command, or the built-in network.'),
  predict: predictSchema
    .optional()
    .describe('How the model predicts. Not needed with the built-in network.'),
  metrics: z
    .record(z.string(), metricSchema)
    .default({})
    .describe('What is computed from predictions, and demanded of them.'),
  slices: z
    .array(z.string())
    .default([])
    .describe(
      'Parts of the rows to look at as well: a column, or a comparison such as "distance > 2000". Any column of the contract but the label, whatever its role, or one that the features command makes.',
    ),
  behaviours: behavioursSchema.optional(),
  reproducibility: reproducibilitySchema.optional(),
  staleness: stalenessSchema.optional(),
  monitor: monitorSchema.optional(),
  retrain: retrainSchema.optional(),
  environments: environmentsSchema.optional(),
});
export type ModelConfig = z.output<typeof modelSchema>;

const modelName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens')
  .max(60);

/** The whole of `assay.yml`. */
export const configSchema = z
  .strictObject({
    models: z
      .record(modelName, modelSchema)
      .refine((models) => Object.keys(models).length > 0, 'at least one model is needed')
      .meta({ minProperties: 1 })
      .describe('The models of the repository, by name.'),
  })
  .describe('assay.yml: what a team says once about its models.');
export type Config = z.output<typeof configSchema>;
