import type { Trainer } from '../../ports/trainer.ts';
import { loadNative } from './native-engine.ts';
import { predictRows } from './predict.ts';
import type { Engine } from './tensorflow.ts';
import { trainModel } from './train.ts';
import { loadBundled } from './wasm-engine.ts';

export interface TrainerOptions {
  /** Absolute; its `node_modules` may hold the user's `@tensorflow/tfjs-node`. */
  readonly workspace: string;
}

/** The built-in trainer: on the user's native TensorFlow where it is installed, else on the bundled one. */
export async function createTrainer(options: TrainerOptions): Promise<Trainer> {
  const { tf, backend } = await chooseEngine(options.workspace);
  return {
    backend,
    train: (plan, data, observer) => trainModel(tf, plan, data, observer),
    predict: (files, encoder, features) => predictRows(tf, files, encoder, features),
  };
}

async function chooseEngine(workspace: string): Promise<Engine> {
  const native = await loadNative(workspace);
  switch (native.kind) {
    case 'loaded':
      return native.engine;
    case 'absent':
      return loadBundled('@tensorflow/tfjs-node is not installed in the workspace.');
    case 'broken':
      return loadBundled(`@tensorflow/tfjs-node is installed but does not load (${native.why}).`);
  }
}
