/** A thing to time; it is run once in each round, in turn with the others. */
export interface Contender {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

export interface Cost {
  /** Wall-clock seconds. */
  readonly seconds: number;
  /** Processor seconds of all threads: what a busy machine blurs less. */
  readonly processor: number;
}

/** Runs all contenders in turn, round after round; the least of each. */
export async function fastest(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, Cost>> {
  const best = new Map<string, Cost>();
  for (let round = 0; round < rounds; round += 1)
    for (const { name, run } of contenders) {
      const before = process.cpuUsage();
      const start = performance.now();
      await run();
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(before);
      best.set(name, least({ seconds, processor: (user + system) / 1e6 }, best.get(name)));
    }
  return best;
}

function least(one: Cost, other: Cost = one): Cost {
  return {
    seconds: Math.min(one.seconds, other.seconds),
    processor: Math.min(one.processor, other.processor),
  };
}
