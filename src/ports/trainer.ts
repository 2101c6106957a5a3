import type { Table } from '../domain/table/table.ts';

/** A network for tables: hidden layers of the given widths, trained for whole epochs. */
export interface NetworkPlan {
  readonly task: 'binary-classification' | 'multiclass-classification' | 'regression';
  readonly hidden: readonly number[];
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** At least 1: TensorFlow.js takes 0 for "no seed". */
  readonly seed: number;
}

export interface TrainingStep {
  readonly step: number;
  readonly of: number;
  readonly loss: number;
}

export interface TrainingData {
  readonly features: Table;
  /** Class number or target value of each row. */
  readonly labels: Float64Array;
}

/** The files of a trained network, by their names in the package. */
export type NetworkFiles = ReadonlyMap<string, Uint8Array>;

/** The built-in trainer. */
export interface Trainer {
  /** The backend in use, such as `wasm` or `tensorflow`, and why. */
  readonly backend: { readonly name: string; readonly version: string; readonly remark: string };
  train(
    plan: NetworkPlan,
    data: TrainingData,
    observe: { onStep(step: TrainingStep): void; readonly cancelled: AbortSignal },
  ): Promise<NetworkFiles>;
  /** [rows × outputs], row by row: one score for binary and regression, one a class otherwise. */
  predict(files: NetworkFiles, features: Table): Promise<Float64Array>;
}
