import { execFile } from 'node:child_process';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { DETERMINISM_FLAGS } from '../../domain/model/environment.ts';
import { childEnvironment } from '../../domain/training/child-environment.ts';
import {
  explainGpuQueryFailure,
  GPU_QUERY,
  parseCudaVersion,
  parseGpuQuery,
  type QueriedGpu,
  visibleGpus,
} from '../../domain/training/nvidia-smi.ts';
import type { Gpu, Machine } from '../../ports/machine.ts';

const QUERY_LIMIT_MS = 10_000;

export interface MachineOptions {
  /** Our own environment; `PATH` and `CUDA_VISIBLE_DEVICES` are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Answer {
  readonly output: string;
  readonly ok: boolean;
  readonly found: boolean;
}

/** This machine; GPUs are those that `nvidia-smi` tells and `CUDA_VISIBLE_DEVICES` lets through. */
export function createMachine({ environment }: MachineOptions): Machine {
  const query = (args: readonly string[]): Promise<Answer> => askNvidiaSmi(args, environment);
  const visible = (answer: string): readonly QueriedGpu[] =>
    visibleGpus(parseGpuQuery(answer), environment['CUDA_VISIBLE_DEVICES']);
  return {
    facts: async () => {
      const answer = await query(GPU_QUERY);
      const cuda = answer.ok ? parseCudaVersion((await query([])).output) : undefined;
      const gpus = answer.ok ? visible(answer.output) : [];
      const silent = !answer.ok || parseGpuQuery(answer.output).length === 0;
      return {
        system: `${type()} ${release()}`,
        architecture: arch(),
        cpu: cpus()[0]?.model.trim() ?? 'unknown',
        cores: Math.max(1, cpus().length),
        memoryBytes: totalmem(),
        node: process.version,
        flags: flagsIn(environment),
        gpus: gpus.map((gpu) => describeGpu(gpu, cuda)),
        ...(silent ? { gpuRemark: explainGpuQueryFailure(answer.output, answer.found) } : {}),
      };
    },
    gpuLoad: async () => {
      const answer = await query(GPU_QUERY);
      if (!answer.ok) return [];
      return visible(answer.output).map((gpu) => ({
        utilisation: gpu.utilisation ?? 0,
        memoryBytes: gpu.usedMemoryBytes ?? 0,
      }));
    },
  };
}

function flagsIn(environment: MachineOptions['environment']): Readonly<Record<string, string>> {
  const seen = childEnvironment(environment, { pass: [], set: {} });
  const flags = DETERMINISM_FLAGS.flatMap((name) =>
    seen[name] === undefined ? [] : [[name, seen[name]] as const],
  );
  return Object.fromEntries(flags);
}

function describeGpu(gpu: QueriedGpu, cuda: string | undefined): Gpu {
  const { name, memoryBytes, usedMemoryBytes, driver } = gpu;
  return {
    name,
    memoryBytes,
    ...(usedMemoryBytes === undefined ? {} : { usedMemoryBytes }),
    ...(driver === undefined ? {} : { driver }),
    ...(cuda === undefined ? {} : { cuda }),
  };
}

function askNvidiaSmi(
  args: readonly string[],
  environment: MachineOptions['environment'],
): Promise<Answer> {
  return new Promise((done) => {
    const settings = { timeout: QUERY_LIMIT_MS, env: { ...environment }, windowsHide: true };
    execFile('nvidia-smi', args, settings, (error, stdout, stderr) => {
      const found = !(error !== null && 'code' in error && error.code === 'ENOENT');
      done({ output: `${stdout}\n${stderr}`, ok: error === null, found });
    });
  });
}
