import * as z from 'zod';
import type { Evidence, Reason } from '../../evidence/evidence.ts';
import { type Block, type Section, sentence, type TableBlock } from '../block.ts';
import type { ChartBlock } from '../chart.ts';
import { count, measure } from '../figures.ts';
import { type Comparison, comparisonSchema, readList, readOne } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import { NOTHING, tableOf } from '../table.ts';
import { visible } from '../visible.ts';
import { figure, own, plainText, say, type Words } from '../words.ts';
import { brokenLine } from './broken.ts';
import {
  comparisonVerdict,
  difference,
  intervalText,
  levelText,
  metricValue,
  roleOf,
} from './comparison-rows.ts';
import { reasonBlocks } from './reasons.ts';
import { gravestFirst, sliceBlocks } from './slices.ts';

const COLUMNS: TableBlock['columns'] = [
  { title: 'Metric', align: 'left' },
  { title: 'Champion', align: 'right' },
  { title: 'Challenger', align: 'right' },
  { title: 'Difference', align: 'right' },
  { title: 'Interval', align: 'right' },
  { title: 'Margin', align: 'right' },
  { title: 'Verdict', align: 'left' },
  { title: 'Rows needed', align: 'right' },
];

/** Champion against challenger: table and forest plot of all rows, then the slices. */
export function comparisonSection(evidence: Evidence): Section {
  const { items, broken } = readList(evidence, 'comparisons', comparisonSchema);
  const overall = items.filter(({ slice }) => slice === null);
  const sliced = items.filter(({ slice }) => slice !== null);
  return {
    id: 'comparison',
    title: 'Champion and challenger',
    verdict: evidence.verdict,
    blocks: [
      ...(overall.length > 0 ? [sentence(explain(overall)), table(overall)] : []),
      ...overall
        .map((comparison, index) => forest(comparison, index, sliced))
        .filter(({ chart }) => chart.kind === 'forest' && chart.rows.length > 0),
      ...levels(overall[0], sliced),
      ...disagreement(evidence),
      ...sliceBlocks(withRows(evidence, sliced)),
      ...brokenLine(broken, 'comparison'),
      ...reasonBlocks({ ...evidence, reasons: evidence.reasons.filter(isNews) }),
    ],
  };
}

const MOST_IN_CHART = 40;

/** The slices that a chart has room for: all in their order, or the gravest where there are too many. */
function gravest(slices: readonly Comparison[]): readonly Comparison[] {
  return slices.length <= MOST_IN_CHART ? slices : gravestFirst(slices).slice(0, MOST_IN_CHART);
}

function bySlice(all: readonly Comparison[], shown: readonly Comparison[]): string {
  if (all.length === shown.length) return 'by slice';
  return `for ${shown.length} of ${all.length} slices, the worst first`;
}

/** Where both stand in each slice, for the first metric: a difference says nothing of the level. */
function levels(
  whole: Comparison | undefined,
  sliced: readonly Comparison[],
): readonly ChartBlock[] {
  const all = sliced.filter(({ metric }) => metric === whole?.metric);
  const same = gravest(all);
  if (whole === undefined || same.length < 2) return [];
  const metric = metricName(whole.metric);
  const label = visible(plainText([metric]), 40);
  const rows = [whole, ...same].filter(
    ({ champion, challenger }) => Number.isFinite(champion) && Number.isFinite(challenger),
  );
  return [
    {
      kind: 'chart',
      id: 'levels',
      title: `${label} by slice`,
      caption: say`${metric} of the champion (hollow) and of the challenger (filled), ${own(bySlice(all, same))}.`,
      chart: {
        kind: 'dots',
        x: label,
        rows: rows.map(({ slice, champion, challenger }) => ({
          label: slice === null ? 'all rows' : visible(slice, 40),
          champion,
          challenger,
        })),
      },
    },
  ];
}

/** Worse and inconclusive comparisons stand in the tables already. */
function isNews({ code }: Reason): boolean {
  return code !== 'worse' && code !== 'inconclusive';
}

const sizesSchema = z.object({
  rows: z.array(z.object({ slice: z.string(), rows: z.number().min(0) })),
});

/** The size of each slice, where the evidence tells. */
function withRows(evidence: Evidence, comparisons: readonly Comparison[]): readonly Comparison[] {
  const sizes = readOne(evidence, 'slices', sizesSchema)?.rows ?? [];
  const bySlice = new Map(sizes.map(({ slice, rows }) => [slice, rows]));
  return comparisons.map((comparison) => {
    const rows = comparison.rows ?? bySlice.get(comparison.slice ?? '');
    return rows === undefined ? comparison : { ...comparison, rows };
  });
}

const disagreementSchema = z.object({
  onlyChampion: z.number().min(0),
  onlyChallenger: z.number().min(0),
});

/** Counts beat averages: on how many rows one is right and the other is not. */
function disagreement(evidence: Evidence): readonly Block[] {
  const found = readOne(evidence, 'disagreement', disagreementSchema);
  if (found === undefined) return [];
  const { onlyChampion, onlyChallenger } = found;
  return [
    sentence(
      say`Where just one of them is right: the challenger on ${figure(count(onlyChallenger))} rows, the champion on ${figure(count(onlyChampion))}.`,
    ),
  ];
}

function explain(comparisons: readonly Comparison[]): Words {
  const levels = [...new Set(comparisons.map(levelText))].join(' and ');
  return say`Both were run on the same rows. Differences are turned so that + is better; intervals are two-sided, at ${figure(levels)}.`;
}

function table(comparisons: readonly Comparison[]): Block {
  return tableOf({
    caption: 'Metrics of champion and challenger on all rows',
    columns: COLUMNS,
    rows: comparisons.map((comparison) => [
      [metricName(comparison.metric)],
      [metricValue(comparison, comparison.champion)],
      [metricValue(comparison, comparison.challenger)],
      [figure(difference(comparison))],
      [figure(intervalText(comparison))],
      [figure(measure(comparison.margin))],
      [comparisonVerdict(comparison)],
      comparison.rowsNeeded === null ? NOTHING : [figure(count(comparison.rowsNeeded))],
    ]),
  });
}

/** All rows first, then each slice, on the scale of this metric. */
function forest(whole: Comparison, index: number, sliced: readonly Comparison[]): ChartBlock {
  const metric = metricName(whole.metric);
  const all = sliced.filter((comparison) => comparison.metric === whole.metric);
  const same = gravest(all);
  const rows = [whole, ...same].filter(({ difference: value, interval }) =>
    [value, ...interval].every(Number.isFinite),
  );
  const label = visible(plainText([metric]), 40);
  return {
    kind: 'chart',
    id: `difference-${index + 1}`,
    title: `Difference in ${label}`,
    caption: say`Difference in ${metric}: ${figure(difference(whole))} (${figure(intervalText(whole))}) on all rows${own(rows.length > 1 ? `, and ${bySlice(all, same)}` : '')}. Right of the line at 0 is better.`,
    chart: {
      kind: 'forest',
      x: `Difference in ${label} (+ is better)`,
      margin: whole.margin,
      rows: rows.map((row) => ({
        label: row.slice === null ? 'all rows' : visible(row.slice, 40),
        estimate: row.difference,
        low: row.interval[0],
        high: row.interval[1],
        role: roleOf(row.verdict),
        note: `${difference(row)} · ${row.verdict}`,
      })),
    },
  };
}
