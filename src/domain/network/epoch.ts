import { sfc32, shuffle } from '../random/generator.ts';

/** Streams of one seed: an own one for each epoch, above those of the layers. */
const EPOCHS = 2 ** 16;

/** All row numbers in the order of an epoch (from 0): the same for the same seed, on any machine. */
export function epochOrder(rows: number, seed: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  return shuffle(order, sfc32(seed, EPOCHS + epoch));
}

/** The seed of a layer's first weights: at least 1, for TensorFlow.js takes 0 as "no seed". */
export function layerSeed(seed: number, layer: number): number {
  return (sfc32(seed, layer)() >>> 1) + 1;
}

/** Row numbers in chunks of `size`, the last one shorter. */
export function* batches(order: Uint32Array, size: number): Generator<Uint32Array> {
  for (let start = 0; start < order.length; start += size)
    yield order.subarray(start, start + size);
}
