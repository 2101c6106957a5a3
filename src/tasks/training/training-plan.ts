import type { ModelConfig } from '../../domain/config/config.ts';
import type { Curves } from '../../domain/training/curve.ts';
import type { Prepared } from '../data/prepared.ts';
import type { Project } from '../project/project.ts';
import type { GpuUse } from './watch-gpus.ts';

/** `train:` of a model that a command trains. */
export type CommandTraining = Extract<ModelConfig['train'], { readonly run: unknown }>;

/** One training of one seed. */
export interface TrainingPlan {
  readonly project: Project;
  readonly prepared: Prepared;
  readonly seed: number;
  /** Digest of everything that decides it (see `trainingKey`). */
  readonly key: string;
  /** The rows, after any `features` command. */
  readonly rows: string;
  /** `sha256:…` of their file. */
  readonly rowsDigest: string;
  readonly features: readonly string[];
  /** A folder of its own, removed afterwards. */
  readonly workDirectory: string;
  /** Where the log lines are kept. */
  readonly log: string;
  readonly hasGpu: boolean;
  readonly resume: boolean;
}

/** What came out of it; the model's files lie in `modelDirectory`. */
export interface TrainedModel {
  readonly modelDirectory: string;
  readonly seconds: number;
  readonly peakMemoryBytes?: number;
  readonly curves: Curves;
  /** Lines of the log that were no log lines. */
  readonly badLines: number;
  readonly gpus: readonly GpuUse[];
  /** Whether it went on from a checkpoint. */
  readonly resumed: boolean;
  readonly network: { readonly backend: string; readonly version: string } | null;
}
