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
  return without.map(({ metric, champion, challenger }): Reason => {
    const values = `${short(challenger)} against ${short(champion)}`;
    return {
      code: 'not-better-than-trivial',
      severity: none ? 'error' : 'warning',
      message: `In ${metric} the model is not better than a trivial one (${description}): ${values}.`,
      where: { metric },
    };
  });
}

function short(value: number | null): string {
  return value === null ? 'undefined' : String(Number(value.toPrecision(6)));
}
