import * as z from 'zod';
import { globsSchema } from './data.ts';
import { durationSchema } from './duration.ts';
import { commandSchema } from './training.ts';

// These entries are checked today and read by steps that come later; see the reference.

const later = 'Read by later steps.';

export const behavioursSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      change: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
        .describe('What is done to a row: a column and its new value, or a change such as "+100".'),
      expect: z.enum(['unchanged', 'not-lower', 'not-higher', 'lower', 'higher']),
    }),
  )
  .describe(`How predictions must answer to a change of their input. ${later}`);

export const reproducibilitySchema = z
  .strictObject({
    level: z.enum(['bitwise', 'ulp', 'prediction', 'statistical']).default('prediction'),
    tolerance: z.number().min(0).optional(),
  })
  .describe(`How alike a second training must be. ${later}`);

export const stalenessSchema = z
  .strictObject({
    window: durationSchema.describe('Length of a window that is evaluated.'),
    horizon: z.int().min(1).describe('How many windows ahead.'),
    margin: z.number().min(0).default(0),
    'max-age': durationSchema.optional(),
  })
  .describe(`How a model may age. ${later}`);

export const monitorSchema = z
  .strictObject({
    log: globsSchema.describe('The prediction log.'),
    labels: globsSchema.optional().describe('Labels that come late.'),
    delay: durationSchema.optional().describe('How late labels come.'),
    'on-breach': z.enum(['notify', 'retrain', 'rollback']).default('notify'),
  })
  .describe(`How the live model is watched. ${later}`);

export const retrainSchema = z
  .strictObject({
    when: z.array(z.enum(['demand', 'schedule', 'new-data', 'drift', 'quality', 'code'])).min(1),
    cooldown: durationSchema.optional(),
  })
  .describe(`When to train again. ${later}`);

const environmentSchema = z.strictObject({
  after: z.string().optional().describe('The environment that a version must be live in first.'),
  deploy: z.strictObject({ run: commandSchema }).optional(),
  smoke: z.record(z.string(), z.json()).optional(),
  approvals: z
    .array(
      z.strictObject({
        people: z.array(z.string().min(1)).min(1),
        count: z.int().min(1).default(1),
      }),
    )
    .optional(),
  evidence: z.array(z.string().min(1)).optional().describe('Checks that must have passed.'),
  canary: z.record(z.string(), z.json()).optional(),
  'job-identity': z.enum(['environment', 'run']).optional(),
});

export const environmentsSchema = z
  .record(z.string().min(1), environmentSchema)
  .describe(`Where versions go, in which order, and who approves. ${later}`);
