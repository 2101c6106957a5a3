import * as z from 'zod';
import { type Evidence, evidenceSchema, reasonSchema } from '../../evidence/evidence.ts';
import { type Accepted, refuse, type UntrustedRun } from './run.ts';

const MOST_REASONS = 200;
const MOST_NUMBERS = 20_000;
const word = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'is not a plain word');
const shortName = z.string().max(200);

const untrustedSchema = z.strictObject({
  ...evidenceSchema.shape,
  check: word,
  model: word.nullable(),
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
            metric: shortName.optional(),
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
    const [issue] = parsed.error.issues;
    return refuse(`it is not evidence: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { data } = parsed;
  const { run: from, attempt = 1 } = data.producedBy;
  if (from !== run.run || attempt > run.attempt) return refuse('it is of another run or attempt');
  if (countValues(data.measurements) > MOST_NUMBERS)
    return refuse(`it holds more than ${MOST_NUMBERS} measurements`);
  return {
    kind: 'accepted',
    value: {
      ...data,
      reasons: data.reasons.map(({ samples: _, ...reason }) => ({
        ...reason,
        message: reason.code,
      })),
    },
  };
}

/** How many values a document holds, counted without recursion: a stranger chose its depth. */
function countValues(value: unknown): number {
  const open: unknown[] = [value];
  let count = 0;
  while (open.length > 0 && count <= MOST_NUMBERS) {
    const next = open.pop();
    count += 1;
    if (typeof next === 'object' && next !== null)
      for (const part of Object.values(next)) open.push(part);
  }
  return count;
}
