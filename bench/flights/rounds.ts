/** A thing to time; it is run once in each round, in turn with the others. */
export interface Contender {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/** Runs all contenders in turn, round after round; the shortest time of each, in seconds. */
export async function fastest(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const { name, run } of contenders) {
      const start = performance.now();
      await run();
      const seconds = (performance.now() - start) / 1000;
      best.set(name, Math.min(seconds, best.get(name) ?? Number.POSITIVE_INFINITY));
    }
  return best;
}
