import * as z from 'zod';
import type { Evidence } from '../evidence/evidence.ts';

const number = z.number();
/** JSON has no NaN: null stands for a value that is not defined. */
const defined = number.nullable().transform((value) => value ?? Number.NaN);
const label = z.string().max(2000);

/** One paired comparison of champion and challenger; difference and interval: + is better. */
export const comparisonSchema = z
  .object({
    metric: label,
    slice: label.nullable(),
    champion: defined,
    challenger: defined,
    difference: defined,
    interval: z.tuple([defined, defined]),
    level: z.number().gt(0).lt(1),
    margin: z.number().min(0),
    verdict: z.enum(['better', 'not worse', 'worse', 'inconclusive']),
    rowsNeeded: z.number().min(0).nullable(),
    rows: z.number().min(0).optional(),
  })
  .refine(({ interval: [low, high] }) => !(low > high), 'the interval is upside down');
export type Comparison = z.output<typeof comparisonSchema>;

/** Whether the two models do not differ at all: no number of rows would tell which is better. */
export function isAlike({ difference, interval }: Comparison): boolean {
  return [difference, ...interval].every((value) => value === 0);
}

/** One metric of one model. */
export const metricSchema = z.object({
  metric: label,
  value: number,
  interval: z.tuple([number, number]).nullable().optional(),
  level: z.number().gt(0).lt(1).optional(),
  slice: label.nullable().optional(),
  rows: z.number().min(0).optional(),
  threshold: z
    .object({ atLeast: number.optional(), atMost: number.optional() })
    .nullable()
    .optional(),
  baseline: number.nullable().optional(),
  verdict: label.nullable().optional(),
});
export type Metric = z.output<typeof metricSchema>;

/** What was read of a list, and how many of its entries were not what they should be. */
export interface Readings<T> {
  readonly items: readonly T[];
  readonly broken: number;
}

/** Reads a list of measurements, entry by entry: what does not parse is counted and left out. */
export function readList<T>(evidence: Evidence, key: string, schema: z.ZodType<T>): Readings<T> {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : undefined;
  if (found === undefined || found === null) return { items: [], broken: 0 };
  if (!Array.isArray(found)) return { items: [], broken: 1 };
  const parsed = found.map((entry) => schema.safeParse(entry));
  const items = parsed.flatMap((result) => (result.success ? [result.data] : []));
  return { items, broken: parsed.length - items.length };
}

/** Reads one measurement; undefined where it is absent or not what it should be. */
export function readOne<T>(evidence: Evidence, key: string, schema: z.ZodType<T>): T | undefined {
  if (!Object.hasOwn(evidence.measurements, key)) return undefined;
  return schema.safeParse(evidence.measurements[key]).data;
}

/** A finite number, 0 or more. */
export function readAmount(evidence: Evidence, key: string): number | undefined {
  return readOne(evidence, key, z.number().min(0));
}
