import type { Trainer } from '../../ports/trainer.ts';
import { loadNative } from './native-engine.ts';
import { predictRows } from './predict.ts';
import type { Engine } from './tensorflow.ts';
import { trainModel } from './train.ts';
import { loadBundled } from './wasm-engine.ts';

export interface TrainerOptions {
  /** Absolute; its `node_modules` may hold the user's `@tensorflow/tfjs-node`. */
  readonly workspace: string;
  /** Where TensorFlow.js's compiled part lies. Default: beside the bundle, or in the installed package. */
  readonly wasmDirectory?: string;
}

/** The built-in trainer: on the user's native TensorFlow where it is installed, else on the bundled one. */
export async function createTrainer(options: TrainerOptions): Promise<Trainer> {
  const { tf, backend } = await chooseEngine(options);
  return {
    backend,
    train: (plan, data, observer) => trainModel(tf, plan, data, observer),
    predict: (files, rows, observer) => predictRows(tf, files, rows, observer),
  };
}

const ABSENT = '@tensorflow/tfjs-node is not installed in the workspace.';
const BROKEN = '@tensorflow/tfjs-node is installed but does not load';

async function chooseEngine({ workspace, wasmDirectory }: TrainerOptions): Promise<Engine> {
  const native = await loadNative(workspace);
  switch (native.kind) {
    case 'loaded':
      return native.engine;
    case 'absent':
      return loadBundled(ABSENT, wasmDirectory);
    case 'broken':
      return loadBundled(`${BROKEN} (${native.why}).`, wasmDirectory);
  }
}
