import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { step } from '../../src/steps/compare-predictions/step.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import type { AnyStep } from '../../src/steps/kernel/step.ts';
import type { Workspace } from './training-workspace.ts';

/** Runs compare-predictions on labels.csv, a.csv and b.csv of a workspace, unless other inputs are given. */
export async function compareIn(
  { host }: Workspace,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const given = {
    labels: 'labels.csv',
    champion: 'a.csv',
    challenger: 'b.csv',
    metrics: 'auc,log-loss',
    ...inputs,
  };
  const raw = new Map(Object.entries(given).map(([name, value]) => [name, [value]]));
  // The kernel treats all steps alike.
  return runStep(step as unknown as AnyStep, raw, () => host);
}

/** The evidence of an ending that has one. */
export function comparisonOf(ending: Ending): Evidence {
  const found = 'result' in ending ? ending.result?.evidence?.[0] : undefined;
  if (found === undefined) throw new Error(JSON.stringify(ending));
  return found;
}
