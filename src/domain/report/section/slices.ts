import { type Block, sentence } from '../block.ts';
import { count, counted } from '../figures.ts';
import type { Comparison } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import { NOTHING, tableOf } from '../table.ts';
import { figure, own, say } from '../words.ts';
import {
  comparisonVerdict,
  difference,
  intervalText,
  metricValue,
  sliceName,
} from './comparison-rows.ts';

/** The slices of a comparison: the count of each verdict in words, the table folded away. */
export function sliceBlocks(comparisons: readonly Comparison[]): readonly Block[] {
  if (comparisons.length === 0) return [];
  const sorted = gravestFirst(comparisons);
  const of = (verdict: Comparison['verdict']): string =>
    count(comparisons.filter((comparison) => comparison.verdict === verdict).length);
  return [
    sentence(
      say`By slice (${figure(counted(comparisons.length, 'comparison'))}, intervals corrected for their number): ${figure(of('better'))} better, ${figure(of('not worse'))} not worse, ${figure(of('worse'))} worse, ${figure(of('inconclusive'))} inconclusive.`,
    ),
    {
      kind: 'details',
      summary: say`${figure(counted(comparisons.length, 'comparison'))} by slice`,
      blocks: [table(sorted)],
    },
  ];
}

const GRAVITY = ['worse', 'inconclusive', 'not worse', 'better'] as const;

/** Worse ones first, then open ones, each in the order given: where a list is cut, they stay. */
export function gravestFirst(comparisons: readonly Comparison[]): readonly Comparison[] {
  return comparisons.toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict));
}

function table(comparisons: readonly Comparison[]): Block {
  return tableOf({
    caption: 'Champion and challenger by slice',
    columns: [
      { title: 'Slice', align: 'left' },
      { title: 'Metric', align: 'left' },
      { title: 'Rows', align: 'right' },
      { title: 'Champion', align: 'right' },
      { title: 'Challenger', align: 'right' },
      { title: 'Difference', align: 'right' },
      { title: 'Interval', align: 'right' },
      { title: 'Verdict', align: 'left' },
    ],
    rows: comparisons.map((comparison) => [
      sliceName(comparison.slice),
      [metricName(comparison.metric)],
      comparison.rows === undefined ? NOTHING : [figure(count(comparison.rows))],
      [metricValue(comparison, comparison.champion)],
      [metricValue(comparison, comparison.challenger)],
      [figure(difference(comparison))],
      [own(intervalText(comparison))],
      [comparisonVerdict(comparison)],
    ]),
  });
}
