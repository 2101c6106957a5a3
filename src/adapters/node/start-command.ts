import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { childEnvironment } from '../../domain/training/child-environment.ts';
import type { CommandEnding } from '../../domain/training/command-ending.ts';
import type { Command } from '../../ports/shell.ts';

const MARK = 'ASSAY_COMMAND_ID';

interface StartOptions {
  /** The workspace, absolute. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `NAME=value` as it stands in the environment of every process of a command. */
export function variableOf(identity: string): string {
  return `${MARK}=${identity}`;
}

/** Some mistakes are thrown by `spawn`, others come as an event; here all are the command's, not ours. */
export function startOrWhyNot(
  command: Command,
  options: StartOptions,
  identity: string,
): ChildProcess | Error {
  try {
    return start(command, options, identity);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** The ending of a command that `spawn` refused. */
export function notStartable(error: Error): CommandEnding {
  const tooLong = 'code' in error && error.code === 'E2BIG';
  return {
    kind: 'not-started',
    message: tooLong ? 'its arguments and variables are too long for this system' : error.message,
  };
}

function start(command: Command, options: StartOptions, identity: string): ChildProcess {
  const { run, directory } = command;
  const [program = '', ...args] = typeof run === 'string' ? [run] : run;
  return spawn(program, args, {
    cwd: resolve(options.root, directory),
    env: {
      [MARK]: identity,
      ...childEnvironment(options.environment, {
        pass: command.pass ?? [],
        set: command.environment,
      }),
    },
    shell: typeof run === 'string',
    // An own process group: what a terminal sends to ours does not reach it, and all of it can be ended.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

/** The ending of a command without a process: its error comes as an event. */
export function notStarted(child: ChildProcess): Promise<CommandEnding> {
  return new Promise((done) => {
    child.once('error', (error) => done({ kind: 'not-started', message: error.message }));
  });
}

/** How the process itself ends; its children may live on. */
export function exitOf(child: ChildProcess): Promise<CommandEnding> {
  return new Promise((done) => {
    child.once('exit', (code, signal) =>
      done(
        code === null
          ? { kind: 'signalled', signal: signal ?? 'unknown' }
          : { kind: 'exited', code },
      ),
    );
  });
}
