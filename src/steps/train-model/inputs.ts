import * as z from 'zod';
import { verdictSchema } from '../../domain/evidence/evidence.ts';
import { commonInputs } from '../kernel/common-inputs.ts';

export const inputs = z.object({
  ...commonInputs,
  resume: z
    .boolean()
    .default(true)
    .describe('Whether a training that was interrupted goes on from its last checkpoint.'),
  reuse: z
    .boolean()
    .default(true)
    .describe('Whether the package of an earlier training from the same inputs is taken again.'),
  'allow-fork-code': z
    .boolean()
    .default(false)
    .describe('Whether code of a fork may run on a self-hosted runner.'),
});
export type Inputs = z.output<typeof inputs>;

export const outputs = z.object({
  verdict: verdictSchema.describe('What the check found: pass or fail.'),
  evidence: z.string().describe('The path of the evidence.'),
  package: z.string().optional().describe('The folder of the package.'),
  digest: z.string().optional().describe('The digest of the package.'),
});
export type Outputs = z.output<typeof outputs>;
