import type { Evidence } from '../evidence/evidence.ts';
import type { Fact } from './block.ts';
import { count, counted, duration } from './figures.ts';
import { decisive } from './headline/compared.ts';
import { comparisonSchema, metricSchema, readAmount, readList } from './measurements.ts';
import { metricName } from './metric-name.ts';
import { difference, intervalText, isTurned, levelText } from './section/comparison-rows.ts';
import { metricText } from './section/metric-text.ts';
import { demanded } from './section/quality.ts';
import { isReused } from './section/training.ts';
import { figure, own, say } from './words.ts';

/** The few figures that belong beside the headline, at most four. */
export function keyFacts(evidence: readonly Evidence[]): readonly Fact[] {
  return evidence.flatMap(factsOf).slice(0, 4);
}

function factsOf(evidence: Evidence): readonly Fact[] {
  switch (evidence.check) {
    case 'comparison':
      return compared(evidence);
    case 'quality':
      return measured(evidence);
    case 'data':
      return examined(evidence);
    case 'training':
      return trained(evidence);
    default:
      return [];
  }
}

function compared(evidence: Evidence): readonly Fact[] {
  const { items } = readList(evidence, 'comparisons', comparisonSchema);
  const chosen = decisive(items.filter(({ slice }) => slice === null));
  if (chosen === undefined || !Number.isFinite(chosen.difference)) return [];
  const turned = isTurned(chosen) ? ' (+ is better)' : '';
  return [
    {
      label: say`Difference in ${metricName(chosen.metric)}${own(turned)}`,
      value: say`${figure(difference(chosen))}`,
      note: say`${figure(levelText(chosen))} interval ${figure(intervalText(chosen))}`,
    },
  ];
}

function measured(evidence: Evidence): readonly Fact[] {
  const [first] = readList(evidence, 'metrics', metricSchema).items;
  const rows = readAmount(evidence, 'rows');
  if (first === undefined) return [];
  const where = rows === undefined ? say`` : say`on ${figure(count(rows))} rows`;
  return [
    {
      label: [metricName(first.metric)],
      value: [figure(metricText(first, first.value))],
      note: first.threshold ? demanded(first) : where,
    },
  ];
}

function examined(evidence: Evidence): readonly Fact[] {
  const rows = readAmount(evidence, 'rows');
  const errors = evidence.reasons.filter(({ severity }) => severity === 'error').length;
  const warnings = evidence.reasons.filter(({ severity }) => severity === 'warning').length;
  const found =
    errors > 0 ? counted(errors, 'broken rule') : warnings > 0 ? counted(warnings, 'warning') : '';
  const note = found === '' ? say`rows keep the contract` : say`rows, ${figure(found)}`;
  return rows === undefined ? [] : [{ label: say`Data`, value: [figure(count(rows))], note }];
}

function trained(evidence: Evidence): readonly Fact[] {
  const seconds = readAmount(evidence, 'seconds');
  const rows = readAmount(evidence, 'rows');
  const size = rows === undefined ? say`` : say`on ${figure(count(rows))} rows`;
  const note = isReused(evidence) ? say`in an earlier run; that model was taken again` : size;
  return seconds === undefined
    ? []
    : [{ label: say`Training`, value: [figure(duration(seconds))], note }];
}
