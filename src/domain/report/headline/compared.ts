import type { Evidence } from '../../evidence/evidence.ts';
import type { Headline } from '../block.ts';
import { count, counted } from '../figures.ts';
import { type Comparison, comparisonSchema, isAlike, readList } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import {
  comparisonDecimals,
  difference,
  intervalText,
  isTurned,
  levelText,
  metricValue,
} from '../section/comparison-rows.ts';
import { figure, name, own, say, type Words } from '../words.ts';
import { measured } from './measured.ts';
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
  if (quality?.verdict === 'fail') return notGoodEnough(evidence, quality, chosen);
  const whole = items.find(({ slice, metric }) => slice === null && metric === chosen.metric);
  if (chosen.slice !== null && whole !== undefined)
    return worseInSlice(evidence, whole, worseSlices(items));
  const where = chosen.slice === null ? onRows(evidence) : say` in the slice ${name(chosen.slice)}`;
  if (chosen.verdict === 'inconclusive' && items.every(isAlike))
    return {
      claim: say`${theModel(evidence)} does not differ from the champion`,
      support: say`${figures(chosen)}${where}`,
    };
  return {
    claim: say`${claim(evidence, chosen)}${doubt(evidence, chosen, items)}`,
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

const BESIDE = {
  better: ', although it is better than the champion',
  'not worse': ', although it is not worse than the champion',
  worse: ' and is worse than the champion',
  inconclusive: ', and it cannot be told yet whether it is better than the champion',
} as const satisfies Record<Comparison['verdict'], string>;

/** What a model lacks by itself comes first: no comparison makes up for it. */
function notGoodEnough(evidence: Evidence, quality: Evidence, chosen: Comparison): Headline {
  const alone = measured(quality, undefined);
  const slice = chosen.slice === null ? say`` : say` in the slice ${name(chosen.slice)}`;
  const first = alone.support.length === 0 ? say`` : say`${alone.support}; `;
  return {
    claim: say`${alone.claim}${own(BESIDE[chosen.verdict])}${slice}`,
    support: say`${first}${figures(chosen)}${chosen.slice === null ? onRows(evidence) : slice}`,
  };
}

/** The comparisons that are worse, the first of each slice. */
function worseSlices(comparisons: readonly Comparison[]): readonly Comparison[] {
  const worse = comparisons.filter(({ verdict, slice }) => verdict === 'worse' && slice !== null);
  return worse.filter(
    ({ slice }, index) => worse.findIndex((other) => other.slice === slice) === index,
  );
}

/** Worse in slices only: the whole is said too, so that the slices are seen in proportion. */
function worseInSlice(
  evidence: Evidence,
  whole: Comparison,
  [first = whole, ...more]: readonly Comparison[],
): Headline {
  const others = more.length === 0 ? say`` : say` and ${figure(counted(more.length, 'other'))}`;
  const slices = say`in the slice ${name(first.slice ?? '')}${others}`;
  const but =
    whole.verdict === 'inconclusive'
      ? say`; it is worse ${slices}`
      : say` on the whole, but worse ${slices}`;
  return {
    claim: say`${claim(evidence, whole)}${but}`,
    support: say`${figures(first)}; on all rows ${figures(whole)}`,
  };
}

function claim(evidence: Evidence, { verdict }: Comparison): Words {
  const model = theModel(evidence);
  if (verdict === 'inconclusive')
    return say`It cannot be told yet whether the new ${evidence.model === null ? own('model') : say`${name(evidence.model)} model`} is better`;
  return say`${model} is ${own(verdict)}`;
}

function figures(comparison: Comparison): Words {
  const { champion, challenger } = comparison;
  const metric = metricName(comparison.metric);
  if (![champion, challenger, comparison.difference].every(Number.isFinite))
    return say`${metric} is not defined for both`;
  const pair = say`${metric} ${metricValue(comparison, challenger)} against ${metricValue(comparison, champion)}`;
  const change = say`${figure(difference(comparison))}${own(isTurned(comparison) ? ' where + is better' : '')}`;
  const interval = say`${figure(levelText(comparison))} interval ${figure(intervalText(comparison))}`;
  return comparisonDecimals(comparison) > 8 ? pair : say`${pair} (${change}, ${interval})`;
}
