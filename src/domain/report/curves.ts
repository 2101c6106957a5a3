import * as z from 'zod';
import type { Evidence } from '../evidence/evidence.ts';
import type { Point } from './chart.ts';

const MOST_POINTS = 400;
const number = z.number();

const pointSchema: z.ZodType<Point> = z.union([
  z.tuple([number, number]).transform(([x, y]) => ({ x, y })),
  z.object({ x: number, y: number }),
  z.object({ step: number, loss: number }).transform(({ step, loss }) => ({ x: step, y: loss })),
  z.object({ fpr: number, tpr: number }).transform(({ fpr, tpr }) => ({ x: fpr, y: tpr })),
  z
    .object({ predicted: number, observed: number })
    .transform(({ predicted, observed }) => ({ x: predicted, y: observed })),
]);

const binSchema = z
  .union([
    z.object({ low: number, high: number, count: number.min(0) }),
    z
      .object({ from: number, to: number, count: number.min(0) })
      .transform(({ from, to, count }) => ({ low: from, high: to, count })),
  ])
  .refine(({ low, high }) => low < high);
export type Bin = z.output<typeof binSchema>;

const edgesSchema = z
  .object({ edges: z.array(number).min(2), counts: z.array(number.min(0)).min(1) })
  .refine(({ edges, counts }) => edges.length === counts.length + 1);

export interface Curve {
  /** `challenger` where the measurement names none. */
  readonly label: string;
  readonly points: readonly Point[];
}

/**
 * Reads curves: a list of points, or an object of such lists by label. A point is `[x, y]`, `{x, y}`,
 * `{step, loss}`, `{fpr, tpr}` or `{predicted, observed}`; what is none of these is left out.
 */
export function readCurves(evidence: Evidence, key: string): readonly Curve[] {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : undefined;
  return Array.isArray(found) ? curve('challenger', found) : readNamedCurves(evidence, key);
}

/** Reads an object of curves by label, sorted by it. */
export function readNamedCurves(evidence: Evidence, key: string): readonly Curve[] {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : undefined;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [];
  return Object.keys(found)
    .toSorted()
    .flatMap((label) => {
      const points: unknown = found[label];
      return Array.isArray(points) ? curve(label, points) : [];
    });
}

function curve(label: string, entries: readonly unknown[]): readonly Curve[] {
  const points = entries.flatMap((entry) => {
    const parsed = pointSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return points.length < 2 ? [] : [{ label, points: thin(points) }];
}

/** At most 400 points, evenly chosen, first and last among them: more cannot be seen. */
export function thin<T>(items: readonly T[], most: number = MOST_POINTS): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}

/** Reads a histogram: a list of `{low, high, count}`, or `{edges, counts}`; empty where there is none. */
export function readHistogram(evidence: Evidence, key: string): readonly Bin[] {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : undefined;
  const edges = edgesSchema.safeParse(found);
  const entries: readonly unknown[] = edges.success
    ? edges.data.counts.map((count, index) => ({
        low: edges.data.edges[index],
        high: edges.data.edges[index + 1],
        count,
      }))
    : Array.isArray(found)
      ? found
      : [];
  return entries.slice(0, MOST_POINTS).flatMap((entry) => {
    const parsed = binSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
