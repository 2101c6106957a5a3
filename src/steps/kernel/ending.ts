import type { Problem } from '../../domain/problem.ts';
import type { StepResult } from './step.ts';

/** The outputs by their declared names; absent ones are left out. */
export type Outputs = Readonly<Record<string, unknown>>;

/** How a step ended. The first four are DESIGN's four endings; people may also interrupt. */
export type Ending =
  | { readonly kind: 'ok'; readonly result: StepResult<Outputs> }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      /** Absent where the refusal came before there was anything to hand over. */
      readonly result?: StepResult<Outputs>;
    }
  | { readonly kind: 'misconfigured'; readonly problems: readonly Problem[] }
  | { readonly kind: 'faulty'; readonly error: unknown }
  | { readonly kind: 'cancelled' };
