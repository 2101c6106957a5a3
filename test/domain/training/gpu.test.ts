import { describe, expect, it } from 'vitest';
import { unmetGpuRequirement } from '../../../src/domain/training/gpu-requirement.ts';
import {
  explainGpuQueryFailure,
  parseCudaVersion,
  parseGpuQuery,
  visibleGpus,
} from '../../../src/domain/training/nvidia-smi.ts';

const TWO = `0, GPU-5a2b7c1e-aaaa-bbbb-cccc-0123456789ab, NVIDIA H100 80GB HBM3, 81559, 12, 570.133.20, 37
1, GPU-99999999-aaaa-bbbb-cccc-0123456789ab, NVIDIA H100 80GB HBM3, 81559, 80000, 570.133.20, [N/A]
`;
const GIB = 2 ** 30;

describe('the answer of nvidia-smi', () => {
  it('is read field by field', () => {
    expect(parseGpuQuery(TWO)).toEqual([
      {
        index: 0,
        identifier: 'GPU-5a2b7c1e-aaaa-bbbb-cccc-0123456789ab',
        name: 'NVIDIA H100 80GB HBM3',
        memoryBytes: 81559 * 2 ** 20,
        usedMemoryBytes: 12 * 2 ** 20,
        driver: '570.133.20',
        utilisation: 37,
      },
      {
        index: 1,
        identifier: 'GPU-99999999-aaaa-bbbb-cccc-0123456789ab',
        name: 'NVIDIA H100 80GB HBM3',
        memoryBytes: 81559 * 2 ** 20,
        usedMemoryBytes: 80000 * 2 ** 20,
        driver: '570.133.20',
      },
    ]);
  });

  it.each(['', 'No devices were found\n', 'NVIDIA-SMI has failed because …\n'])(
    'is no GPU where it is something else: %#',
    (text) => {
      expect(parseGpuQuery(text)).toEqual([]);
    },
  );

  it('tells the CUDA version in its head, in both spellings', () => {
    const head = '| NVIDIA-SMI 570.133.20   Driver Version: 570.133.20   CUDA Version: 12.8     |';
    expect(parseCudaVersion(head)).toBe('12.8');
    expect(parseCudaVersion('CUDA UMD Version: 13.0')).toBe('13.0');
    expect(parseCudaVersion('CUDA Version: N/A')).toBeUndefined();
  });

  it('is narrowed by CUDA_VISIBLE_DEVICES as CUDA reads it', () => {
    const gpus = parseGpuQuery(TWO);
    const indices = (value: string | undefined) => visibleGpus(gpus, value).map((gpu) => gpu.index);
    expect(indices(undefined)).toEqual([0, 1]);
    expect(indices('1,0')).toEqual([1, 0]);
    expect(indices('GPU-9999')).toEqual([1]);
    expect(indices('0,7,1')).toEqual([0]);
    expect(indices('')).toEqual([]);
    expect(indices('-1')).toEqual([]);
  });

  it.each([
    ['', false, /not found/],
    ['Failed to initialize NVML: Driver/library version mismatch', true, /Restart/],
    [
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.",
      true,
      /kernel module/,
    ],
    ['No devices were found', true, /no GPU/],
    ['Failed to initialize NVML: Insufficient Permissions', true, /\/dev\/nvidia/],
    ['something new', true, /nvidia-smi failed/],
  ])('explains itself where it failed: %s', (text, found, expected) => {
    expect(explainGpuQueryFailure(text, found)).toMatch(expected);
  });
});

describe('a demand for GPUs', () => {
  const gpu = (memory: number, used = 0) => ({
    name: 'G',
    memoryBytes: memory * GIB,
    usedMemoryBytes: used * GIB,
  });
  const code = (
    requirement: { count: number; memoryGib?: number },
    gpus: ReturnType<typeof gpu>[],
    remark?: string,
  ) => unmetGpuRequirement(requirement, gpus, remark)?.code;

  it('is met, or not met for a reason of its own', () => {
    expect(code({ count: 1 }, [gpu(80)])).toBeUndefined();
    expect(code({ count: 1 }, [], 'none')).toBe('gpu-missing');
    expect(code({ count: 1 }, [])).toBe('gpu-missing');
    expect(code({ count: 2 }, [gpu(80)])).toBe('gpu-too-few');
    expect(code({ count: 1, memoryGib: 80 }, [gpu(24)])).toBe('gpu-too-small');
    expect(code({ count: 1, memoryGib: 80 }, [gpu(79.6)])).toBeUndefined();
    expect(code({ count: 1 }, [gpu(80, 60)])).toBe('gpu-busy');
    expect(code({ count: 1, memoryGib: 40 }, [gpu(80, 30)])).toBeUndefined();
    expect(code({ count: 2 }, [gpu(80), gpu(80, 60)])).toBe('gpu-busy');
  });

  it('says what is missing and what to do', () => {
    expect(unmetGpuRequirement({ count: 2 }, [gpu(80)], undefined)?.message).toBe(
      'The training demands 2 GPUs, but only 1 can be seen (G, 80.0 GiB). Use a machine with more, or lower train.require.gpu.count.',
    );
  });
});
