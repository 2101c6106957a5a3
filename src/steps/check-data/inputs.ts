import * as z from 'zod';
import { VERDICTS } from '../../domain/evidence/evidence.ts';
import { commonInputs, engineInputs, verdictInputs } from '../kernel/common-inputs.ts';

export const inputs = z.object({
  contract: z
    .string()
    .min(1)
    .optional()
    .describe('The data contract, an ODCS v3 file. Default: that of the model in assay.yml.'),
  data: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Paths or patterns of CSV, Parquet or JSON Lines files. Default: all data of the model.',
    ),
  dataset: z
    .string()
    .min(1)
    .optional()
    .describe('The object of the contract that the data are; needed when it has several.'),
  environment: z
    .string()
    .min(1)
    .optional()
    .describe('Where the data are used, such as training or serving. Default: everywhere.'),
  profile: z
    .enum(['full', 'none'])
    .default('full')
    .describe('Whether statistics of every column are kept with the run.'),
  ...engineInputs,
  ...commonInputs,
  ...verdictInputs,
});
export type Inputs = z.output<typeof inputs>;

export const outputs = z.object({
  verdict: z.enum(VERDICTS).describe('pass, warn or fail.'),
  evidence: z.string().describe('The evidence file.'),
  rows: z.int().describe('Rows that could be read.'),
  profile: z.string().optional().describe('The profile, where one was made.'),
});
export type Outputs = z.output<typeof outputs>;
