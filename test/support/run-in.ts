import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import type { AnyStep } from '../../src/steps/kernel/step.ts';
import type { Workspace } from './training-workspace.ts';

/** Runs a step in a workspace as a host would, on raw inputs. */
export async function runIn(
  { host }: Pick<Workspace, 'host'>,
  step: object,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const raw = new Map(Object.entries(inputs).map(([name, value]) => [name, [value]]));
  // The kernel treats all steps alike.
  return runStep(step as AnyStep, raw, () => host);
}

/** The evidence that an ending has of a check, or its first. */
export function evidenceIn(ending: Ending, check?: string): Evidence {
  const all = 'result' in ending ? (ending.result?.evidence ?? []) : [];
  const found = all.find((one) => check === undefined || one.check === check);
  if (found === undefined)
    throw new Error(`no evidence of ${check ?? 'anything'}: ${JSON.stringify(ending)}`);
  return found;
}
