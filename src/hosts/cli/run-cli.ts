import { ConfigurationError, formatProblem, type Problem } from '../../domain/problem.ts';
import type { Log } from '../../ports/log.ts';
import type { Ending } from '../../steps/kernel/ending.ts';
import { runStep } from '../../steps/kernel/run-step.ts';
import { exitStatus } from '../exit-status.ts';
import { messageOf } from '../message-of.ts';
import { type Wiring, wire } from '../wiring.ts';
import { readCommandLine, type Wish } from './command-line.ts';
import { renderDocument } from './document.ts';
import { flagsOf } from './flags.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command line to its end and returns the exit status. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const flags = flagsOf(argv);
  const log = terminal.log(flags);
  const ending = await endingOf(argv, terminal, log);
  terminal.close();
  if (ending === undefined) return 0;
  const text = flags.quiet ? undefined : textOf(ending, terminal.isPrivate(flags));
  tell(ending, log, text);
  if (flags.json) terminal.writeResult(renderDocument(ending));
  if (text !== undefined) terminal.writeText(text.trimEnd(), flags);
  return exitStatus(ending, terminal.stopSignal());
}

async function endingOf(
  argv: readonly string[],
  terminal: Terminal,
  log: Log,
): Promise<Ending | undefined> {
  try {
    const wish = await readCommandLine(argv, (text) => terminal.writeResult(text));
    return wish.kind === 'run' ? await run(wish, terminal, log) : undefined;
  } catch (error) {
    if (error instanceof ConfigurationError)
      return { kind: 'misconfigured', problems: error.problems };
    return { kind: 'faulty', error };
  }
}

async function run(
  { step, raw }: Extract<Wish, { kind: 'run' }>,
  terminal: Terminal,
  log: Log,
): Promise<Ending> {
  let wiring: Wiring | undefined;
  const { root, environment, cancelled } = terminal;
  try {
    return await runStep(step, raw, (inputs) => {
      wiring = wire({ step: step.name, root, environment, cancelled, log, inputs });
      return wiring.host;
    });
  } finally {
    await wiring?.dispose();
  }
}

/** More than a person reads; `--json` holds them all. */
const MAX_PROBLEMS = 100;

/** Says on the log why a run did not end well, unless the text that follows says it. */
function tell(ending: Ending, log: Log, text: string | undefined): void {
  if (ending.kind === 'refused' && text?.includes(ending.sentence) !== true)
    log.error(ending.sentence);
  if (ending.kind === 'cancelled') log.error('Interrupted.');
  if (ending.kind === 'misconfigured') tellProblems(ending.problems, log);
  if (ending.kind === 'faulty') {
    log.error(`${messageOf(ending.error)}\nThis is a fault of Assay's: please report it.`);
    log.debug(ending.error instanceof Error ? (ending.error.stack ?? '') : '');
  }
}

function tellProblems(problems: readonly Problem[], log: Log): void {
  for (const problem of problems.slice(0, MAX_PROBLEMS)) log.error(formatProblem(problem));
  const more = problems.length - MAX_PROBLEMS;
  if (more > 0) log.error(`… and ${more} more mistakes; --json tells them all.`);
}

function textOf(ending: Ending, isPrivate: boolean): string | undefined {
  const result = ending.kind === 'ok' || ending.kind === 'refused' ? ending.result : undefined;
  return isPrivate ? (result?.privateText ?? result?.text) : result?.text;
}
