import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What marks every process of a command: its group, and a variable that children inherit. */
export interface GroupMark {
  readonly leader: number;
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
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && belongs(pid, mark));
}

function belongs(pid: number, mark: GroupMark): boolean {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return false;
  const [state, , group] = fieldsAfterName(stat);
  if (state === 'Z' || state === 'X') return false;
  if (Number(group) === mark.leader) return true;
  return (readProc(pid, 'environ') ?? '').split('\0').includes(mark.variable);
}

/** Sum of the resident memory of a process group in bytes; shared pages count once a process. */
export function residentBytes(leader: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  let kibibytes = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readProc(Number(name), 'stat');
    if (stat === undefined || Number(fieldsAfterName(stat)[2]) !== leader) continue;
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(Number(name), 'status') ?? '');
    kibibytes += Number(resident?.[1] ?? 0);
  }
  return kibibytes * 1024;
}

/** State, parent, group, … of `/proc/<pid>/stat`; the name before them may hold blanks and brackets. */
function fieldsAfterName(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    // The process has ended meanwhile, or is another user's.
    return undefined;
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
