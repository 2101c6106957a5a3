import * as z from 'zod';

/** The four outcomes of a check, from best to least certain. */
export const VERDICTS = ['pass', 'warn', 'fail', 'inconclusive'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.output<typeof verdictSchema>;

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.output<typeof severitySchema>;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** One offending place; `value` only where the column may be shown (see `redactSamples`). */
export const sampleSchema = z.strictObject({
  file: z.string().optional(),
  line: z.int().min(1).optional(),
  value: z.string().optional(),
  shape: z
    .string()
    .optional()
    .describe('What the hidden value looks like, such as "text of 3 characters".'),
});
export type Sample = z.output<typeof sampleSchema>;

export const reasonSchema = z.strictObject({
  code: z.string().describe('Stable name of the rule, such as not-null.'),
  severity: severitySchema,
  message: z.string(),
  where: z
    .strictObject({
      dataset: z.string().optional(),
      column: z.string().optional(),
      slice: z.string().optional(),
      metric: z.string().optional(),
    })
    .optional(),
  count: z.int().min(0).optional().describe('Cells, rows, or surplus rows for duplicates.'),
  of: z.int().min(0).optional().describe('The cells or rows that were examined.'),
  samples: z.array(sampleSchema).max(10).optional(),
});
export type Reason = z.output<typeof reasonSchema>;

/** What one check found, for one subject, as one JSON document. */
export const evidenceSchema = z.strictObject({
  assay: z.literal(1),
  check: z.string().describe('data, training, quality, comparison, …'),
  model: z.string().nullable(),
  verdict: verdictSchema,
  subject: z.strictObject({
    data: digest.nullable(),
    package: digest.nullable(),
    baseline: digest.nullable(),
  }),
  reasons: z.array(reasonSchema),
  measurements: z.record(z.string(), z.json()),
  policy: digest.nullable(),
  producedBy: z.strictObject({
    step: z.string(),
    version: z.string(),
    run: z.string().nullable(),
    attempt: z.int().min(1).optional(),
  }),
  producedAt: z.iso.datetime(),
});
export type Evidence = z.output<typeof evidenceSchema>;
