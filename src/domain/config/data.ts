import * as z from 'zod';
import { positiveDurationSchema } from './duration.ts';

/** One pattern or several. */
export const globsSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const seed = z.int().min(1).default(1).describe('Another seed draws other rows.');

const evaluateSchema = z.union([
  globsSchema.describe('Files of their own.'),
  z
    .strictObject({
      last: positiveDurationSchema.describe('How long the evaluation rows reach back.'),
    })
    .describe('The newest rows, by the timestamp column of the contract.'),
  z
    .strictObject({ fraction: z.number().gt(0).lt(1).describe('The share.'), seed })
    .describe('This share of the rows, drawn with a seed.'),
]);

/** The ways to make a 0/1 label from a column. */
export const LABEL_COMPARISONS = ['above', 'at-least', 'below', 'at-most', 'equals'] as const;
export type LabelComparison = (typeof LABEL_COMPARISONS)[number];

const limit = z.number().optional();

const labelSchema = z
  .strictObject({
    column: z.string().min(1).describe('The column of the contract.'),
    above: limit.describe('The label is 1 where the column is above this.'),
    'at-least': limit.describe('The label is 1 where the column is at least this.'),
    below: limit.describe('The label is 1 where the column is below this.'),
    'at-most': limit.describe('The label is 1 where the column is at most this.'),
    equals: z
      .union([z.string(), z.number(), z.boolean()])
      .optional()
      .describe('The label is 1 where the column equals this.'),
    name: z
      .string()
      .min(1)
      .optional()
      .describe('Name of the 0/1 column that is made. Default: label.'),
  })
  .refine(
    (label) => LABEL_COMPARISONS.filter((name) => label[name] !== undefined).length <= 1,
    `at most one of ${LABEL_COMPARISONS.join(', ')} may be given`,
  )
  .meta({ not: { anyOf: pairs().map((pair) => ({ required: pair })) } });
export type LabelConfig = z.output<typeof labelSchema>;

function pairs(): readonly (readonly string[])[] {
  return LABEL_COMPARISONS.flatMap((first, index) =>
    LABEL_COMPARISONS.slice(index + 1).map((second) => [first, second]),
  );
}

const sampleSchema = z.strictObject({
  rows: z.int().min(1).describe('How many; all where there are fewer.'),
  seed,
});

export const dataSchema = z.strictObject({
  contract: z.string().min(1).describe('The data contract, an ODCS v3.1 file.'),
  dataset: z
    .string()
    .min(1)
    .optional()
    .describe('The object of the contract; needed when it has several.'),
  train: globsSchema.describe('The data: CSV, Parquet or JSON Lines; a path or patterns.'),
  evaluate: evaluateSchema.describe('The rows that the model is judged by.'),
  label: labelSchema
    .optional()
    .describe(
      'What the model learns. Default: the column with `ml.role: label` in the contract. With a comparison, a 0/1 label is made from the column, which is then never a feature.',
    ),
  features: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'The columns to learn from. Default: all but key, label, timestamp, those with another role and those in training alone.',
    ),
  format: z
    .enum(['parquet', 'csv'])
    .default('parquet')
    .describe('Of the files that are written for the commands.'),
  sample: sampleSchema
    .optional()
    .describe(
      'Train on this many rows, drawn by a hash of seed and row: the same rows for any number of threads.',
    ),
  values: z
    .enum(['hidden', 'shown'])
    .default('hidden')
    .describe('Whether cells of the data may be shown in logs and reports.'),
});
export type DataConfig = z.output<typeof dataSchema>;
