import type { Evidence } from '../../evidence/evidence.ts';
import type { Headline } from '../block.ts';
import { count, percent } from '../figures.ts';
import { readAmount } from '../measurements.ts';
import { figure, say, type Words } from '../words.ts';
import { compared, hasComparisons } from './compared.ts';
import { measured } from './measured.ts';
import { firstReason, forModel, theModel } from './phrases.ts';

/** The first sentence: what a manager must know, by the most telling check that there is. */
export function headline(evidence: readonly Evidence[]): Headline {
  const of = (check: string): Evidence | undefined => evidence.find((one) => one.check === check);
  const failed = ['data', 'training'].map(of).find((one) => one?.verdict === 'fail');
  if (failed !== undefined) return failure(failed);
  const comparison = of('comparison');
  const quality = of('quality');
  const compares = comparison !== undefined && hasComparisons(comparison);
  if (compares) return compared(comparison, quality);
  if (quality !== undefined) return measured(quality, comparison);
  if (comparison !== undefined) return compared(comparison, quality);
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
  const support = firstReason(evidence);
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
