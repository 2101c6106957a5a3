import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Workers } from '../../ports/workers.ts';

export interface WorkersOptions {
  /** The worker's script; it answers `{id, kernel, input}` by `{id, output}` or `{id, error}`. */
  readonly script: URL;
  /** Threads at most. Default: what the machine offers. */
  readonly count?: number;
}

export interface NodeWorkers extends Workers {
  /** Ends the threads. */
  dispose(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: unknown;
}

/** Spreads kernels over worker threads, which start with the first piece of work. */
export function createWorkers({ script, count }: WorkersOptions): NodeWorkers {
  const size = Math.max(1, count ?? availableParallelism());
  const threads: Worker[] = [];
  const thread = (index: number): Worker => {
    threads[index] ??= new Worker(script);
    return threads[index];
  };
  return {
    count: size,
    // The kernel's declaration promises the type of its results; a message channel cannot.
    map: <Input, Output>(kernel: string, inputs: readonly Input[]) =>
      mapOver(kernel, inputs, { size, thread }) as Promise<readonly Output[]>,
    dispose: async () => {
      await Promise.all(threads.splice(0).map((worker) => worker.terminate()));
    },
  };
}

interface Pool {
  readonly size: number;
  thread(index: number): Worker;
}

async function mapOver(
  kernel: string,
  inputs: readonly unknown[],
  pool: Pool,
): Promise<readonly unknown[]> {
  const outputs = new Array<unknown>(inputs.length);
  let next = 0;
  const drain = async (worker: Worker): Promise<void> => {
    while (next < inputs.length) {
      const id = next;
      next += 1;
      outputs[id] = await ask(worker, { id, kernel, input: inputs[id] });
    }
  };
  const lanes = Math.min(pool.size, inputs.length);
  await Promise.all(Array.from({ length: lanes }, (_, lane) => drain(pool.thread(lane))));
  return outputs;
}

function ask(
  worker: Worker,
  question: { readonly id: number; readonly kernel: string; readonly input: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer): void => {
      worker.off('error', reject);
      if (answer.error === undefined) resolve(answer.output);
      else reject(answer.error);
    };
    worker.once('message', settle);
    worker.once('error', reject);
    worker.postMessage(question);
  });
}
