import type { AnyStep } from './step.ts';

/** A step in the index: what lists need, and the rest on demand. */
export interface StepEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<AnyStep>;
}
