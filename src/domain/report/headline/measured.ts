import type { Evidence } from '../../evidence/evidence.ts';
import type { Headline } from '../block.ts';
import { type Metric, metricSchema, readList } from '../measurements.ts';
import { metricName } from '../metric-name.ts';
import { metricText } from '../section/metric-text.ts';
import { demanded } from '../section/quality.ts';
import { figure, own, say } from '../words.ts';
import { firstReason, onRows, theModel } from './phrases.ts';

/** The model by itself, by the first demand that it misses, or else by its first metric. */
export function measured(evidence: Evidence, comparison: Evidence | undefined): Headline {
  const { items } = readList(evidence, 'metrics', metricSchema);
  const missed = items.find(({ verdict }) => verdict === 'fail') ?? items.find(isMissed);
  const chosen = missed ?? items[0];
  if (chosen === undefined || (missed === undefined && evidence.verdict === 'fail'))
    return { claim: say`${theModel(evidence)} is not good enough`, support: firstReason(evidence) };
  const alone = comparison === undefined ? say`` : say`, and was compared with nothing`;
  const bound = chosen.threshold ? say` (${demanded(chosen)})` : say``;
  return {
    claim: say`${theModel(evidence)} ${own(verb(items, missed))}${alone}`,
    support: say`${metricName(chosen.metric)} ${figure(metricText(chosen, chosen.value))}${bound}${onRows(evidence)}`,
  };
}

function verb(metrics: readonly Metric[], missed: Metric | undefined): string {
  if (missed !== undefined) return 'misses what is demanded of it';
  const isDemanded = metrics.some(({ threshold }) => threshold);
  return isDemanded ? 'reaches what is demanded of it' : 'was measured';
}

function isMissed({ threshold, value }: Metric): boolean {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold ?? {};
  return value < atLeast || value > atMost;
}
