import type { StopSignal } from './exit-status.ts';

export interface Stop {
  /** Raised by the first signal. */
  readonly cancelled: AbortSignal;
  /** The first signal that came. */
  signal(): StopSignal | undefined;
}

/** Turns Ctrl-C and the runner's cancellation into an AbortSignal; `onSecond` is told of a repetition. */
export function watchSignals(onSecond: (signal: StopSignal) => void = () => {}): Stop {
  const controller = new AbortController();
  let first: StopSignal | undefined;
  const stop = (signal: StopSignal): void => {
    if (first !== undefined) onSecond(signal);
    else {
      first = signal;
      controller.abort();
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { cancelled: controller.signal, signal: () => first };
}
