import type { Reason } from '../evidence/evidence.ts';
import type { Comparison } from './comparison.ts';
import { describeComparison } from './describe.ts';

/** A reason for every comparison that keeps the document from passing. */
export function comparisonReasons(comparisons: readonly Comparison[]): readonly Reason[] {
  return comparisons.flatMap((comparison): Reason[] => {
    const { metric, slice, verdict } = comparison;
    if (verdict !== 'worse' && verdict !== 'inconclusive') return [];
    return [
      {
        code: verdict,
        severity: verdict === 'worse' ? 'error' : 'warning',
        message: `${describeComparison(comparison)}.`,
        where: { metric, ...(slice === null ? {} : { slice }) },
      },
    ];
  });
}
