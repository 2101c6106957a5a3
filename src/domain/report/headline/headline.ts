import type { Evidence } from '../../evidence/evidence.ts';
import type { Headline } from '../block.ts';
import { count, counted, percent } from '../figures.ts';
import { readAmount } from '../measurements.ts';
import { figure, own, say, type Words } from '../words.ts';
import { compared, hasComparisons } from './compared.ts';
import { measured } from './measured.ts';
import { firstReason, forModel, theModel } from './phrases.ts';
import { type Doubts, reservation } from './reservation.ts';

/**
 * The first sentence: what a manager must know, by the most telling check that there is, and what
 * keeps the whole from passing although that check does.
 */
export function headline(evidence: readonly Evidence[], doubts: Doubts): Headline {
  const of = (check: string): Evidence | undefined => evidence.find((one) => one.check === check);
  const failed = ['data', 'training'].map(of).find((one) => one?.verdict === 'fail');
  if (failed !== undefined) return failure(failed);
  const { told, words } = main(evidence, of);
  const others = evidence.filter((one) => !told.includes(one));
  return { ...words, claim: say`${words.claim}${reservation(others, doubts)}` };
}

interface Main {
  readonly words: Headline;
  /** The evidence whose verdict the words tell. */
  readonly told: readonly Evidence[];
}

function main(evidence: readonly Evidence[], of: (check: string) => Evidence | undefined): Main {
  const [comparison, quality, training, data] = ['comparison', 'quality', 'training', 'data'].map(
    of,
  );
  if (comparison !== undefined && (quality === undefined || hasComparisons(comparison)))
    return {
      words: compared(comparison, quality),
      told: quality?.verdict === 'fail' ? [comparison, quality] : [comparison],
    };
  if (quality !== undefined)
    return {
      words: measured(quality, comparison),
      told: comparison === undefined ? [quality] : [quality, comparison],
    };
  if (training !== undefined) return { words: trained(training), told: [] };
  if (data !== undefined) return { words: dataKept(data), told: [data] };
  return { words: others(evidence), told: [] };
}

function others(evidence: readonly Evidence[]): Headline {
  if (evidence.length === 0)
    return { claim: say`Nothing was checked`, support: say`no evidence was found` };
  const [were, them] = evidence.length === 1 ? ['was', 'it is not'] : ['were', 'none of them is'];
  return {
    claim: say`${figure(counted(evidence.length, 'other check'))} ${own(were)} made`,
    support: say`${own(them)} about data, training or quality`,
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
  if (evidence.verdict === 'inconclusive')
    return {
      claim: say`It cannot be told whether the data${forModel(evidence)} keeps its contract`,
      support: firstReason(evidence),
    };
  const warnings = evidence.reasons.filter(({ severity }) => severity === 'warning').length;
  const but = warnings === 0 ? say`` : say`, with ${figure(counted(warnings, 'warning'))}`;
  return { claim: say`The data${forModel(evidence)} keeps its contract${but}`, support: size };
}
