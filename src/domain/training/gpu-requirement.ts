import type { FailureCause } from './classify-ending.ts';

/** What a training demands. */
export interface GpuRequirement {
  readonly count: number;
  /** Of each GPU, in GiB. */
  readonly memoryGib?: number;
}

interface SeenGpu {
  readonly name: string;
  readonly memoryBytes: number;
  readonly usedMemoryBytes?: number;
}

const GIBIBYTE = 2 ** 30;
/** A GPU of a nominal size tells a few percent less. */
const NOMINAL = 0.94;
/** More than this in use by others is a busy GPU where no size was demanded. */
const BUSY = 0.5;

/** Why the GPUs of a machine do not do; undefined where they do. Busy ones do not count. */
export function unmetGpuRequirement(
  requirement: GpuRequirement,
  gpus: readonly SeenGpu[],
  remark: string | undefined,
): FailureCause | undefined {
  const { count, memoryGib } = requirement;
  const demand = `The training demands ${count === 1 ? 'a GPU' : `${count} GPUs`}`;
  if (gpus.length === 0) {
    return {
      code: 'gpu-missing',
      message: `${demand}, but ${remark ?? 'none is visible: CUDA_VISIBLE_DEVICES hides them. Unset it, or name GPUs in it.'}`,
    };
  }
  if (gpus.length < count) {
    return {
      code: 'gpu-too-few',
      message: `${demand}, but only ${gpus.length} can be seen (${names(gpus)}). Use a machine with more, or lower train.require.gpu.count.`,
    };
  }
  const large = gpus.filter((gpu) => gpu.memoryBytes >= (memoryGib ?? 0) * GIBIBYTE * NOMINAL);
  if (large.length < count) {
    return {
      code: 'gpu-too-small',
      message: `${demand} with ${memoryGib} GiB of memory, but the machine has ${names(gpus)}. Use a larger GPU, or lower train.require.gpu.memory-gib.`,
    };
  }
  if (large.filter((gpu) => isFree(gpu, memoryGib)).length >= count) return undefined;
  return {
    code: 'gpu-busy',
    message: `${demand}, but the memory is in use (${large.map(load).join(', ')}). Wait for, or end, what runs there (nvidia-smi lists it).`,
  };
}

function isFree(gpu: SeenGpu, memoryGib: number | undefined): boolean {
  const used = gpu.usedMemoryBytes ?? 0;
  if (memoryGib === undefined) return used <= gpu.memoryBytes * BUSY;
  return gpu.memoryBytes - used >= memoryGib * GIBIBYTE * NOMINAL;
}

function names(gpus: readonly SeenGpu[]): string {
  return gpus.map((gpu) => `${gpu.name}, ${gib(gpu.memoryBytes)} GiB`).join('; ');
}

function load(gpu: SeenGpu): string {
  return `${gpu.name}: ${gib(gpu.usedMemoryBytes ?? 0)} of ${gib(gpu.memoryBytes)} GiB`;
}

function gib(bytes: number): string {
  return (bytes / GIBIBYTE).toFixed(1);
}
