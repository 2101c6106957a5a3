import { availableParallelism } from 'node:os';
import type { Workers } from '../../ports/workers.ts';
import { startThread, type Thread } from './worker-thread.ts';

export interface WorkersOptions {
  /** The script of a thread; it answers `{id, kernel, input}` by `{id, output}` or `{id, error}`. */
  readonly script: URL;
  /** Threads at most. Default: what the machine offers. */
  readonly count?: number;
  /** Ends the threads when raised; whoever waits for an answer is told so. */
  readonly cancelled?: AbortSignal;
}

export interface NodeWorkers extends Workers {
  /** Ends the threads. */
  dispose(): Promise<void>;
}

/**
 * Spreads kernels over worker threads, which start with the first piece of work. One that dies fails the work that it
 * was doing, and is replaced for the next.
 */
export function createWorkers({ script, count, cancelled }: WorkersOptions): NodeWorkers {
  const size = Math.max(1, count ?? availableParallelism());
  const threads: Thread[] = [];
  const thread = (lane: number): Thread => {
    const known = threads[lane];
    if (known?.alive === true) return known;
    const started = startThread(script);
    threads[lane] = started;
    return started;
  };
  const map = async (kernel: string, inputs: readonly unknown[]): Promise<readonly unknown[]> => {
    cancelled?.throwIfAborted();
    const outputs = new Array<unknown>(inputs.length);
    const pending = inputs.entries();
    const drain = async (lane: number): Promise<void> => {
      for (const [place, input] of pending) outputs[place] = await thread(lane).ask(kernel, input);
    };
    const lanes = Array.from({ length: Math.min(size, inputs.length) }, (_, lane) => drain(lane));
    await Promise.all(lanes);
    return outputs;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all(threads.splice(0).map((each) => each.end()));
  };
  cancelled?.addEventListener('abort', () => void dispose(), { once: true });
  return {
    count: size,
    // A message channel cannot know the type of its results; the kernel's declaration does.
    map: map as Workers['map'],
    dispose,
  };
}
