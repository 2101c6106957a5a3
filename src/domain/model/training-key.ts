import { digestOf, type Json } from './digest.ts';

/** Everything that decides what a training makes. */
export interface TrainingInputs {
  /** The rows as they are written for the trainer. */
  readonly trainData: string;
  readonly contract: string;
  readonly features: readonly string[];
  readonly label: string;
  readonly task: string;
  readonly format: string;
  readonly code: string;
  /** The pinned part of the environment. */
  readonly environment: string;
  readonly seed: number;
  /** `train`, `predict` and `features` of the configuration. */
  readonly recipe: Json;
}

/** `sha256:…`: two trainings with the same key make the same model, so the second is spared. */
export function trainingKey(inputs: TrainingInputs): string {
  return digestOf({ assay: 1, kind: 'training-key', ...inputs });
}
