import * as z from 'zod';
import { verdictSchema } from '../../domain/evidence/evidence.ts';
import { commonInputs, engineInputs, verdictInputs } from '../kernel/common-inputs.ts';

export const inputs = z.object({
  ...commonInputs,
  champion: z
    .string()
    .min(1)
    .optional()
    .describe('The folder of the package to compare with; it is run today, with its own files.'),
  'champion-environment': z
    .string()
    .min(1)
    .optional()
    .describe('Compare with what is live in this environment (needs a registry).'),
  'first-run': z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .describe('What to do where there is no champion yet: refuse or allow.'),
  ...engineInputs,
  ...verdictInputs,
});
export type Inputs = z.output<typeof inputs>;

export const outputs = z.object({
  verdict: verdictSchema.describe('The graver of quality and comparison.'),
  quality: verdictSchema.describe('Thresholds and trivial baseline.'),
  comparison: verdictSchema.optional().describe('Against the champion.'),
  evidence: z.string().describe('The folder of the evidence.'),
});
export type Outputs = z.output<typeof outputs>;
