import * as z from 'zod';
import { VERDICTS } from '../../domain/evidence/evidence.ts';
import { commonInputs, engineInputs, verdictInputs } from '../kernel/common-inputs.ts';

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
  ...engineInputs,
  ...verdictInputs,
});
export type Inputs = z.output<typeof inputs>;

export const outputs = z.object({
  verdict: z.enum(VERDICTS).describe('pass, warn or fail.'),
  evidence: z.string().describe('The evidence file.'),
  package: z.string().optional().describe('The folder of the package.'),
  digest: z.string().optional().describe('The digest of the package.'),
});
export type Outputs = z.output<typeof outputs>;
