import type { Evidence } from '../evidence/evidence.ts';
import type { Headline } from './block.ts';
import { count, percent } from './figures.ts';
import {
  type Comparison,
  comparisonSchema,
  type Metric,
  metricSchema,
  readAmount,
  readList,
} from './measurements.ts';
import { metricName } from './metric-name.ts';
import {
  comparisonDecimals,
  difference,
  intervalText,
  levelText,
  metricValue,
} from './section/comparison-rows.ts';
import { demanded, metricText } from './section/quality.ts';
import { figure, name, own, prose, say, type Words } from './words.ts';

/** The first sentence: what a manager must know, by the most telling check that there is. */
export function headline(evidence: readonly Evidence[]): Headline {
  const of = (check: string): Evidence | undefined => evidence.find((one) => one.check === check);
  const failed = ['data', 'training'].map(of).find((one) => one?.verdict === 'fail');
  if (failed !== undefined) return failure(failed);
  const comparison = of('comparison');
  if (comparison !== undefined) return compared(comparison, of('quality'));
  const quality = of('quality');
  if (quality !== undefined) return measured(quality);
  const training = of('training');
  if (training !== undefined) return trained(training);
  const data = of('data');
  if (data !== undefined) return dataKept(data);
  return evidence.length === 0
    ? { claim: say`Nothing was checked`, support: say`no evidence was found` }
    : {
        claim: say`${figure(count(evidence.length))} other checks were made`,
        support: say`none of them is about data, training or quality`,
      };
}

function failure(evidence: Evidence): Headline {
  const first = evidence.reasons.find(({ severity }) => severity === 'error');
  const support = first === undefined ? say`` : [prose(first.message.replace(/[.!?]\s*$/, ''))];
  return evidence.check === 'data'
    ? { claim: say`The data${forModel(evidence)} breaks its contract${extent(evidence)}`, support }
    : { claim: say`The training${forModel(evidence)} failed`, support };
}

function extent({ reasons }: Evidence): Words {
  const errors = reasons.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  if (errors.length > 1) return say` in ${figure(count(errors.length))} ways`;
  if (first?.count === undefined || first.of === undefined) return say``;
  return say` (${figure(count(first.count))} of ${figure(count(first.of))}, ${figure(percent(first.count, first.of))})`;
}

function forModel({ model }: Evidence): Words {
  return model === null ? say`` : say` for ${name(model)}`;
}

function theModel({ model }: Evidence): Words {
  return model === null ? say`The new model` : say`The new ${name(model)} model`;
}

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

function compared(evidence: Evidence, quality: Evidence | undefined): Headline {
  const { items } = readList(evidence, 'comparisons', comparisonSchema);
  const chosen = decisive(items);
  if (chosen === undefined)
    return {
      claim: say`${theModel(evidence)} was compared`,
      support: say`no comparison could be read`,
    };
  const whole = items.find(({ slice, metric }) => slice === null && metric === chosen.metric);
  if (chosen.slice !== null && whole !== undefined) return worseInSlice(evidence, whole, chosen);
  const rows = readAmount(evidence, 'rows') ?? (quality && readAmount(quality, 'rows'));
  const where =
    chosen.slice !== null
      ? say` in the slice ${name(chosen.slice)}`
      : rows === undefined
        ? say``
        : say` on ${figure(count(rows))} rows`;
  const missed = quality?.verdict === 'fail' ? say`, but it misses what is demanded` : say``;
  return {
    claim: say`${claim(evidence, chosen)}${missed}`,
    support: say`${figures(chosen)}${where}`,
  };
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

function measured(evidence: Evidence): Headline {
  const { items } = readList(evidence, 'metrics', metricSchema);
  const missed = items.find(({ verdict }) => verdict === 'fail') ?? items.find(isMissed);
  const rows = readAmount(evidence, 'rows');
  const where = rows === undefined ? say`` : say` on ${figure(count(rows))} rows`;
  const chosen = missed ?? items[0];
  if (chosen === undefined)
    return {
      claim: say`${theModel(evidence)} was measured`,
      support: say`no metric could be read`,
    };
  const bound = chosen.threshold ? say` (${demanded(chosen)})` : say``;
  const verb =
    missed !== undefined
      ? 'misses what is demanded of it'
      : items.some(({ threshold }) => threshold)
        ? 'reaches what is demanded of it'
        : 'was measured';
  return {
    claim: say`${theModel(evidence)} ${own(verb)}`,
    support: say`${metricName(chosen.metric)} ${figure(metricText(chosen, chosen.value))}${bound}${where}`,
  };
}

function isMissed({ threshold, value }: Metric): boolean {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold ?? {};
  return value < atLeast || value > atMost;
}

function trained(evidence: Evidence): Headline {
  return {
    claim: say`${theModel(evidence)} was trained`,
    support: say`its quality was not measured`,
  };
}

function dataKept(evidence: Evidence): Headline {
  const rows = readAmount(evidence, 'rows');
  const size = rows === undefined ? say`` : say`${figure(count(rows))} rows were examined`;
  const warnings = evidence.reasons.filter(({ severity }) => severity === 'warning').length;
  const but = warnings === 0 ? say`` : say`, with ${figure(count(warnings))} warnings`;
  return { claim: say`The data${forModel(evidence)} keeps its contract${but}`, support: size };
}
