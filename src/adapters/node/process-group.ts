import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What marks every process of a command: its group, and a variable that children inherit. */
export interface GroupMark {
  readonly leader: number;
  /** When it was started, in ticks: nothing older belongs to it. */
  readonly startedAt: number;
  /** `NAME=value` as it stands in the environment of every descendant. */
  readonly variable: string;
}

const POLL_MS = 25;
const AFTER_KILL_MS = 1500;

/**
 * The living processes of a command, also those that left its group by a double fork and `setsid`
 * (told by the inherited variable, as the Actions runner and Jenkins do). Only on Linux; elsewhere
 * the group alone is known and the list is undefined.
 */
export function livingProcesses(mark: GroupMark): readonly number[] | undefined {
  return processes()
    ?.filter((one) => !/[ZX]/.test(one.state) && belongs(one, mark))
    .map((one) => one.pid);
}

interface Process {
  readonly pid: number;
  readonly state: string;
  readonly group: number;
  /** In ticks since the machine was started. */
  readonly startedAt: number;
}

/** Every process of this machine, from `/proc/<pid>/stat`; undefined where there is no such thing. */
function processes(): readonly Process[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    const stat = readProc(pid, 'stat');
    if (stat === undefined) return [];
    // The name before them may hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', , group] = fields;
    return [{ pid, state, group: Number(group), startedAt: Number(fields[19]) }];
  });
}

function belongs({ pid, group, startedAt }: Process, mark: GroupMark): boolean {
  if (group === mark.leader) return true;
  if (startedAt < mark.startedAt) return false;
  return (readProc(pid, 'environ') ?? '').split('\0').includes(mark.variable);
}

/** The marks of commands of which anything is alive, by how their variable begins; none but on Linux. */
export function livingMarks(beginning: string): readonly GroupMark[] {
  const living = (processes() ?? []).filter((one) => !/[ZX]/.test(one.state));
  const variables = living.flatMap(({ pid }) =>
    (readProc(pid, 'environ') ?? '').split('\0').filter((text) => text.startsWith(beginning)),
  );
  // Their leaders are not known, and no group has this number.
  return [...new Set(variables)].map((variable) => ({ leader: -1, startedAt: 0, variable }));
}

/** Sum of the resident memory of a process group in bytes; shared pages count once a process. */
export function residentBytes(leader: number): number | undefined {
  const members = processes()?.filter((one) => one.group === leader);
  return members?.reduce((sum, { pid }) => {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status') ?? '');
    return sum + Number(resident?.[1] ?? 0) * 1024;
  }, 0);
}

/** When a process was started, in ticks; 0 where nobody knows. */
export function startOf(pid: number): number {
  const stat = process.platform === 'linux' ? readProc(pid, 'stat') : undefined;
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields?.[19] ?? 0);
}

/** Holds what is read of one process; an environment that is longer is looked at as far as this. */
const buffer = Buffer.alloc(1 << 17);

function readProc(pid: number, file: string): string | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(`/proc/${pid}/${file}`, 'r');
    return buffer.toString('latin1', 0, readSync(handle, buffer));
  } catch {
    // The process has ended meanwhile, or is another user's.
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Asks every process of a command to end, and after the grace ends what is left; tells whether by force. */
export async function endProcesses(mark: GroupMark, graceMs: number): Promise<boolean> {
  if (process.platform === 'win32') {
    await endTree(mark.leader);
    return true;
  }
  signal(mark, 'SIGTERM');
  if (await isGone(mark, graceMs)) return false;
  signal(mark, 'SIGKILL');
  await isGone(mark, AFTER_KILL_MS);
  return true;
}

/** Ends a command by force without waiting: for the last moment of our own process. */
export function endAtOnce(mark: GroupMark): void {
  if (process.platform === 'win32')
    execFileSync('taskkill', ['/pid', `${mark.leader}`, '/T', '/F']);
  else signal(mark, 'SIGKILL');
}

function signal(mark: GroupMark, name: 'SIGTERM' | 'SIGKILL'): void {
  const living = livingProcesses(mark);
  for (const target of living ?? [-mark.leader]) {
    try {
      process.kill(target, name);
    } catch {
      // Gone between the look and the signal.
    }
  }
}

async function isGone(mark: GroupMark, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (isAlive(mark)) {
    if (performance.now() >= until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function isAlive(mark: GroupMark): boolean {
  const living = livingProcesses(mark);
  if (living !== undefined) return living.length > 0;
  try {
    return process.kill(-mark.leader, 0);
  } catch {
    return false;
  }
}

async function endTree(pid: number): Promise<void> {
  const { execFile } = await import('node:child_process');
  await new Promise<void>((done) => {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => done());
  });
}
