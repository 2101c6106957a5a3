import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderMarkdown } from '../../../src/domain/report/markdown/markdown.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import type { Host } from '../../../src/ports/host.ts';
import { watchGpus } from '../../../src/tasks/training/watch-gpus.ts';
import { evidenceOf } from '../../support/report-evidence.ts';

/** A machine whose GPU is as busy as each look in turn finds it, in percent, as `nvidia-smi` tells. */
function machineOf(percents: readonly number[]): Pick<Host, 'machine'> {
  const left = [...percents];
  return {
    machine: {
      facts: async () => {
        throw new Error('Nobody asks for facts here.');
      },
      gpuLoad: async () => [{ utilisation: left.shift() ?? 0, memoryBytes: 3 * 2 ** 30 }],
    },
  };
}

describe('The load of a GPU while a model is trained', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is looked at in percent, kept as a part of the time, and reported in percent', async () => {
    const watch = watchGpus(machineOf([60, 25, 42.5]));
    await vi.advanceTimersByTimeAsync(15_000);
    const gpus = await watch.stop();
    expect(gpus).toEqual([
      { meanUtilisation: 0.425, maxUtilisation: 0.6, maxMemoryBytes: 3 * 2 ** 30 },
    ]);
    const training = evidenceOf('training', 'pass', { gpus: gpus.map((gpu) => ({ ...gpu })) });
    const report = makeReport({ model: 'm', evidence: [training], rejected: [], expected: [] });
    expect(renderMarkdown(report)).toContain('a GPU busy for 42.5 % of the time with 3.0 GiB');
  });

  it('is nothing where no look was taken', async () => {
    expect(await watchGpus(machineOf([])).stop()).toEqual([]);
  });
});
