import { Worker } from 'node:worker_threads';

/** A worker thread that answers questions, several at a time in any order. */
export interface Thread {
  /** Whether it has not ended; one that has is of no use any more. */
  readonly alive: boolean;
  /** Rejects with what the kernel threw, or where the thread ends before it has answered. */
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
  let alive = true;
  const settle = (answer: Answer): void => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error === undefined) asker?.resolve(answer.output);
    else asker?.reject(answer.error);
  };
  const failAll = (error: unknown): void => {
    worker.unref();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', settle);
  worker.on('messageerror', failAll);
  worker.on('error', (error) => {
    alive = false;
    failAll(error);
  });
  worker.on('exit', () => {
    alive = false;
    failAll(ended());
  });
  return {
    get alive() {
      return alive;
    },
    ask: (kernel, input) =>
      new Promise((resolve, reject) => {
        if (!alive) throw ended();
        const id = count;
        count += 1;
        // Throws where the input cannot be cloned; then nobody waits for an answer.
        worker.postMessage({ id, kernel, input });
        waiting.set(id, { resolve, reject });
        worker.ref();
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

function ended(): Error {
  return new Error('A worker thread ended before it had answered.');
}
