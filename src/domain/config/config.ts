import * as z from 'zod';
import { durationSchema } from './duration.ts';
import { featuresSchema, predictSchema, trainSchema } from './training.ts';

const globs = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const evaluateSchema = z.union([
  globs.describe('Files of their own.'),
  z
    .strictObject({ last: durationSchema })
    .describe('Split by the timestamp column of the contract.'),
  z.strictObject({ fraction: z.number().gt(0).lt(1), seed: z.int().min(1).default(1) }),
]);

const sampleSchema = z.strictObject({ rows: z.int().min(1), seed: z.int().min(1).default(1) });

export const dataSchema = z.strictObject({
  contract: z.string().min(1),
  train: globs,
  evaluate: evaluateSchema,
  format: z
    .enum(['parquet', 'csv'])
    .default('parquet')
    .describe('Of the files written for the commands.'),
  sample: sampleSchema.optional().describe('Train on this many rows, drawn with a seed.'),
  values: z
    .enum(['hidden', 'shown'])
    .default('hidden')
    .describe('Whether cells may be shown in reports.'),
});

const metricSchema = z.strictObject({
  'at-least': z.number().optional(),
  'at-most': z.number().optional(),
  margin: z.number().min(0).default(0),
  direction: z.enum(['higher-is-better', 'lower-is-better']).optional(),
});

export const TASKS = [
  'binary-classification',
  'multiclass-classification',
  'regression',
  'ranking',
  'forecast',
  'scored',
] as const;

export const modelSchema = z.strictObject({
  about: z
    .strictObject({
      purpose: z.string(),
      users: z.string().optional(),
      decision: z.string().optional(),
      misuse: z.string().optional(),
    })
    .optional(),
  owners: z.array(z.string()).default([]),
  task: z.enum(TASKS),
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('The positive class. Default: 1 or true.'),
  data: dataSchema,
  code: z.array(z.string()).optional(),
  features: featuresSchema.optional(),
  train: trainSchema,
  predict: predictSchema.optional().describe('Not needed with the built-in network.'),
  metrics: z.record(z.string(), metricSchema.nullable()).default({}),
  slices: z.array(z.string()).default([]),
});
export type ModelConfig = z.output<typeof modelSchema>;

/** The whole of `assay.yml`. */
export const configSchema = z.strictObject({
  models: z.record(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
    modelSchema,
  ),
});
export type Config = z.output<typeof configSchema>;
