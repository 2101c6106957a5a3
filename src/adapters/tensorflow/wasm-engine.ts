import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as tfjs from '@tensorflow/tfjs-core';
import { multiplyFast } from './fast-products.ts';
import type { Engine, Tensorflow } from './tensorflow.ts';

const BINARY = 'tfjs-backend-wasm-simd.wasm';

/**
 * Loads the bundled TensorFlow.js: compiled to WebAssembly, or in plain JavaScript where that fails.
 * `directory` holds the compiled part; by default it is looked for beside this file.
 */
export async function loadBundled(why: string, directory?: string): Promise<Engine> {
  const core = await import('@tensorflow/tfjs-core');
  // Silences banners and hints, which TensorFlow.js would print on the console.
  core.enableProdMode();
  const layers = await import('@tensorflow/tfjs-layers');
  const tf: Tensorflow = { ...core, ...layers };
  const version = core.version_core;
  if (await startWasm(core, directory)) {
    const remark = `The network runs on WebAssembly, one thread: ${why}`;
    return { tf, backend: { name: 'wasm', version, remark, embeddings: false } };
  }
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  const remark = `The network runs in plain JavaScript, slowly: WebAssembly did not start, and ${why}`;
  return { tf, backend: { name: 'cpu', version, remark, embeddings: true } };
}

async function startWasm(
  tf: Pick<typeof tfjs, 'getKernel' | 'registerKernel' | 'setBackend' | 'unregisterKernel'>,
  directory: string | undefined,
): Promise<boolean> {
  const folder = await binaryFolder(directory === undefined ? usualFolders() : [directory]);
  if (folder === undefined) return false;
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(folder, '/'));
  multiplyFast(tf);
  return await withoutListeners(() => tf.setBackend('wasm'));
}

/** Beside the bundle or above its chunks, or in the installed package when run from source. */
function usualFolders(): readonly string[] {
  const here = dirname(fileURLToPath(import.meta.url));
  return [here, dirname(here), ...installedFolders()];
}

function installedFolders(): readonly string[] {
  try {
    return [dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))];
  } catch {
    return [];
  }
}

async function binaryFolder(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) if (await isUsable(join(folder, BINARY))) return folder;
  return undefined;
}

/** Asked beforehand, for TensorFlow.js prints on the console what it cannot load. */
async function isUsable(file: string): Promise<boolean> {
  // Absent where it is switched off; Node's types leave it out altogether.
  const { WebAssembly: assembly } = globalThis as {
    readonly WebAssembly?: { validate(bytes: Uint8Array): boolean };
  };
  return readFile(file).then(
    (bytes) => assembly?.validate(bytes) ?? false,
    () => false,
  );
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** Emscripten listens to the process's last words and changes its exit status: that is ours to say. */
async function withoutListeners<T>(work: () => Promise<T>): Promise<T> {
  const before = EVENTS.map((event) => process.rawListeners(event));
  const result = await work();
  EVENTS.forEach((event, position) => {
    for (const listener of process.rawListeners(event))
      if (!before[position]?.includes(listener))
        // The listener comes from the very list that this takes from; only its type was forgotten.
        process.removeListener(event, listener as () => void);
  });
  return result;
}
