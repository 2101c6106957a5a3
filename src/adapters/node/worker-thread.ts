import { Worker } from 'node:worker_threads';

/** A worker thread that answers questions, several at a time in any order. */
export interface Thread {
  ask(kernel: string, input: unknown): Promise<unknown>;
  end(): Promise<void>;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

interface Answer {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: unknown;
}

/** Starts a thread. It does not keep the process alive while nobody waits for an answer. */
export function startThread(script: URL): Thread {
  const worker = new Worker(script);
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const settle = (answer: Answer): void => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error === undefined) asker?.resolve(answer.output);
    else asker?.reject(answer.error);
  };
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', settle);
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('A worker thread ended before it had answered.')));
  return {
    ask: (kernel, input) =>
      new Promise((resolve, reject) => {
        const id = count;
        count += 1;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, kernel, input });
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
