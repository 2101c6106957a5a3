import * as z from 'zod';
import { OPERATORS } from '../expectation.ts';
import { silent } from './contract-keys.ts';

export const METRICS = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
] as const;
export type Metric = (typeof METRICS)[number];

/** What v3.0 called the metrics, under the key `rule`. */
export const OLD_RULES: Readonly<Record<string, Metric>> = {
  nullCheck: 'nullValues',
  validValues: 'invalidValues',
  duplicateCount: 'duplicateValues',
  rowCount: 'rowCount',
};

const operators = Object.fromEntries(
  OPERATORS.map((operator) => [operator, z.unknown().optional()]),
) as Record<(typeof OPERATORS)[number], z.ZodOptional<z.ZodUnknown>>; // fromEntries forgets the keys

/** One entry of `quality`. */
export const qualityKeys = z.strictObject({
  type: z
    .enum(['text', 'library', 'sql', 'custom'], {
      error: 'expected library, text, custom or sql',
    })
    .optional(),
  metric: z.enum(METRICS, { error: `expected one of ${METRICS.join(', ')}` }).optional(),
  rule: z.string().optional(),
  ...operators,
  unit: z.enum(['rows', 'percent'], { error: 'expected rows or percent' }).optional(),
  arguments: z.unknown().optional(),
  severity: z.unknown().optional(),
  description: z.unknown().optional(),
  name: z.unknown().optional(),
  engine: z.string().optional(),
  // v3.0 and an example of v3.1 write these outside of `arguments`.
  validValues: z.unknown().optional(),
  pattern: z.unknown().optional(),
  query: silent,
  implementation: silent,
  id: silent,
  authoritativeDefinitions: silent,
  businessImpact: silent,
  customProperties: silent,
  dimension: silent,
  method: silent,
  schedule: silent,
  scheduler: silent,
  tags: silent,
});
export type Quality = Partial<z.output<typeof qualityKeys>>;

/** `arguments` of the library's metrics. */
export const argumentKeys = z.strictObject({
  missingValues: z.array(z.unknown(), { error: 'expected a list of values' }).optional(),
  validValues: z.array(z.unknown(), { error: 'expected a list of values' }).optional(),
  pattern: z.string({ error: 'expected a pattern as text' }).optional(),
  properties: z
    .array(z.string(), { error: 'expected a list of names of properties' })
    .min(1)
    .optional(),
});
