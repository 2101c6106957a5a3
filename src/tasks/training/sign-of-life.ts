import type { Clock } from '../../ports/clock.ts';

const LOOK_MS = 250;

/** Raises its signal when nothing has been seen for longer than the limit. */
export class SignOfLife {
  readonly #clock: Pick<Clock, 'elapsed'>;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  #last: number;
  #silentAtSignal: number | undefined;

  constructor(clock: Pick<Clock, 'elapsed'>, limitSeconds: number | undefined) {
    this.#clock = clock;
    this.#last = clock.elapsed();
    if (limitSeconds === undefined) return;
    this.#timer = setInterval(() => {
      if (this.silentSeconds() < limitSeconds) return;
      this.#silentAtSignal ??= this.silentSeconds();
      this.#controller.abort();
    }, LOOK_MS);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  seen(): void {
    this.#last = this.#clock.elapsed();
  }

  /** Once the signal is raised, as it was then: the grace and last words do not count. */
  silentSeconds(): number {
    return this.#silentAtSignal ?? (this.#clock.elapsed() - this.#last) / 1000;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
