import { inertLine } from '../../adapters/actions/inert-line.ts';
import { createClock } from '../../adapters/node/clock.ts';
import { readIdentity } from '../../adapters/node/identity.ts';
import { toPlainLine } from '../../adapters/node/plain-text.ts';
import { createTerminalLog, type StatusLine } from '../../adapters/node/terminal-log.ts';
import type { Log } from '../../ports/log.ts';
import { EXIT_STATUS, SIGNAL_STATUS, type StopSignal } from '../exit-status.ts';
import { messageOf } from '../message-of.ts';
import { watchSignals } from '../signals.ts';
import type { Flags } from './flags.ts';

/** The person or program that called the command line. */
export interface Terminal {
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Raised by the first Ctrl-C; the second one ends the process at once. */
  readonly cancelled: AbortSignal;
  stopSignal(): StopSignal | undefined;
  log(flags: Flags): Log;
  /** Writes to standard output. */
  writeResult(text: string): void;
  /** Writes what people read: to standard output, or beside it where that holds a document. */
  writeText(text: string, flags: Flags): void;
  /** Takes the status line away. */
  close(): void;
  /** Whether that text is read by nobody but the person at this terminal. */
  isPrivate(flags: Flags): boolean;
}

/** The terminal of this process. */
export async function openTerminal(): Promise<Terminal> {
  const environment = process.env;
  const stop = watchSignals((signal) => process.exit(SIGNAL_STATUS[signal]));
  const stream = ({ json }: Flags) => (json ? process.stderr : process.stdout);
  process.stdout.on('error', endWithoutOutput);
  // Where the log itself cannot be written there is nobody to tell, and the ending stays what it is.
  process.stderr.on('error', () => {});
  const inert = readIdentity(environment).github === undefined ? toPlainLine : inertLine;
  const status = await statusLine(environment);
  return {
    root: process.cwd(),
    environment,
    cancelled: stop.cancelled,
    stopSignal: stop.signal,
    log: (flags) =>
      createTerminalLog({
        write: (text) => process.stderr.write(text),
        clock: createClock(),
        color: flags.color && hasColor(environment, process.stderr),
        quiet: flags.quiet,
        inert,
        debug: Boolean(environment['ASSAY_DEBUG']),
        ...(status === undefined ? {} : { status }),
      }),
    writeResult: (text) => process.stdout.write(text),
    writeText: (text, flags) =>
      stream(flags).write(text.split('\n').map(inert).concat('').join('\n')),
    close: () => status?.clear(),
    isPrivate: (flags) => stream(flags).isTTY === true && !readIdentity(environment).ci,
  };
}

/** A line to redraw, on a terminal that somebody looks at. */
async function statusLine(environment: Terminal['environment']): Promise<StatusLine | undefined> {
  const isLive = process.stderr.isTTY === true && !readIdentity(environment).ci;
  if (!isLive || environment['TERM'] === 'dumb') return undefined;
  const { createStatusLine } = await import('../../adapters/node/status-line.ts');
  return createStatusLine(process.stderr);
}

function hasColor(environment: Terminal['environment'], stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
}

/**
 * A reader such as `head` may leave early (on Windows that is an EOF): what it did not want to read is
 * nobody's loss. On a full disk, though, the result is lost.
 */
function endWithoutOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EOF') return;
  process.stderr.write(`error: Standard output cannot be written: ${messageOf(error)}\n`);
  process.exit(EXIT_STATUS.misconfigured);
}
