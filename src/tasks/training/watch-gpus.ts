import type { Host } from '../../ports/host.ts';

const EVERY_MS = 5000;

/** How busy a GPU was while the training ran; utilisation is the part of the time, 0 to 1. */
export interface GpuUse {
  readonly meanUtilisation: number;
  readonly maxUtilisation: number;
  readonly maxMemoryBytes: number;
}

export interface GpuWatch {
  stop(): Promise<readonly GpuUse[]>;
}

interface Sums {
  looks: number;
  utilisation: number;
  maxUtilisation: number;
  maxMemoryBytes: number;
}

/** Looks at the load of the GPUs every five seconds; never disturbs the training. */
export function watchGpus(host: Pick<Host, 'machine'>): GpuWatch {
  const sums: Sums[] = [];
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    for (const [index, load] of (await host.machine.gpuLoad()).entries()) {
      const sum = sums[index] ?? { looks: 0, utilisation: 0, maxUtilisation: 0, maxMemoryBytes: 0 };
      sums[index] = {
        looks: sum.looks + 1,
        utilisation: sum.utilisation + load.utilisation,
        maxUtilisation: Math.max(sum.maxUtilisation, load.utilisation),
        maxMemoryBytes: Math.max(sum.maxMemoryBytes, load.memoryBytes),
      };
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined);
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      return sums.map(({ looks, utilisation, maxUtilisation, maxMemoryBytes }) => ({
        meanUtilisation: Math.round((utilisation / looks) * 10) / 1000,
        maxUtilisation: maxUtilisation / 100,
        maxMemoryBytes,
      }));
    },
  };
}
