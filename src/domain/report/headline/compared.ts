import type { Evidence } from '../../evidence/evidence.ts';
import type { Headline } from '../block.ts';
import { count } from '../figures.ts';
import { type Comparison, comparisonSchema, readList } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import {
  comparisonDecimals,
  difference,
  intervalText,
  levelText,
  metricValue,
} from '../section/comparison-rows.ts';
import { figure, name, own, say, type Words } from '../words.ts';
import { firstReason, onRows, theModel } from './phrases.ts';

/** The comparison that decides: the first of the worst kind, in the order that the user gave. */
export function decisive(comparisons: readonly Comparison[]): Comparison | undefined {
  const whole = comparisons.filter(({ slice }) => slice === null);
  const pool = [whole, comparisons.filter(({ slice }) => slice !== null)];
  const find = (verdict: Comparison['verdict'], lists = pool): Comparison | undefined =>
    lists.flat().find((comparison) => comparison.verdict === verdict);
  return (
    find('worse') ??
    find('inconclusive', [whole]) ??
    find('better', [whole]) ??
    whole[0] ??
    comparisons[0]
  );
}

/** Whether a comparison took place at all. */
export function hasComparisons(evidence: Evidence): boolean {
  return readList(evidence, 'comparisons', comparisonSchema).items.length > 0;
}

/** The challenger against the champion, by the comparison that decides. */
export function compared(evidence: Evidence, quality: Evidence | undefined): Headline {
  const { items } = readList(evidence, 'comparisons', comparisonSchema);
  const chosen = decisive(items);
  if (chosen === undefined)
    return {
      claim: say`${theModel(evidence)} was compared with nothing`,
      support: firstReason(evidence),
    };
  const whole = items.find(({ slice, metric }) => slice === null && metric === chosen.metric);
  if (chosen.slice !== null && whole !== undefined) return worseInSlice(evidence, whole, chosen);
  const where = chosen.slice === null ? onRows(evidence) : say` in the slice ${name(chosen.slice)}`;
  const missed = quality?.verdict === 'fail' ? say`, but it misses what is demanded` : say``;
  return {
    claim: say`${claim(evidence, chosen)}${doubt(evidence, chosen, items)}${missed}`,
    support: say`${figures(chosen)}${where}`,
  };
}

/** Slices that leave the whole open although it is good on all rows, those too small to compare with them. */
function doubt(
  { reasons }: Evidence,
  chosen: Comparison,
  comparisons: readonly Comparison[],
): Words {
  const sliced = comparisons.filter(({ slice }) => slice !== null);
  const skipped = reasons.filter(({ code }) => code === 'slice-too-small').length;
  const open = sliced.filter(({ verdict }) => verdict === 'inconclusive').length + skipped;
  if (open === 0 || chosen.verdict === 'worse' || chosen.verdict === 'inconclusive') return say``;
  return say` on the whole; in ${figure(count(open))} of ${figure(count(sliced.length + skipped))} comparisons by slice it cannot be told yet`;
}

/** Worse in a slice only: the whole is said too, so that the slice is seen in proportion. */
function worseInSlice(evidence: Evidence, whole: Comparison, slice: Comparison): Headline {
  return {
    claim: say`${claim(evidence, whole)} on the whole, but worse in the slice ${name(slice.slice ?? '')}`,
    support: say`${figures(slice)}; on all rows ${figures(whole)}`,
  };
}

function claim(evidence: Evidence, { verdict }: Comparison): Words {
  const model = theModel(evidence);
  if (verdict === 'inconclusive')
    return say`It cannot be told yet whether the new ${evidence.model === null ? own('model') : say`${name(evidence.model)} model`} is better`;
  return say`${model} is ${own(verdict)}`;
}

function figures(comparison: Comparison): Words {
  const decimals = comparisonDecimals(comparison);
  const pair = say`${metricName(comparison.metric)} ${metricValue(comparison, comparison.challenger)} against ${metricValue(comparison, comparison.champion)}`;
  const change = figure(difference(comparison));
  const interval = say`${figure(levelText(comparison))} interval ${figure(intervalText(comparison))}`;
  return decimals > 8 ? pair : say`${pair} (${change}, ${interval})`;
}
