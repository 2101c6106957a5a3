/** A record as it lies in the file. */
export interface RecordPlace {
  /** Byte at which it starts. */
  readonly offset: number;
  /** Physical line at which it starts; the first line is 1. */
  readonly line: number;
  readonly fields: number;
  /** Records before it. */
  readonly records: number;
}

/** A place where a record starts, with what the file has before it, so that a reader can start there. */
export interface Waypoint {
  readonly offset: number;
  /** Records before it; blank lines are none. */
  readonly records: number;
  /** Line breaks before it. */
  readonly lines: number;
}

/** How often records end in each way. */
export interface LineEndings {
  readonly lf: number;
  readonly cr: number;
  readonly crlf: number;
}

/** What the bytes of a CSV file say about its structure. */
export interface Structure {
  readonly bytes: number;
  /** All records, the header among them; lines without a single byte are none. */
  readonly records: number;
  readonly blankLines: number;
  /** Records with another number of fields than expected, in order; the first `MOST_MISSHAPEN` and one more. */
  readonly misshapen: readonly RecordPlace[];
  readonly endings: LineEndings;
  /** The line of the first NUL byte, where there is one. */
  readonly nulLine: number | undefined;
  /** The last record, if the file ends inside of its quotes. */
  readonly unclosed: RecordPlace | undefined;
  readonly waypoints: readonly Waypoint[];
}

export const START: Waypoint = { offset: 0, records: 0, lines: 0 };

/** Of so many records at most the places are kept; a file with more of them is no table of its header's. */
export const MOST_MISSHAPEN = 100_000;
