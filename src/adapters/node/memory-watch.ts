import { residentBytes } from './process-group.ts';

const FIRST_MS = 20;
const LONGEST_MS = 1000;
/** The part of the time that looks may take, up to the longest wait. */
const SHARE = 0.01;
/** As many looks are made without regard to their cost, for commands that are soon done. */
const EAGER_LOOKS = 6;

export interface MemoryWatch {
  /** Ends the watch and tells the highest sum that was seen; undefined where the platform does not say. */
  stop(): number | undefined;
}

/** Looks at the resident memory of a process group: often at first, then once a second. */
export function watchMemory(leader: number): MemoryWatch {
  let peak: number | undefined;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = (wait: number): void => {
    const before = performance.now();
    const bytes = residentBytes(leader);
    if (bytes === undefined) return;
    peak = Math.max(peak ?? 0, bytes);
    const cost = looks < EAGER_LOOKS ? 0 : performance.now() - before;
    looks += 1;
    const pause = Math.min(LONGEST_MS, Math.max(wait, cost / SHARE));
    timer = setTimeout(() => look(wait * 1.5), pause);
    timer.unref();
  };
  look(FIRST_MS);
  return {
    stop: () => {
      clearTimeout(timer);
      return peak === 0 ? undefined : peak;
    },
  };
}
