import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Processes, ProcessMark } from '../../ports/processes.ts';
import { errorCode } from './file-error.ts';
import { endProcesses, livingMarks, livingProcesses } from './process-group.ts';
import { variableOf } from './start-command.ts';

const GRACE_MS = 4500;

/**
 * This process and its neighbours. On Linux a number that was given to another process meanwhile is told apart.
 * @param token what this process is known by, which its commands inherit
 */
export function createProcesses(token: string): Processes {
  const { pid } = process;
  const self = async (): Promise<ProcessMark> => ({
    token,
    host: hostname(),
    boot: await bootOf(),
    pid,
    started: (await stateOf(pid))?.started ?? null,
  });
  return {
    self,
    isRunning: async (mark) => {
      const mine = await self();
      if (mark.host !== mine.host || mark.boot !== mine.boot) return undefined;
      // Whoever had our own number before us is gone.
      if (mark.pid === pid || !hasProcess(mark.pid)) return mark.token === token;
      const state = await stateOf(mark.pid);
      if (state === undefined || mark.started === null) return true;
      return !state.isDead && state.started === mark.started;
    },
    endCommandsOf: async (mark) => {
      const marks = livingMarks(variableOf(`${mark.token}.`));
      const count = marks.flatMap((one) => livingProcesses(one) ?? []).length;
      await Promise.all(marks.map((one) => endProcesses(one, GRACE_MS)));
      return count;
    },
  };
}

/** Numbers of processes begin anew with each start of the machine, and with each container. */
async function bootOf(): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but another user's.
    return errorCode(error) === 'EPERM';
  }
}

interface State {
  readonly isDead: boolean;
  readonly started: string;
}

/** From `/proc/<pid>/stat`, after the name in parentheses: the state first, the start time twentieth (proc(5)). */
async function stateOf(pid: number): Promise<State | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { isDead: ['Z', 'X'].includes(fields[0] ?? ''), started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
