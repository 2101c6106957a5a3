import * as z from 'zod';
import { verdictSchema } from '../../domain/evidence/evidence.ts';

/** What the step hands over. */
export const reportOutputs = z.object({
  verdict: verdictSchema.describe('pass, warn, fail or inconclusive, over all evidence.'),
  report: z
    .string()
    .describe('The folder that holds the files of the report; empty where there is none to make.'),
  comment: z.string().describe('The address of the comment; empty where none was written.'),
});
export type ReportOutputs = z.output<typeof reportOutputs>;
