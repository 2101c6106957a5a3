import type * as core from '@tensorflow/tfjs-core';
import type * as layers from '@tensorflow/tfjs-layers';
import type { TrainerBackend } from '../../ports/trainer.ts';

/** What we use of TensorFlow.js, be it the bundled packages or the user's `@tensorflow/tfjs-node`. */
export type Tensorflow = Pick<
  typeof core,
  | 'dispose'
  | 'enableProdMode'
  | 'memory'
  | 'ready'
  | 'setBackend'
  | 'tensor1d'
  | 'tensor2d'
  | 'tidy'
  | 'train'
> &
  Pick<typeof layers, 'initializers' | 'input' | 'layers' | 'loadLayersModel' | 'model'>;

/** A loaded backend, ready to compute. */
export interface Engine {
  readonly tf: Tensorflow;
  readonly backend: TrainerBackend;
}
