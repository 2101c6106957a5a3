import { setTimeout as pause } from 'node:timers/promises';

/** How long a service is waited for before the job is told that it cannot be reached. */
export interface Patience {
  /** Of the same request, the first one included. */
  readonly tries: number;
  /** Before the second try; each further pause is twice as long. */
  readonly pauseMs: number;
  /** The longest time in which nothing worth mentioning comes. */
  readonly stallMs: number;
  /** No further try once this much was spent in pauses and in waiting for nothing. */
  readonly idleMs: number;
}

/** At the most 7 s of pauses; a service that never answers is given up after 41 s. */
export const PATIENCE: Patience = { tries: 4, pauseMs: 1000, stallMs: 20_000, idleMs: 30_000 };

/** What may be gone at the next try: a cut connection, a service that is down for a moment. */
export class PassingFault extends Error {
  readonly waitedMs: number;

  /** @param waitedMs how long nothing came before it was noticed */
  constructor(message: string, waitedMs = 0) {
    super(message);
    this.waitedMs = waitedMs;
  }
}

/**
 * Does work again while it ends in a passing fault, with growing pauses, within the patience.
 * @throws Error with the last fault's words and how many tries there were.
 */
export async function persist<T>(
  work: (attempt: number) => Promise<T>,
  patience: Patience,
  cancelled?: AbortSignal,
): Promise<T> {
  let idle = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error;
      idle += error.waitedMs;
      if (attempt >= patience.tries || idle >= patience.idleMs) throw givenUp(error, attempt);
    }
    const rest = patience.pauseMs * 2 ** (attempt - 1);
    idle += rest;
    await pause(rest, undefined, cancelled === undefined ? {} : { signal: cancelled });
  }
}

function givenUp(fault: PassingFault, attempts: number): Error {
  const tries = attempts === 1 ? 'one try' : `${attempts} tries`;
  return new Error(`${fault.message} (after ${tries})`, { cause: fault });
}
