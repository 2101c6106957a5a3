import { performance } from 'node:perf_hooks';
import type { Clock } from '../../ports/clock.ts';

/** The machine's own clock. */
export function createClock(): Clock {
  return { now: () => new Date(), elapsed: () => performance.now() };
}
