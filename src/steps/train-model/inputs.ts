import * as z from 'zod';
import { VERDICTS } from '../../domain/evidence/evidence.ts';
import { commonInputs, verdictInputs } from '../kernel/common-inputs.ts';

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
  'engine-directory': z
    .string()
    .min(1)
    .optional()
    .describe("A folder that holds DuckDB's libraries; only for machines that cannot fetch them."),
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
