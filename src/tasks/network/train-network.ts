import type { NetworkSettings } from '../../domain/config/training.ts';
import { type Encoder, encoderWidth } from '../../domain/network/encoder.ts';
import { fitEncoder } from '../../domain/network/fit-encoder.ts';
import { NETWORK_FILES, type Network } from '../../domain/network/network.ts';
import type { NetworkPlan } from '../../domain/network/plan.ts';
import type { Targets } from '../../domain/network/targets.ts';
import type { Host } from '../../ports/host.ts';
import type { NetworkFiles, Trainer, TrainerBackend, TrainingStep } from '../../ports/trainer.ts';
import { checkEncoder, targetsOf } from './check-training.ts';
import { readTraining, type TrainingSource } from './read-training.ts';

export interface NetworkTraining extends TrainingSource {
  /** `train.tfjs` of the configuration. */
  readonly settings: NetworkSettings;
  readonly seed: number;
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

/** What of a host the network needs. */
export type NetworkHost = Pick<Host, 'cancelled' | 'dataEngine' | 'files' | 'log' | 'trainer'>;

/**
 * Trains the built-in network on a prepared file. Throws `ConfigurationError` where label or settings
 * do not fit the data, and `TrainingDivergedError` where the loss is no number any more.
 */
export async function trainNetwork(
  training: NetworkTraining,
  host: NetworkHost,
  onStep: (step: TrainingStep) => void,
): Promise<TrainedNetwork> {
  const trainer = await host.trainer();
  host.log.info(trainer.backend.remark);
  const table = await readTraining(await host.dataEngine(), training);
  const { settings } = training;
  const encoder = fitEncoder(table.features, table.kinds, {
    oneHotLimit: settings['one-hot-limit'],
    hashBuckets: settings['hash-buckets'],
    embeddings: settings.embeddings,
  });
  checkEncoder(encoder, trainer.backend);
  const targets = targetsOf(training, table);
  const { features, unlabelled } = table;
  host.log.info(`Training on ${features.rows} rows with ${encoderWidth(encoder)} inputs.`);
  const data = { encoder, features, targets: targets.values };
  const observer = { onStep, cancelled: host.cancelled };
  const files = await trainer.train(planOf(training, targets), data, observer);
  const network = describeNetwork(training, targets, { trainer, rows: features.rows });
  return { files: withJson(files, encoder, network), ...facts(trainer, features.rows, unlabelled) };
}

function facts(trainer: Trainer, rows: number, unlabelled: number): Omit<TrainedNetwork, 'files'> {
  return { backend: trainer.backend, rows, unlabelled };
}

function planOf(training: NetworkTraining, targets: Targets): NetworkPlan {
  const { settings, seed } = training;
  return {
    hidden: settings.hidden,
    activation: targets.activation,
    bias: targets.bias,
    epochs: settings.epochs,
    batchSize: settings['batch-size'],
    learningRate: settings['learning-rate'],
    seed,
  };
}

function describeNetwork(
  training: NetworkTraining,
  targets: Targets,
  made: { readonly trainer: Trainer; readonly rows: number },
): Network {
  const { settings, seed, label } = training;
  const { name, version } = made.trainer.backend;
  return {
    network: 1,
    label,
    ...targets.meaning,
    trained: {
      rows: made.rows,
      epochs: settings.epochs,
      batchSize: settings['batch-size'],
      learningRate: settings['learning-rate'],
      seed,
      backend: `${name} ${version}`,
    },
  };
}

function withJson(files: NetworkFiles, encoder: Encoder, network: Network): NetworkFiles {
  const written: [string, Uint8Array][] = [
    ...files,
    [NETWORK_FILES.encoder, jsonBytes(encoder)],
    [NETWORK_FILES.network, jsonBytes(network)],
  ];
  return new Map(written.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}
