import type * as z from 'zod';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Host } from '../../ports/host.ts';

/** What a step found, for the host to hand over: outputs and evidence stand even when it refuses. */
export interface StepResult<Outputs> {
  readonly outputs: Outputs;
  /** The documents for `--json`; already redacted. */
  readonly evidence?: readonly Evidence[];
  /** Markdown for the job summary; already redacted. */
  readonly summary?: string;
  /** What a person reads in a log that others see too. */
  readonly text?: string;
  /** What a person reads on their own terminal; may show cells of the data. */
  readonly privateText?: string;
  /** Why the step says no, in one sentence; the job fails with it. */
  readonly refusal?: string;
}

export interface StepDeclaration<I extends z.ZodObject, O extends z.ZodObject> {
  /** verb-noun, also the name of the folder, the action and the command. */
  readonly name: string;
  /** One sentence for tables, help and action.yml. */
  readonly summary: string;
  readonly inputs: I;
  readonly outputs: O;
  /** The least permissions of the job's token, with the reason. */
  readonly permissions?: Readonly<Record<string, string>>;
  /** A YAML step to paste, for the README of the action. */
  readonly example: string;
  /** Rules between inputs: every one that is broken, as a sentence. Pure. */
  rules?(inputs: z.output<I>): readonly Problem[];
  run(inputs: z.output<I>, host: Host): Promise<StepResult<z.output<O>>>;
  /** Runs after the job, also when it was cancelled: for what must be saved at the last moment. */
  post?(inputs: z.output<I>, host: Host): Promise<void>;
}

/** A step with its types forgotten, for hosts and generators that treat all steps alike. */
export type AnyStep = StepDeclaration<z.ZodObject, z.ZodObject>;

/** Declares a step: the one place where its name, inputs, outputs and work are written down. */
export function defineStep<I extends z.ZodObject, O extends z.ZodObject>(
  declaration: StepDeclaration<I, O>,
): StepDeclaration<I, O> {
  return declaration;
}
