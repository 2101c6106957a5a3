import * as z from 'zod';
import { FIELDS_MATCHES, ROLES } from '../contract.ts';

const texts = z.array(z.string(), { error: 'expected a list of texts' });
const flag = z.boolean({ error: 'expected true or false' }).optional();

/** Assay's customProperties of a column. */
export const columnMlKeys = z.strictObject({
  'ml.role': z.enum(ROLES, { error: `expected one of ${ROLES.join(', ')}` }).optional(),
  'ml.environments': texts.min(1, { error: 'expected at least one environment' }).optional(),
  'ml.allowNaN': flag,
  'ml.allowInfinity': flag,
  'ml.missingValues': texts.optional(),
  'ml.trueValues': texts.min(1).optional(),
  'ml.falseValues': texts.min(1).optional(),
  'ml.drift': z.unknown().optional(),
});

/** Assay's customProperties of a data set. */
export const objectMlKeys = z.strictObject({
  'ml.fieldsMatch': z
    .enum(FIELDS_MATCHES, { error: `expected one of ${FIELDS_MATCHES.join(', ')}` })
    .optional(),
  'ml.missingValues': texts.optional(),
});
