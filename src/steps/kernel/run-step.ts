import { RefusalError } from '../../domain/evidence/refusal.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import { UnreadableFileError } from '../../ports/data-engine.ts';
import type { Host } from '../../ports/host.ts';
import type { Ending } from './ending.ts';
import { parseInputs } from './parse-inputs.ts';
import type { RawInputs } from './raw-inputs.ts';
import type { AnyStep, StepResult } from './step.ts';

/** Makes the host for a run, once the inputs are known to be good. */
export type Connect = (inputs: Readonly<Record<string, unknown>>) => Host | Promise<Host>;

/** Runs a step from what the user wrote to one of the endings; nothing is thrown. */
export async function runStep(step: AnyStep, raw: RawInputs, connect: Connect): Promise<Ending> {
  let cancelled: AbortSignal | undefined;
  try {
    const inputs = parseInputs(step, raw);
    const host = await connect(inputs);
    cancelled = host.cancelled;
    if (cancelled.aborted) return { kind: 'cancelled' };
    return endingOf(step, await step.run(inputs, host), cancelled);
  } catch (error) {
    return endingOfError(error, cancelled);
  }
}

/** Runs the last stage of a step, which hands nothing over. */
export async function runPost(step: AnyStep, raw: RawInputs, connect: Connect): Promise<Ending> {
  try {
    const inputs = parseInputs(step, raw);
    await step.post?.(inputs, await connect(inputs));
    return { kind: 'ok', result: { outputs: {} } };
  } catch (error) {
    return endingOfError(error, undefined);
  }
}

function endingOf(
  step: AnyStep,
  result: StepResult<Readonly<Record<string, unknown>>>,
  cancelled: AbortSignal,
): Ending {
  const checked = step.outputs.safeParse(result.outputs);
  if (!checked.success)
    return {
      kind: 'faulty',
      error: new Error(`outputs of ${step.name}: ${checked.error.message}`),
    };
  const whole = { ...result, outputs: checked.data };
  if (result.refusal === undefined) return { kind: 'ok', result: whole };
  if (cancelled.aborted) return { kind: 'cancelled' };
  return { kind: 'refused', sentence: result.refusal, result: whole };
}

function endingOfError(error: unknown, cancelled: AbortSignal | undefined): Ending {
  if (cancelled?.aborted === true) return { kind: 'cancelled' };
  if (error instanceof ConfigurationError)
    return { kind: 'misconfigured', problems: error.problems };
  if (error instanceof UnreadableFileError) return { kind: 'refused', sentence: error.message };
  if (error instanceof RefusalError) return { kind: 'refused', sentence: error.message };
  return { kind: 'faulty', error };
}
