import type { Place } from '../domain/problem.ts';

/** How far a piece of work has come; `total` is left out where nobody knows it. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total?: number;
  readonly unit?: string;
  /** A short live remark, such as the loss of the last step. */
  readonly note?: string;
}

/** What a step tells people while it works. Never for machine-readable output. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Folds what is logged meanwhile under a title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A bar on a terminal, now and then a plain line elsewhere. */
  progress(progress: Progress): void;
  /** Prints a line of foreign origin (a child process) so that no command in it takes effect. */
  foreign(line: string): void;
}
