import * as z from 'zod';
import { VERDICTS } from '../../domain/evidence/evidence.ts';
import { defineStep } from '../kernel/step.ts';
import { inputs } from './inputs.ts';
import { run } from './run.ts';

export const step = defineStep({
  name: 'compare-predictions',
  summary: 'Says whether one model’s predictions are really better than another’s.',
  inputs,
  outputs: z.object({
    verdict: z.enum(VERDICTS).describe('pass, fail or inconclusive.'),
    evidence: z.string().describe('The evidence file.'),
  }),
  example: `- uses: OWNER/assay/actions/compare-predictions@VERSION
  with:
    labels: labels.csv
    champion: champion.csv
    challenger: challenger.csv
    metrics: auc,log-loss
    margin: 0.005
`,
  run,
});
