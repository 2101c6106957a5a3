import type * as core from '@tensorflow/tfjs-core';

type Parameters = core.KernelFunc extends (parameters: infer P) => unknown ? P : never;

/** The part of a backend that takes back the memory of a matrix. */
interface Memory {
  disposeData(data: object): void;
}

/**
 * Products of transposed matrices, of which gradients are made, take a slow way in TensorFlow.js's WebAssembly
 * backend (`slow_batch_matmul` in its BatchMatMul.cc). To transpose first and multiply the fast way then trains
 * more than twice as fast. To be called before the backend starts.
 */
export function multiplyFast(
  tf: Pick<typeof core, 'getKernel' | 'registerKernel' | 'unregisterKernel'>,
): void {
  const product = tf.getKernel('BatchMatMul', 'wasm');
  const transpose = tf.getKernel('Transpose', 'wasm');
  if (product === undefined || transpose === undefined) return;
  tf.unregisterKernel('BatchMatMul', 'wasm');
  tf.registerKernel({
    ...product,
    kernelFunc: (parameters) => {
      const a = upright(transpose, parameters, 'a', 'transposeA');
      const b = upright(transpose, parameters, 'b', 'transposeB');
      const attrs = { ...parameters.attrs, transposeA: false, transposeB: false };
      const result = product.kernelFunc({ ...parameters, inputs: { a, b }, attrs });
      // Backends are opaque to the types; that of WebAssembly has this method.
      const memory = parameters.backend as Memory;
      if (a !== parameters.inputs['a']) memory.disposeData(a.dataId);
      if (b !== parameters.inputs['b']) memory.disposeData(b.dataId);
      return result;
    },
  });
}

/** The matrix, or a transposed copy of it where the product was asked to transpose it. */
function upright(
  transpose: core.KernelConfig,
  { inputs, attrs, backend }: Parameters,
  name: string,
  flag: string,
): core.TensorInfo {
  const x = inputs[name];
  if (x === undefined) throw new Error(`A product needs the matrix ${name}.`);
  if (attrs?.[flag] !== true) return x;
  const axes = x.shape.map((_, axis) => axis);
  const perm = [...axes.slice(0, -2), ...axes.slice(-2).toReversed()];
  const flipped = transpose.kernelFunc({ inputs: { x }, attrs: { perm }, backend });
  if (Array.isArray(flipped)) throw new Error('A transposed matrix is one matrix.');
  return flipped;
}
