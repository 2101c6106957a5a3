import { KERNELS } from '../../src/hosts/worker/kernels.ts';
import type { Host } from '../../src/ports/host.ts';
import { MemoryFiles } from './memory-files.ts';
import { RecordingLog } from './recording-log.ts';

export interface MemoryHost extends Host {
  readonly log: RecordingLog;
  readonly files: MemoryFiles;
}

export interface MemoryHostOptions extends Omit<Partial<Host>, 'files' | 'log'> {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

function absent(port: string): never {
  throw new Error(`This test gave its host no ${port}.`);
}

/** A host in memory: files, log and a clock that stands still; other ports as the test gives them. */
export function memoryHost({ files = {}, ...ports }: MemoryHostOptions = {}): MemoryHost {
  return {
    version: '0.0.0',
    step: 'test',
    identity: { ci: false },
    clock: { now: () => new Date('2026-01-02T03:04:05.000Z'), elapsed: () => 0 },
    shell: { run: () => absent('shell') },
    processes: {
      self: async () => ({ token: 'test', host: 'here', boot: null, pid: 1, started: null }),
      isRunning: async () => undefined,
      endCommandsOf: async () => 0,
    },
    machine: { facts: () => absent('machine'), gpuLoad: () => absent('machine') },
    workers: {
      count: 1,
      map: async (kernel, inputs) => {
        const run = (await KERNELS[kernel]?.()) ?? absent(`kernel "${kernel}"`);
        // Structured clones go in and out, as between real threads.
        return inputs.map((input) => structuredClone(run(structuredClone(input)))) as never;
      },
    },
    cancelled: new AbortController().signal,
    artifacts: undefined,
    dataEngine: () => absent('data engine'),
    trainer: () => absent('trainer'),
    charts: () => absent('charts'),
    reviews: async () => undefined,
    champions: async () => undefined,
    finishedRun: async () => undefined,
    ...ports,
    log: new RecordingLog(),
    files: new MemoryFiles(files),
  };
}
