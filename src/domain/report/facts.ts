import type { Evidence } from '../evidence/evidence.ts';
import type { Fact } from './block.ts';
import { count, duration } from './figures.ts';
import { decisive } from './headline/compared.ts';
import { comparisonSchema, metricSchema, readAmount, readList } from './measurements.ts';
import { metricName } from './metric-name.ts';
import { difference, intervalText, levelText } from './section/comparison-rows.ts';
import { demanded, metricText } from './section/quality.ts';
import { figure, say } from './words.ts';

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
  if (chosen === undefined) return [];
  return [
    {
      label: say`Difference in ${metricName(chosen.metric)}`,
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
  const note =
    errors === 0 ? say`rows keep the contract` : say`rows, ${figure(count(errors))} rules broken`;
  return rows === undefined ? [] : [{ label: say`Data`, value: [figure(count(rows))], note }];
}

function trained(evidence: Evidence): readonly Fact[] {
  const seconds = readAmount(evidence, 'seconds');
  const rows = readAmount(evidence, 'rows');
  const note = rows === undefined ? say`` : say`on ${figure(count(rows))} rows`;
  return seconds === undefined
    ? []
    : [{ label: say`Training`, value: [figure(duration(seconds))], note }];
}
