import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../src/adapters/node/machine.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** A machine whose `nvidia-smi` is a script. */
function machineWith(script: string | undefined, environment: Record<string, string> = {}) {
  const directory = scratchFolder('machine');
  if (script !== undefined) {
    writeFileSync(join(directory, 'nvidia-smi'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, 'nvidia-smi'), 0o755);
  }
  return createMachine({ environment: { PATH: directory, ...environment } });
}

const H100 = `case "$1" in
--query-gpu=*) echo '0, GPU-5a2b, NVIDIA H100 80GB HBM3, 81559, 900, 570.133.20, 63' ;;
*) echo '| NVIDIA-SMI 570.133.20   Driver Version: 570.133.20   CUDA Version: 12.8     |' ;;
esac`;

describe.skipIf(process.platform === 'win32')('the machine', () => {
  it('tells its processor, memory and GPUs', async () => {
    const facts = await machineWith(H100).facts();
    expect(facts.cores).toBeGreaterThan(0);
    expect(facts.memoryBytes).toBeGreaterThan(0);
    expect(facts.gpus).toEqual([
      {
        name: 'NVIDIA H100 80GB HBM3',
        memoryBytes: 81559 * 2 ** 20,
        usedMemoryBytes: 900 * 2 ** 20,
        driver: '570.133.20',
        cuda: '12.8',
      },
    ]);
    expect(facts.gpuRemark).toBeUndefined();
  });

  it('tells how busy its GPUs are', async () => {
    expect(await machineWith(H100).gpuLoad()).toEqual([
      { utilisation: 63, memoryBytes: 900 * 2 ** 20 },
    ]);
    expect(await machineWith(undefined).gpuLoad()).toEqual([]);
  });

  it('sees only the GPUs that CUDA_VISIBLE_DEVICES lets through', async () => {
    const facts = await machineWith(H100, { CUDA_VISIBLE_DEVICES: '' }).facts();
    expect(facts.gpus).toEqual([]);
    expect(facts.gpuRemark).toBeUndefined();
  });

  it('says why it sees none', async () => {
    expect((await machineWith(undefined).facts()).gpuRemark).toMatch(/nvidia-smi was not found/);
    const broken = 'echo "Failed to initialize NVML: Driver/library version mismatch"; exit 18';
    expect((await machineWith(broken).facts()).gpuRemark).toMatch(/Restart the machine/);
    expect((await machineWith('echo "No devices were found"').facts()).gpuRemark).toMatch(/no GPU/);
  });
});
