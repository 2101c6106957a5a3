import * as z from 'zod';
import { nearest } from '../../domain/document/nearest.ts';
import { findMetric, METRIC_TABLE } from '../../domain/metrics/table.ts';
import { commonInputs, engineInputs, verdictInputs } from '../kernel/common-inputs.ts';

const names = METRIC_TABLE.map((metric) => metric.name);
const known = names.join(', ');

export const inputs = z.object({
  labels: z
    .string()
    .min(1)
    .describe('CSV, Parquet or JSON Lines with the key and a column "label".'),
  champion: z
    .string()
    .min(1)
    .describe('Predictions of the model in use: the key, and "prediction" or "p_<class>" columns.'),
  challenger: z
    .string()
    .min(1)
    .describe('Predictions of the model under review, the same columns.'),
  metrics: z
    .array(
      z.string().refine((name) => findMetric(name.trim()) !== undefined, {
        error: ({ input }) => unknownMetric(String(input).trim()),
      }),
    )
    .min(1)
    .meta({ separator: ',' })
    .describe(`What to compare: ${known}.`),
  margin: z
    .number()
    .min(0)
    .default(0)
    .describe('How much worse still counts as not worse, in the unit of the metric.'),
  key: z
    .array(z.string().min(1))
    .min(1)
    .default(['id'])
    .meta({ separator: ',' })
    .describe('The columns that name a row in every file. Default: id.'),
  cluster: z
    .string()
    .optional()
    .describe(
      'A column of the labels that groups rows which depend on each other; every row needs one.',
    ),
  positive: z.string().optional().describe('The positive class. Default: 1 or true.'),
  ...commonInputs,
  ...engineInputs,
  ...verdictInputs,
});
export type Inputs = z.output<typeof inputs>;

function unknownMetric(name: string): string {
  const near = nearest(name, names);
  const meant = near === undefined ? '' : `"${name}" is no metric (did you mean "${near}"?): `;
  return `${meant}expected one of ${known}`;
}
