import { step } from '../../src/steps/compare-predictions/step.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runIn } from './run-in.ts';
import type { Workspace } from './training-workspace.ts';

/** Runs compare-predictions on labels.csv, a.csv and b.csv of a workspace, unless other inputs are given. */
export async function compareIn(
  place: Workspace,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const given = {
    labels: 'labels.csv',
    champion: 'a.csv',
    challenger: 'b.csv',
    metrics: 'auc,log-loss',
    ...inputs,
  };
  return runIn(place, step, given);
}
