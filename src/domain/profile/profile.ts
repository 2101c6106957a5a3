import * as z from 'zod';
import { LOGICAL_TYPES } from '../contract/contract.ts';

const amount = z.int().min(0);

/** Counts of values in [low, high); edges are the same for all data sets, so that counts can be added. */
const binSchema = z.strictObject({ low: z.number(), high: z.number(), count: amount });
export type Bin = z.output<typeof binSchema>;

/**
 * Over the finite values; extremes are values of the data, and so are kept of public columns only. Mean and deviation
 * are null where there are too few values, or one beyond 1e140.
 */
const numberSchema = z.strictObject({
  mean: z.number().nullable(),
  deviation: z.number().nullable().describe('Of the sample, with n − 1.'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  notFinite: amount.describe('NaN and infinities.'),
  bins: z.array(binSchema),
});

const textSchema = z.strictObject({
  shortest: amount.nullable().describe('In code points.'),
  longest: amount.nullable(),
  meanLength: z.number().nullable(),
  values: z
    .array(z.strictObject({ value: z.string(), count: amount }))
    .optional()
    .describe('The allowed values that occur, of public columns.'),
});

const timeSchema = z.strictObject({ earliest: z.string(), latest: z.string() });

const columnProfileSchema = z.strictObject({
  name: z.string(),
  type: z.enum(LOGICAL_TYPES),
  count: amount.describe('Cells that hold something.'),
  missing: amount,
  invalid: amount.describe('Cells that break a rule of the contract.'),
  distinct: amount.describe('Different values.'),
  distinctExact: z
    .boolean()
    .describe('Whether `distinct` is exact; else it is estimated, with a standard error of 2 %.'),
  numbers: numberSchema.optional(),
  texts: textSchema.optional(),
  trues: amount.optional(),
  times: timeSchema.optional().describe('Of public columns.'),
});
export type ColumnProfile = z.output<typeof columnProfileSchema>;

/** The statistics of a data set, made in one pass; no raw values of columns that are not public. */
export const profileSchema = z.strictObject({
  assay: z.literal(1),
  dataset: z.string(),
  data: z.string().nullable().describe('The digest of the files.'),
  rows: amount,
  columns: z.array(columnProfileSchema),
});
export type Profile = z.output<typeof profileSchema>;
