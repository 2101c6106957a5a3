/** The only source of time below the hosts. */
export interface Clock {
  /** Wall-clock time. */
  now(): Date;
  /** Monotonic milliseconds from an arbitrary start, for durations. */
  elapsed(): number;
}
