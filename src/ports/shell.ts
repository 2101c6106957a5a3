import type { CommandEnding } from '../domain/training/command-ending.ts';

/** A command of the user's: a list is an argument vector, a text is handed to the platform's shell. */
export interface Command {
  readonly run: string | readonly string[];
  /** Absolute, or relative to the workspace. */
  readonly directory: string;
  /** Set for the command, on top of what the allow-list lets through. */
  readonly environment: Readonly<Record<string, string>>;
  /** Names of further variables of ours that the command may see. */
  readonly pass?: readonly string[];
  readonly timeLimitSeconds?: number;
  /** Ends this command alone, as a cancellation of the whole run would. */
  readonly stop?: AbortSignal;
}

export interface Outcome {
  readonly ending: CommandEnding;
  readonly seconds: number;
  /** Whether it did not end when it was asked to, and was ended by force. */
  readonly forced: boolean;
  /** Processes that were still running when the command itself had ended; they have been ended too. */
  readonly leftRunning: number;
  /** Highest resident memory of the process group that was seen, where the platform tells. */
  readonly peakMemoryBytes?: number;
  /** Whether the kernel's out-of-memory killer is known to have ended it. */
  readonly outOfMemory?: boolean;
  /** The last lines of both streams, oldest first. */
  readonly tail: readonly string[];
}

export interface Shell {
  /** Runs in an own process group, which is ended as a whole on time-out and cancel. */
  run(command: Command, onLine: (line: string) => void): Promise<Outcome>;
}
