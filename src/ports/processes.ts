/** A process as others can recognise it. */
export interface ProcessMark {
  /** No other process, before or after, has the same. */
  readonly token: string;
  readonly host: string;
  /** What its number is true within: one start of a machine, or of a container; null where that is not told. */
  readonly boot: string | null;
  readonly pid: number;
  /** When it began, as the system counts; null where that is not told. */
  readonly started: string | null;
}

/** The processes of this machine. */
export interface Processes {
  self(): Promise<ProcessMark>;
  /** Undefined where it cannot be told from here: it was on another machine, or before a restart. */
  isRunning(mark: ProcessMark): Promise<boolean | undefined>;
  /** Ends what commands of a process that was killed still run; tells how many processes. 0 where nobody can tell. */
  endCommandsOf(mark: ProcessMark): Promise<number>;
}
