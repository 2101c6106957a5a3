import * as z from 'zod';
import { globsSchema } from './data.ts';
import { durationSchema, positiveDurationSchema } from './duration.ts';
import { commandSchema } from './training.ts';

// These entries are checked today and read by steps that come later; see the reference.

const later = 'Read by later steps.';

/** The entries of a model that no step of this version acts on. */
export const LATER_ENTRIES = [
  'behaviours',
  'reproducibility',
  'staleness',
  'monitor',
  'retrain',
  'environments',
] as const;

export const behavioursSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).describe('Shown in reports.'),
      change: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
        .describe('What is done to a row: a column and its new value, or a change such as "+100".'),
      expect: z
        .enum(['unchanged', 'not-lower', 'not-higher', 'lower', 'higher'])
        .describe('What the prediction may do.'),
    }),
  )
  .describe(`How predictions must answer to a change of their input. ${later}`);

export const reproducibilitySchema = z
  .strictObject({
    level: z
      .enum(['bitwise', 'ulp', 'prediction', 'statistical'])
      .default('prediction')
      .describe('The least that is accepted.'),
    tolerance: z.number().min(0).optional().describe('Largest difference of a prediction.'),
  })
  .describe(`How alike a second training must be. ${later}`);

export const stalenessSchema = z
  .strictObject({
    window: positiveDurationSchema.describe('Length of a window that is evaluated.'),
    horizon: z.int().min(1).describe('How many windows ahead.'),
    margin: z
      .number()
      .min(0)
      .default(0)
      .describe('How much worse than a fresh model is tolerated.'),
    'max-age': positiveDurationSchema.optional().describe('No model may be older.'),
  })
  .describe(`How a model may age. ${later}`);

export const monitorSchema = z
  .strictObject({
    log: globsSchema.describe('The prediction log.'),
    labels: globsSchema.optional().describe('Labels that come late.'),
    delay: durationSchema.optional().describe('How late labels come.'),
    'on-breach': z
      .enum(['notify', 'retrain', 'rollback'])
      .default('notify')
      .describe('What is done, once a breach.'),
  })
  .describe(`How the live model is watched. ${later}`);

export const retrainSchema = z
  .strictObject({
    when: z
      .array(z.enum(['demand', 'schedule', 'new-data', 'drift', 'quality', 'code']))
      .min(1)
      .describe('The signals that may start a training.'),
    cooldown: durationSchema.optional().describe('No two trainings within this time.'),
  })
  .describe(`When to train again. ${later}`);

const anything = z.record(z.string(), z.json().meta({ title: 'any value' }));

const environmentSchema = z.strictObject({
  after: z.string().optional().describe('The environment that a version must be live in first.'),
  deploy: z.strictObject({ run: commandSchema }).optional().describe('What puts a version there.'),
  smoke: anything.optional().describe('A few predictions that must come back the same.'),
  approvals: z
    .array(
      z.strictObject({
        people: z.array(z.string().min(1)).min(1).describe('Who may approve.'),
        count: z.int().min(1).default(1).describe('How many of them must.'),
      }),
    )
    .optional()
    .describe('Who must approve.'),
  evidence: z.array(z.string().min(1)).optional().describe('Checks that must have passed.'),
  canary: anything.optional().describe('How a new version is tried on part of the traffic.'),
  'job-identity': z
    .enum(['environment', 'run'])
    .optional()
    .describe('How a job proves that it runs in this environment.'),
});

export const environmentsSchema = z
  .record(z.string().min(1), environmentSchema)
  .describe(`Where versions go, in which order, and who approves. ${later}`);
