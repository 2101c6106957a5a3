import type { Ending } from '../steps/kernel/ending.ts';

/** The exit status of each ending; an interruption has 128 and the number of its signal. */
export const EXIT_STATUS = { ok: 0, refused: 1, misconfigured: 2, faulty: 70 } as const;

/** 128 and the number of the signal. */
export const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
export type StopSignal = keyof typeof SIGNAL_STATUS;

/** The exit status that tells how a run ended. */
export function exitStatus(ending: Ending, signal: StopSignal = 'SIGINT'): number {
  return ending.kind === 'cancelled' ? SIGNAL_STATUS[signal] : EXIT_STATUS[ending.kind];
}
