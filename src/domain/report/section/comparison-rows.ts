import type { Role } from '../chart.ts';
import { decimal, decimalsFor, signed } from '../figures.ts';
import type { Comparison } from '../measurements.ts';
import { figure, name, type Piece, say, type Words } from '../words.ts';

/** Decimals that the interval of a comparison supports. */
export function comparisonDecimals({ interval: [low, high] }: Comparison): number {
  return decimalsFor((high - low) / 2);
}

/** `0.652` or `0.641`: a metric with as many decimals as the comparison supports. */
export function metricValue(comparison: Comparison, value: number): Piece {
  return figure(decimal(value, comparisonDecimals(comparison)));
}

/** `+0.011` */
export function difference(comparison: Comparison): string {
  return signed(comparison.difference, comparisonDecimals(comparison));
}

/** `+0.009 to +0.013` */
export function intervalText(comparison: Comparison): string {
  const decimals = comparisonDecimals(comparison);
  const [low, high] = comparison.interval;
  if (Number.isNaN(low) && Number.isNaN(high)) return 'not defined';
  return `${signed(low, decimals)} to ${signed(high, decimals)}`;
}

/** Whether less is better, so that the difference has the other sign than the values would give it. */
export function isTurned({ champion, challenger, difference: value }: Comparison): boolean {
  return value * (challenger - champion) < 0;
}

/** `95 %` */
export function levelText(comparison: Comparison): string {
  return `${Number((100 * comparison.level).toFixed(2))} %`;
}

/** `all rows`, or the name of the slice. */
export function sliceName(slice: string | null | undefined): Words {
  return slice === null || slice === undefined ? say`all rows` : [name(slice)];
}

/** The colour that a comparison deserves. */
export function roleOf(verdict: Comparison['verdict']): Role {
  if (verdict === 'better') return 'good';
  if (verdict === 'worse') return 'bad';
  return verdict === 'inconclusive' ? 'unsure' : 'plain';
}

/** The verdict of a comparison as a marked word. */
export function comparisonVerdict({ verdict }: Comparison): Piece {
  if (verdict === 'worse') return { kind: 'verdict', verdict: 'fail', text: 'worse' };
  if (verdict === 'inconclusive')
    return { kind: 'verdict', verdict: 'inconclusive', text: 'inconclusive' };
  return { kind: 'verdict', verdict: 'pass', text: verdict };
}
