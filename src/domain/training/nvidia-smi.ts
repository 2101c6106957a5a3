/** A GPU as `nvidia-smi` describes it; sizes in bytes. */
export interface QueriedGpu {
  readonly index: number;
  readonly identifier: string;
  readonly name: string;
  readonly memoryBytes: number;
  readonly usedMemoryBytes?: number;
  readonly driver?: string;
  /** Percent of the time in which it worked. */
  readonly utilisation?: number;
}

/** What is asked for, in the order in which `parseGpuQuery` reads the answer. */
export const GPU_QUERY: readonly string[] = [
  '--query-gpu=index,uuid,name,memory.total,memory.used,driver_version,utilization.gpu',
  '--format=csv,noheader,nounits',
];

const MEBIBYTE = 2 ** 20;

/** Reads the answer to `GPU_QUERY`; fields that the driver does not tell (`[N/A]`) are left out. */
export function parseGpuQuery(answer: string): readonly QueriedGpu[] {
  return answer.split('\n').flatMap((line) => {
    const [index, identifier = '', name = '', total, used, driver = '', busy] = line
      .split(',')
      .map((cell) => cell.trim());
    const memory = numberIn(total);
    if (numberIn(index) === undefined || name === '') return [];
    const usedMemory = numberIn(used);
    const utilisation = numberIn(busy);
    return [
      {
        index: Number(index),
        identifier,
        name,
        memoryBytes: (memory ?? 0) * MEBIBYTE,
        ...(usedMemory === undefined ? {} : { usedMemoryBytes: usedMemory * MEBIBYTE }),
        ...(/^[\d.]+$/.test(driver) ? { driver } : {}),
        ...(utilisation === undefined ? {} : { utilisation }),
      },
    ];
  });
}

/** The highest CUDA version that the driver supports, from the head of plain `nvidia-smi`. */
export function parseCudaVersion(answer: string): string | undefined {
  return /CUDA (?:UMD )?Version\s*:\s*(\d+(?:\.\d+)+)/.exec(answer)?.[1];
}

/**
 * The GPUs that programs see, as CUDA reads `CUDA_VISIBLE_DEVICES`: indices or beginnings of
 * identifiers, up to the first that is not valid; unset means all.
 */
export function visibleGpus<G extends Pick<QueriedGpu, 'index' | 'identifier'>>(
  gpus: readonly G[],
  visibleDevices: string | undefined,
): readonly G[] {
  if (visibleDevices === undefined) return gpus;
  const visible: G[] = [];
  for (const entry of visibleDevices.split(',').map((text) => text.trim())) {
    const found = gpus.find((gpu) =>
      /^\d+$/.test(entry)
        ? gpu.index === Number(entry)
        : entry !== '' && gpu.identifier.toLowerCase().startsWith(entry.toLowerCase()),
    );
    if (found === undefined) break;
    visible.push(found);
  }
  return visible;
}

/** Why `nvidia-smi` could not tell anything, and what helps. */
export function explainGpuQueryFailure(output: string, found: boolean): string {
  if (!found) {
    return 'nvidia-smi was not found: there is no NVIDIA driver on this machine. Run the job on a machine with a GPU (runs-on), or install the driver.';
  }
  if (/Driver\/library version mismatch/i.test(output)) {
    return 'the loaded NVIDIA driver and its library differ (an update without a restart). Restart the machine, or reload the driver.';
  }
  if (
    /couldn't communicate with the NVIDIA driver|Make sure that the latest NVIDIA driver/i.test(
      output,
    )
  ) {
    return 'nvidia-smi cannot reach the NVIDIA driver. Check that the kernel module is loaded; in a container, start it with access to the GPUs (--gpus all).';
  }
  if (/No devices were found/i.test(output)) {
    return 'the NVIDIA driver finds no GPU. Check that the machine has one and that it is handed to this container.';
  }
  if (/Insufficient Permissions/i.test(output)) {
    return 'the user of this runner may not use the GPU. Give it access to /dev/nvidia*.';
  }
  return 'nvidia-smi failed. Run it on the machine to see why.';
}

function numberIn(cell: string | undefined): number | undefined {
  return cell !== undefined && /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}
