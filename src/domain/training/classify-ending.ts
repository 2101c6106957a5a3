import type { CommandEnding } from './command-ending.ts';

/** How a command ended, with what was seen meanwhile. */
export interface ObservedEnding {
  readonly ending: CommandEnding;
  readonly outOfMemory?: boolean;
  readonly tail: readonly string[];
  /** Seconds since the last line of output or of the training log. */
  readonly silentSeconds?: number;
}

export interface FailureCause {
  /** Stable name, such as `out-of-memory`. */
  readonly code: string;
  readonly message: string;
}

/**
 * Tells why a command failed; undefined where it did not. What is known for certain (the kernel's
 * record, the exit status) comes before what the last lines of its output suggest. Nothing of the
 * output is repeated: it may hold cells of the data.
 */
export function classifyEnding(what: string, observed: ObservedEnding): FailureCause | undefined {
  const { ending, tail } = observed;
  switch (ending.kind) {
    case 'exited':
      return ending.code === 0 ? undefined : classifyExit(what, ending.code, observed);
    case 'signalled':
      return classifySignal(what, ending.signal, observed);
    case 'not-started':
      return {
        code: 'not-started',
        message: `${what} could not be started: ${ending.message}. Check that the program is installed and on PATH.`,
      };
    case 'timed-out':
      return (
        byOutput(what, tail) ?? {
          code: 'timed-out',
          message: `${what} was ended at its time limit of ${ending.seconds} s${silence(observed, ending.seconds)}.`,
        }
      );
    case 'stopped':
      return {
        code: 'silent',
        message: `${what} was ended because it hung${silence(observed)}.`,
      };
    case 'cancelled':
      return { code: 'cancelled', message: `${what} was cancelled.` };
  }
}

/** The grace after a limit is no part of the silence: it is at most as long as the limit. */
function silence({ silentSeconds }: ObservedEnding, limit = Number.POSITIVE_INFINITY): string {
  if (silentSeconds === undefined || silentSeconds < 1) return '';
  return `: it had shown no sign of life for ${Math.round(Math.min(silentSeconds, limit))} s`;
}

function classifyExit(what: string, code: number, observed: ObservedEnding): FailureCause {
  if (observed.outOfMemory === true) return killedForMemory(what);
  if (code > 128 && code <= 128 + 64) return byShellSignal(what, code - 128, observed.tail);
  if (code === 127 || code === 126) return notRunnable(what, code);
  if (code === 75) {
    return {
      code: 'interrupted',
      message: `${what} ended with exit status 75 (try again): run the job again and it goes on from its last checkpoint.`,
    };
  }
  return (
    byOutput(what, observed.tail) ?? {
      code: 'failed',
      message: `${what} failed with exit status ${code}; its last lines are in the log.`,
    }
  );
}

function notRunnable(what: string, code: number): FailureCause {
  return code === 127
    ? {
        code: 'not-started',
        message: `${what} failed with exit status 127: the shell did not find the program. Check that it is installed and on PATH.`,
      }
    : {
        code: 'not-started',
        message: `${what} failed with exit status 126: the file may not be executed. Check its permissions.`,
      };
}

function classifySignal(what: string, signal: string, observed: ObservedEnding): FailureCause {
  if (observed.outOfMemory === true) return killedForMemory(what);
  return byOutput(what, observed.tail) ?? killedBy(what, signal);
}

const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM',
  25: 'SIGXFSZ',
};

function byShellSignal(what: string, number: number, tail: readonly string[]): FailureCause {
  return byOutput(what, tail) ?? killedBy(what, SIGNALS[number] ?? `signal ${number}`);
}

function killedBy(what: string, signal: string): FailureCause {
  if (signal === 'SIGKILL') {
    return {
      code: 'killed',
      message: `${what} was killed (SIGKILL) by somebody else: often the machine ran out of memory, or the job's limit was reached.`,
    };
  }
  if (signal === 'SIGXFSZ') {
    return { code: 'disk-full', message: `${what} wrote a file larger than the system allows.` };
  }
  return { code: 'killed', message: `${what} was ended by ${signal}.` };
}

function killedForMemory(what: string): FailureCause {
  return {
    code: 'out-of-memory',
    message: `${what} ran out of memory: the kernel killed it. Use a machine with more memory, fewer rows (data.sample) or smaller batches.`,
  };
}

const GPU_MEMORY =
  /CUDA out of memory|CUDA_ERROR_OUT_OF_MEMORY|OutOfMemoryError: CUDA|CUBLAS_STATUS_ALLOC_FAILED|HIP out of memory|ResourceExhaustedError|RESOURCE_EXHAUSTED: .*memory/i;
const HOST_MEMORY =
  /^(?:[\w.]*\.)?_?(?:Array)?MemoryError\b|std::bad_alloc|JavaScript heap out of memory|java\.lang\.OutOfMemoryError|Cannot allocate memory|cannot allocate vector of size|DefaultCPUAllocator: (?:can't|not enough)/;
const DISK = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|File too large|EFBIG/;

function byOutput(what: string, tail: readonly string[]): FailureCause | undefined {
  const says = (pattern: RegExp): boolean => tail.some((line) => pattern.test(line.trim()));
  if (says(GPU_MEMORY)) {
    return {
      code: 'gpu-out-of-memory',
      message: `${what} ran out of GPU memory. Use smaller batches, a smaller model or a GPU with more memory.`,
    };
  }
  if (says(HOST_MEMORY)) {
    return {
      code: 'out-of-memory',
      message: `${what} ran out of memory. Use a machine with more memory, fewer rows (data.sample) or smaller batches.`,
    };
  }
  if (says(DISK)) {
    return {
      code: 'disk-full',
      message: `${what} could not write: no space is left on the disk. Free some space, or use a larger disk.`,
    };
  }
  return undefined;
}
