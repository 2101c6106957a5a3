import type { Evidence } from '../../evidence/evidence.ts';
import { type Block, type Section, sentence } from '../block.ts';
import { count, counted, measure } from '../figures.ts';
import { type Metric, metricSchema, readAmount, readList } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import { NOTHING, tableOf } from '../table.ts';
import { figure, own, say, type Words } from '../words.ts';
import { brokenLine } from './broken.ts';
import { sliceName } from './comparison-rows.ts';
import { confusionBlocks } from './confusion.ts';
import { alignedText, metricText } from './metric-text.ts';
import { qualityCharts } from './quality-charts.ts';
import { reasonBlocks } from './reasons.ts';

/** The model by itself: metrics against thresholds and the trivial baseline, and its curves. */
export function qualitySection(evidence: Evidence): Section {
  const { items, broken } = readList(evidence, 'metrics', metricSchema);
  const overall = items.filter(({ slice }) => slice === undefined || slice === null);
  const sliced = items.filter(({ slice }) => slice !== undefined && slice !== null);
  const rows = readAmount(evidence, 'rows');
  return {
    id: 'quality',
    title: 'Quality',
    verdict: evidence.verdict,
    blocks: [
      ...(rows === undefined ? [] : [sentence(say`Measured on ${figure(count(rows))} rows.`)]),
      ...(overall.length > 0 ? [table(overall, 'Metrics on all rows')] : []),
      ...slices(sliced, overall),
      ...brokenLine(broken, 'metric'),
      ...qualityCharts(evidence),
      ...confusionBlocks(evidence),
      ...reasonBlocks(evidence),
    ],
  };
}

function slices(metrics: readonly Metric[], overall: readonly Metric[]): readonly Block[] {
  if (metrics.length === 0) return [];
  return [
    {
      kind: 'details',
      summary: say`${figure(counted(metrics.length, 'metric'))} by slice`,
      blocks: [table(metrics, 'Metrics by slice', overall)],
    },
  ];
}

function table(metrics: readonly Metric[], caption: string, known: readonly Metric[] = []): Block {
  const sliced = metrics.some(({ slice }) => typeof slice === 'string');
  const text = alignedText([...known, ...metrics]);
  return tableOf({
    caption,
    columns: [
      ...(sliced ? [{ title: 'Slice', align: 'left' } as const] : []),
      { title: 'Metric', align: 'left' },
      { title: 'Value', align: 'right' },
      { title: 'Interval', align: 'right' },
      { title: 'Demanded', align: 'right' },
      { title: 'Trivial baseline', align: 'right' },
    ],
    rows: metrics.map((metric) => [
      ...(sliced ? [sliceName(metric.slice)] : []),
      [metricName(metric.metric)],
      [figure(text(metric, metric.value))],
      interval(metric),
      demanded(metric),
      typeof metric.baseline === 'number' ? [figure(text(metric, metric.baseline))] : NOTHING,
    ]),
  });
}

function interval(metric: Metric): Words {
  if (metric.interval === undefined || metric.interval === null) return NOTHING;
  const [low, high] = metric.interval;
  return [figure(`${metricText(metric, low)} to ${metricText(metric, high)}`)];
}

/** `at least 0.7` and how the value stands to it. */
export function demanded({ threshold, value }: Metric): Words {
  const { atLeast, atMost } = threshold ?? {};
  const bound = atLeast ?? atMost;
  if (bound === undefined) return NOTHING;
  const met =
    (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
  const word = atLeast === undefined ? 'at most' : 'at least';
  return say`${own(word)} ${figure(measure(bound))} ${{ kind: 'verdict', verdict: met ? 'pass' : 'fail', text: met ? 'met' : 'missed' }}`;
}
