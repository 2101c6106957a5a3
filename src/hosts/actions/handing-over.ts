import { RefusalError } from '../../domain/evidence/refusal.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';
import type { AnyStep, StepResult } from '../../steps/kernel/step.ts';
import { beginHandOver } from '../../tasks/hand-over/begin-hand-over.ts';

/** The step, with the files of earlier jobs picked up before it and its own left for later jobs after it. */
export function handingOver(step: AnyStep): AnyStep {
  return {
    ...step,
    run: async (inputs, host) => {
      const leave = await log(host, 'Files of earlier jobs', () =>
        beginHandOver(step.name, inputs, host),
      );
      const result = await step.run(inputs, host);
      // A cancelled job has seconds left, and what it found is not whole.
      if (host.cancelled.aborted) return result;
      return log(host, 'Files for later jobs', () => ending(result, leave));
    },
  };
}

function log<T>(host: Host, title: string, work: () => Promise<T>): Promise<T> {
  return host.artifacts === undefined ? work() : host.log.group(title, work);
}

type Result = StepResult<Readonly<Record<string, unknown>>>;

/** Outputs and evidence stand, also where the files could not be stored. */
async function ending(
  result: Result,
  leave: (evidence: NonNullable<Result['evidence']>) => Promise<void>,
): Promise<Result> {
  try {
    await leave(result.evidence ?? []);
    return result;
  } catch (error) {
    if (!(error instanceof RefusalError || error instanceof ConfigurationError)) throw error;
    return { ...result, refusal: [result.refusal, error.message].filter(Boolean).join(' ') };
  }
}
