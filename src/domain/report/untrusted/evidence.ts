import * as z from 'zod';
import { type Evidence, evidenceSchema, reasonSchema } from '../../evidence/evidence.ts';
import { type Accepted, accept, firstFault, refuse } from './accepted.ts';
import type { UntrustedRun } from './run.ts';

const MOST_REASONS = 200;
const MOST_VALUES = 20_000;
const LONGEST_TEXT = 300;
const word = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'is not a plain word');
const modelName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not the name of a model');
const shortName = z.string().max(200);

const untrustedSchema = z.strictObject({
  ...evidenceSchema.shape,
  check: word,
  model: modelName.nullable(),
  producedBy: z.strictObject({
    ...evidenceSchema.shape.producedBy.shape,
    step: word,
    version: z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/, 'is no version'),
  }),
  reasons: z
    .array(
      z.strictObject({
        ...reasonSchema.shape,
        code: word,
        where: z
          .strictObject({
            dataset: shortName.optional(),
            column: shortName.optional(),
            slice: shortName.optional(),
            metric: word.optional(),
          })
          .optional(),
      }),
    )
    .max(MOST_REASONS),
});

/**
 * Evidence out of an untrusted artifact, with nothing left in it that a stranger could speak through:
 * names are short, codes are plain words, and sentences and cells are dropped, so that a trusted job
 * says its own words about numbers that fit the schema. Such evidence never passes a promotion gate.
 */
export function restrictEvidence(value: unknown, run: UntrustedRun): Accepted<Evidence> {
  const parsed = untrustedSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(`it is not evidence: ${firstFault(parsed.error)}`);
  }
  const { data } = parsed;
  const { run: from, attempt = 1 } = data.producedBy;
  if (from !== run.run || attempt > run.attempt) return refuse('it is of another run or attempt');
  const fault = measurementsFault(data.measurements);
  if (fault !== undefined) return refuse(fault);
  return accept({
    ...data,
    reasons: data.reasons.map(({ samples: _, ...reason }) => ({
      ...reason,
      message: reason.code,
    })),
  });
}

/** What is too much of something, found without recursion: a stranger chose the depth. */
function measurementsFault(measurements: unknown): string | undefined {
  const open: unknown[] = [measurements];
  for (let count = 0; open.length > 0; count += 1) {
    if (count > MOST_VALUES) return `it holds more than ${MOST_VALUES} measurements`;
    const next = open.pop();
    if (textsOf(next).some((text) => text.length > LONGEST_TEXT))
      return `it holds a text of more than ${LONGEST_TEXT} characters`;
    if (typeof next !== 'object' || next === null) continue;
    if (isSpokenMetric(next)) return 'it names a metric that is none';
    for (const part of Object.values(next)) open.push(part);
  }
  return undefined;
}

/** The name of a metric stands in the first sentence of a report: no sentence may pass for one. */
function isSpokenMetric(value: object): boolean {
  if (!('metric' in value) || typeof value.metric !== 'string') return false;
  return !word.safeParse(value.metric).success;
}

/** The texts that a value itself holds, its parts left aside. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}
