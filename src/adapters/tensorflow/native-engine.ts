import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Engine, Tensorflow } from './tensorflow.ts';

export type NativeAttempt =
  | { readonly kind: 'loaded'; readonly engine: Engine }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly why: string };

const PACKAGE = '@tensorflow/tfjs-node';

/** Loads the `@tensorflow/tfjs-node` that the user installed in the workspace, if there is one. */
export async function loadNative(workspace: string): Promise<NativeAttempt> {
  const require = createRequire(join(workspace, 'package.json'));
  try {
    require.resolve(PACKAGE);
  } catch {
    return { kind: 'absent' };
  }
  try {
    return { kind: 'loaded', engine: await load(require) };
  } catch (error) {
    return { kind: 'broken', why: firstLine(error) };
  }
}

async function load(require: NodeJS.Require): Promise<Engine> {
  mendUtil(require);
  // TensorFlow's C++ part greets on standard error unless told otherwise before it is loaded.
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  const native = withoutDeprecations(
    // The package re-exports tfjs-core and tfjs-layers, and tells the version of the C library.
    () =>
      require(PACKAGE) as Tensorflow & {
        node: { nodeVersion: string };
        version: { 'tfjs-node': string };
      },
  );
  native.enableProdMode();
  await native.ready();
  const version = native.version['tfjs-node'];
  const remark = `The network runs natively: ${PACKAGE} ${version} is installed in the workspace.`;
  return { tf: native, backend: { name: 'tensorflow', version, remark, embeddings: true } };
}

/** tfjs-node 4.22.0 calls two functions that Node 23 removed (mended upstream, not released). */
function mendUtil(require: NodeJS.Require): void {
  const util = require('node:util') as { isNullOrUndefined?: unknown; isArray?: unknown };
  util.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  util.isArray = Array.isArray;
}

/** Its dependencies use deprecated parts of Node, which nobody here can change. */
function withoutDeprecations<T>(work: () => T): T {
  const before = process.noDeprecation ?? false;
  process.noDeprecation = true;
  try {
    return work();
  } finally {
    process.noDeprecation = before;
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
