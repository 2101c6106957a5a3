import type { Encoder } from '../domain/network/encoder.ts';
import type { NetworkPlan } from '../domain/network/plan.ts';
import type { Table } from '../domain/table/table.ts';

export interface TrainingStep {
  /** From 1. */
  readonly step: number;
  readonly of: number;
  /** Mean over the steps since the last report. */
  readonly loss: number;
}

export interface TrainingData {
  readonly encoder: Encoder;
  readonly features: Table;
  /** For each row 0 or 1, the number of its class, or its standardised target. */
  readonly targets: Float32Array;
}

export interface TrainingObserver {
  /** Called at most some hundred times a training, and for the last step. */
  onStep(step: TrainingStep): void;
  /** Looked at before every step; the training rejects with its reason. */
  readonly cancelled: AbortSignal;
}

export interface PredictionObserver {
  /** Called before every batch of rows, with how many are done, and at the end; what it throws ends the prediction. */
  onRows(done: number, of: number): void;
  /** Looked at before every batch; the prediction rejects with its reason. */
  readonly cancelled: AbortSignal;
}

/** Files by their names in the package. */
export type NetworkFiles = ReadonlyMap<string, Uint8Array>;

export interface TrainerBackend {
  /** `tensorflow`, `wasm` or `cpu`. */
  readonly name: string;
  readonly version: string;
  /** Why this one, in a sentence for the log. */
  readonly remark: string;
  /** Whether it can train embeddings. */
  readonly embeddings: boolean;
}

/** The built-in trainer: small networks for tables. */
export interface Trainer {
  readonly backend: TrainerBackend;
  /** `model.json` and `weights.bin`: the same bytes for the same input on the same backend. */
  train(plan: NetworkPlan, data: TrainingData, observer: TrainingObserver): Promise<NetworkFiles>;
  /** [rows × units], row by row, after the activation. */
  predict(
    files: NetworkFiles,
    rows: Pick<TrainingData, 'encoder' | 'features'>,
    observer: PredictionObserver,
  ): Promise<Float64Array>;
}

/** The loss was no longer a number: the training went astray. */
export class TrainingDivergedError extends Error {
  override readonly name = 'TrainingDivergedError';
  readonly step: number;

  constructor(step: number, of: number) {
    super(`The loss was not a finite number any more at step ${step} of ${of}.`);
    this.step = step;
  }
}
