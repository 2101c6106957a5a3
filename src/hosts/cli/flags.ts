/** What every command understands beside the inputs of its step. */
export interface Flags {
  /** One JSON document on standard output, and nothing else there. */
  readonly json: boolean;
  /** Only warnings and errors on standard error. */
  readonly quiet: boolean;
  readonly color: boolean;
}

/** The flags as words, for the one case in which the command line itself cannot be read. */
export function flagsOf(argv: readonly string[]): Flags {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  return {
    json: own.includes('--json'),
    quiet: own.includes('--quiet'),
    color: !own.includes('--no-color'),
  };
}
