import type { Interval } from '../statistics/proportion.ts';

export const COMPARISON_VERDICTS = ['better', 'not worse', 'worse', 'inconclusive'] as const;
export type ComparisonVerdict = (typeof COMPARISON_VERDICTS)[number];

/**
 * What an interval of an oriented difference (+ is better) says about a margin ≥ 0: better if wholly
 * above 0, not worse if wholly above −margin, worse if wholly below 0 and reaching −margin.
 */
export function verdictOf([low, high]: Interval, margin: number): ComparisonVerdict {
  if (low > 0) return 'better';
  if (low > -margin) return 'not worse';
  if (high < 0 && low <= -margin) return 'worse';
  return 'inconclusive';
}

/** The verdict of a document: fails if any is worse, else inconclusive if any is, else passes. */
export function documentVerdict(
  verdicts: readonly ComparisonVerdict[],
): 'pass' | 'fail' | 'inconclusive' {
  if (verdicts.includes('worse')) return 'fail';
  return verdicts.includes('inconclusive') || verdicts.length === 0 ? 'inconclusive' : 'pass';
}
