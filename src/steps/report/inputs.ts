import * as z from 'zod';
import { commonInputs } from '../kernel/common-inputs.ts';

export const FORMATS = ['markdown', 'html', 'json', 'junit', 'sarif'] as const;

export const reportInputs = z.object({
  ...commonInputs,
  evidence: z
    .string()
    .optional()
    .describe('A folder of evidence. Default: that of the run folder of the model.'),
  format: z
    .array(
      z
        .string()
        .refine(
          (word) => FORMATS.some((format) => format === word),
          `takes ${FORMATS.join(', ')}, one or more of them`,
        ),
    )
    .default(['markdown', 'html'])
    .meta({ separator: ',' })
    .describe('What to write: markdown, html, json, junit, sarif. Default: markdown and html.'),
  workflow: z
    .string()
    .regex(
      /^\.github\/workflows\/[^/@]+\.ya?ml$/,
      'takes the path of a workflow file, such as .github/workflows/model.yml',
    )
    .optional()
    .describe(
      'In a job that workflow_run started: the workflow file whose runs for forks and Dependabot are reported.',
    ),
});
export type ReportInputs = z.output<typeof reportInputs>;
