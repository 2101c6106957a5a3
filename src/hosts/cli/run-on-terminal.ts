import { tellFaults } from '../last-words.ts';
import { flagsOf } from './flags.ts';
import { runCli } from './run-cli.ts';
import { openTerminal } from './terminal.ts';

/** Runs a command line on the terminal of this process and returns the exit status. */
export async function runOnTerminal(argv: readonly string[]): Promise<number> {
  const terminal = await openTerminal();
  tellFaults(terminal.log(flagsOf(argv)).error);
  return runCli(argv, terminal);
}
