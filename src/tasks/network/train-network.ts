import type { NetworkSettings } from '../../domain/config/training.ts';
import type { NetworkTask } from '../../domain/network/network.ts';
import type { Host } from '../../ports/host.ts';
import type { NetworkFiles, TrainerBackend, TrainingStep } from '../../ports/trainer.ts';
import type { DataFile, FeatureColumn } from './data-file.ts';

export interface NetworkTraining {
  readonly task: NetworkTask;
  /** `train.tfjs` of the configuration. */
  readonly settings: NetworkSettings;
  readonly seed: number;
  readonly data: DataFile;
  readonly features: readonly FeatureColumn[];
  readonly label: string;
  /** The positive class of a binary task. Default: 1 or true. */
  readonly positive?: string | number | boolean;
}

export interface TrainedNetwork {
  /** encoder.json, model.json, network.json and weights.bin. */
  readonly files: NetworkFiles;
  readonly backend: TrainerBackend;
  readonly rows: number;
  /** Rows left out because their label is missing. */
  readonly unlabelled: number;
}

export type NetworkHost = Pick<Host, 'cancelled' | 'dataEngine' | 'files' | 'log' | 'trainer'>;

/**
 * Trains the built-in network on a prepared file. Throws `ConfigurationError` where label or settings
 * do not fit the data, and `TrainingDivergedError` where the loss is no number any more.
 */
export async function trainNetwork(
  _training: NetworkTraining,
  _host: NetworkHost,
  _onStep: (step: TrainingStep) => void,
): Promise<TrainedNetwork> {
  throw new Error('Being built.');
}
