import { refusal } from '../../domain/evidence/refusal.ts';
import { classifyEnding } from '../../domain/training/classify-ending.ts';
import type { Host } from '../../ports/host.ts';
import type { Command, Outcome } from '../../ports/shell.ts';

/** A command of the user's, with the name by which people know it. */
export interface NamedCommand extends Command {
  /** Such as "The train command"; begins sentences. */
  readonly what: string;
  /** Called for each line of output, after it has been shown. */
  readonly onLine?: () => void;
  /** Seconds since it last showed a sign of life, asked when it has ended. */
  readonly silentSeconds?: () => number;
}

type CommandHost = Pick<Host, 'cancelled' | 'log' | 'shell'>;

/** Characters of output that are shown; a training that prints more is still watched to its end. */
const SHOWN_CHARACTERS = 32_000_000;

/**
 * Runs a command to its good end, showing its output so that nothing in it takes effect.
 * @throws RefusalError with one reason that tells failing, hanging, out of memory … apart.
 * @throws the reason of the cancellation, when the run was cancelled.
 */
export async function runCommand(command: NamedCommand, host: CommandHost): Promise<Outcome> {
  const show = shower(host);
  const { what, onLine, silentSeconds, ...rest } = command;
  const outcome = await host.shell.run(rest, (line) => {
    show(line);
    onLine?.();
  });
  if (outcome.ending.kind === 'cancelled') throw interruption(host);
  if (outcome.leftRunning > 0) {
    host.log.warning(
      `${what} left ${outcome.leftRunning} of its processes running; they have been ended.`,
    );
  }
  const cause = classifyEnding(what, {
    ...outcome,
    ...(silentSeconds === undefined ? {} : { silentSeconds: silentSeconds() }),
  });
  if (cause !== undefined) throw refusal(cause.code, cause.message);
  return outcome;
}

/** The error of a run that was cancelled; hosts recognise it by the signal, not by its type. */
export function interruption(host: Pick<Host, 'cancelled'>): Error {
  const { reason } = host.cancelled;
  return reason instanceof Error ? reason : new Error('The run was cancelled.');
}

function shower(host: Pick<Host, 'log'>): (line: string) => void {
  let room = SHOWN_CHARACTERS;
  return (line) => {
    if (room <= 0) return;
    room -= line.length + 1;
    host.log.foreign(line);
    if (room <= 0) host.log.notice('The output is very long: the rest of it is not shown.');
  };
}
