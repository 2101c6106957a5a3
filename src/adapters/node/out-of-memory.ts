import { readFileSync } from 'node:fs';

/** How often the kernel's out-of-memory killer has struck: in our control group, and on the machine. */
export interface KillCount {
  readonly group: number | undefined;
  readonly machine: number | undefined;
}

/** Reads the counters of cgroup v2 (`memory.events`) or v1 (`memory.oom_control`), and of the kernel. */
export function killCount(): KillCount {
  return { group: groupCount(), machine: counterIn('/proc/vmstat') };
}

/**
 * Whether the killer is known to have ended (part of) a command that failed: our group's counter has
 * risen, or the command was killed and the machine's counter has risen meanwhile.
 */
export function wasOutOfMemory(before: KillCount, after: KillCount, killed: boolean): boolean {
  const rose = (a: number | undefined, b: number | undefined) => (b ?? 0) > (a ?? b ?? 0);
  return rose(before.group, after.group) || (killed && rose(before.machine, after.machine));
}

function groupCount(): number | undefined {
  for (const line of readOrEmpty('/proc/self/cgroup').split('\n')) {
    const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
    const file =
      controllers === 'memory'
        ? `/sys/fs/cgroup/memory${path}/memory.oom_control`
        : controllers === '' && path !== ''
          ? `/sys/fs/cgroup${path}/memory.events`
          : undefined;
    const count = file === undefined ? undefined : counterIn(file);
    if (count !== undefined) return count;
  }
  return undefined;
}

function counterIn(file: string): number | undefined {
  const found = /^oom_kill (\d+)$/m.exec(readOrEmpty(file));
  return found === null ? undefined : Number(found[1]);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not this kind of kernel.
    return '';
  }
}
