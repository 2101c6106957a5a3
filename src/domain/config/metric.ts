import * as z from 'zod';

/** What is demanded of a metric; every part may be left out. */
const fields = z.strictObject({
  'at-least': z.number().optional().describe('The check fails below this.'),
  'at-most': z.number().optional().describe('The check fails above this.'),
  margin: z
    .number()
    .min(0)
    .default(0)
    .describe('How much worse than the champion still counts as not worse.'),
  direction: z
    .enum(['higher-is-better', 'lower-is-better'])
    .optional()
    .describe(
      'Known by name for the metrics that Assay computes; needed for the scores of a scored model.',
    ),
});

export type MetricConfig = z.output<typeof fields>;

/** `auc:` with nothing behind it means: compute it, demand nothing. */
export const metricSchema = fields
  .nullable()
  .transform((metric): MetricConfig => metric ?? { margin: 0 });
