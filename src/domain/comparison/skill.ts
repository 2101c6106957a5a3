import type { Reason } from '../evidence/evidence.ts';
import type { Comparison } from './comparison.ts';

/**
 * What the comparison with the trivial baseline (the "champion" of these comparisons) says: an error
 * where the model beats it in no metric, a warning for each metric in which it does not.
 */
export function skillReasons(
  comparisons: readonly Comparison[],
  description: string,
): readonly Reason[] {
  const without = comparisons.filter(({ verdict }) => verdict !== 'better');
  const none = without.length === comparisons.length && comparisons.length > 0;
  return without.map(
    (one): Reason => ({
      code: 'not-better-than-trivial',
      severity: none ? 'error' : 'warning',
      message: `In ${one.metric} the model is ${standing(one)} a trivial one (${description}): ${figures(one)}.`,
      where: { metric: one.metric },
    }),
  );
}

/** A better figure is not denied where it may be luck. */
function standing({ verdict, difference }: Comparison): string {
  if (verdict === 'worse') return 'worse than';
  return difference !== null && difference > 0 ? 'not surely better than' : 'not better than';
}

function figures({ champion, challenger, interval: [low, high] }: Comparison): string {
  const values = `${short(challenger)} against ${short(champion)}`;
  if (low === null || high === null) return values;
  return `${values}, and the 95 % interval of the difference is [${short(low)}, ${short(high)}]`;
}

function short(value: number | null): string {
  return value === null ? 'undefined' : String(Number(value.toPrecision(6)));
}
