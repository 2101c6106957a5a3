import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { CommandEnding } from '../../domain/training/command-ending.ts';
import type { Command, Outcome, Shell } from '../../ports/shell.ts';
import { atExit } from './at-exit.ts';
import { CommandOutput } from './command-output.ts';
import { watchMemory } from './memory-watch.ts';
import { killCount, wasOutOfMemory } from './out-of-memory.ts';
import {
  endAtOnce,
  endProcesses,
  type GroupMark,
  livingProcesses,
  startOf,
} from './process-group.ts';
import { exitOf, notStartable, notStarted, startOrWhyNot, variableOf } from './start-command.ts';

const GRACE_MS = 4500;
const LEFTOVER_GRACE_MS = 500;
const STREAM_CLOSE_MS = 500;

export interface ShellOptions {
  /** The workspace, absolute: what relative directories start from. */
  readonly root: string;
  /** Our own environment, of which commands see only what the allow-list lets through. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends every running command: politely at once, by force after the grace. */
  readonly cancelled: AbortSignal;
  /** What this process is known by: its commands inherit it, so that they can be found if we are killed. */
  readonly token: string;
  /** Milliseconds between the two; the runner of GitHub Actions leaves 7.5 s in all. Default 4500. */
  readonly graceMs?: number;
}

/** The shell of this machine. Nothing of a command survives the promise of its outcome. */
export function createShell(options: ShellOptions): Shell {
  return { run: (command, onLine) => new RunningCommand(options, command, onLine).outcome() };
}

class RunningCommand {
  readonly #options: ShellOptions;
  readonly #command: Command;
  readonly #output: CommandOutput;
  readonly #started = performance.now();
  #ended: CommandEnding | undefined;
  #ending: Promise<boolean> | undefined;

  constructor(options: ShellOptions, command: Command, onLine: (line: string) => void) {
    this.#options = options;
    this.#command = command;
    this.#output = new CommandOutput(onLine, secretsOf(options, command));
  }

  async outcome(): Promise<Outcome> {
    if (this.#options.cancelled.aborted) return this.#describe({ kind: 'cancelled' });
    const before = killCount();
    const identity = `${this.#options.token}.${randomUUID()}`;
    const child = startOrWhyNot(this.#command, this.#options, identity);
    if (child instanceof Error) return this.#describe(notStartable(child));
    const { pid } = child;
    if (pid === undefined) return this.#describe(await notStarted(child));
    const mark = { leader: pid, startedAt: startOf(pid), variable: variableOf(identity) };
    const memory = watchMemory(pid);
    const exited = exitOf(child);
    const closed = this.#output.attach(child);
    const own = await this.#attended(mark, exited);
    const forced = (await this.#ending) ?? false;
    const leftRunning = await endLeftovers(mark);
    await withinMs(closed, STREAM_CLOSE_MS, () => destroyStreams(child));
    this.#output.end();
    const peakMemoryBytes = memory.stop();
    const outOfMemory = isFailure(own) && wasOutOfMemory(before, killCount(), isKilled(own));
    return {
      ...this.#describe(this.#ended ?? own),
      forced,
      leftRunning: this.#ended === undefined ? leftRunning : 0,
      ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
      ...(outOfMemory && this.#ended === undefined ? { outOfMemory } : {}),
    };
  }

  /** Waits for the end of the command, and brings it about on time-out and cancel. */
  async #attended(mark: GroupMark, exited: Promise<CommandEnding>): Promise<CommandEnding> {
    const { timeLimitSeconds, stop } = this.#command;
    const halt = (): void => this.#end(mark, { kind: 'stopped' });
    const cancel = (): void => this.#end(mark, { kind: 'cancelled' });
    // A second Ctrl-C ends us at once; the command must not outlive that.
    const settled = atExit(() => endAtOnce(mark));
    const { cancelled } = this.#options;
    cancelled.addEventListener('abort', cancel, { once: true });
    stop?.addEventListener('abort', halt, { once: true });
    if (cancelled.aborted) cancel();
    const timer =
      timeLimitSeconds === undefined
        ? undefined
        : setTimeout(
            () => this.#end(mark, { kind: 'timed-out', seconds: timeLimitSeconds }),
            Math.min(timeLimitSeconds * 1000, 2 ** 31 - 1),
          );
    try {
      return await exited;
    } finally {
      clearTimeout(timer);
      settled();
      cancelled.removeEventListener('abort', cancel);
      stop?.removeEventListener('abort', halt);
    }
  }

  #end(mark: GroupMark, ending: CommandEnding): void {
    if (this.#ended !== undefined) return;
    this.#ended = ending;
    this.#ending = endProcesses(mark, this.#options.graceMs ?? GRACE_MS);
  }

  #describe(ending: CommandEnding): Outcome {
    const seconds = (performance.now() - this.#started) / 1000;
    return { ending, seconds, forced: false, leftRunning: 0, tail: this.#output.tail() };
  }
}

async function endLeftovers(mark: GroupMark): Promise<number> {
  const living = livingProcesses(mark);
  if (living?.length === 0) return 0;
  await endProcesses(mark, LEFTOVER_GRACE_MS);
  return living?.length ?? 0;
}

async function withinMs(work: Promise<void>, ms: number, late: () => void): Promise<void> {
  const timer = setTimeout(late, ms);
  await work;
  clearTimeout(timer);
}

function destroyStreams(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function isFailure(ending: CommandEnding): boolean {
  return !(ending.kind === 'exited' && ending.code === 0);
}

/** A shell tells the signal of its child as 128 and its number. */
function isKilled(ending: CommandEnding): boolean {
  return ending.kind === 'signalled'
    ? ending.signal === 'SIGKILL'
    : ending.kind === 'exited' && ending.code === 137;
}

/** What a line of output must not show: the values that the user named for the command. */
function secretsOf(options: ShellOptions, command: Command): readonly string[] {
  return (command.pass ?? []).map((name) => options.environment[name] ?? '');
}
