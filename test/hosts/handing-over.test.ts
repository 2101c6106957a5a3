import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { refusal } from '../../src/domain/evidence/refusal.ts';
import { handingOver } from '../../src/hosts/actions/handing-over.ts';
import type { Artifacts } from '../../src/ports/artifacts.ts';
import type { Host } from '../../src/ports/host.ts';
import type { AnyStep, StepResult } from '../../src/steps/kernel/step.ts';
import { type MemoryHost, type MemoryHostOptions, memoryHost } from '../support/memory-host.ts';

/** A step that writes evidence and ends as it is told. */
function stepThat(result: Partial<StepResult<{ answer: number }>>): AnyStep {
  return {
    name: 'check-data',
    summary: '',
    inputs: z.object({}),
    outputs: z.object({ answer: z.number() }),
    example: '',
    run: async (_, host: Host) => {
      await host.files.write('.assay/default/evidence/data.json', '{}');
      return { outputs: { answer: 42 }, ...result };
    },
  };
}

function hostWith(upload: Artifacts['upload'], more: Partial<MemoryHostOptions> = {}): MemoryHost {
  const github = {
    repository: 'a/b',
    runId: '7',
    attempt: 1,
    job: 'j',
    event: 'push',
    sha: '0',
    ref: 'refs/heads/main',
    workflow: 'w',
    serverUrl: 'https://github.com',
  };
  const artifacts: Artifacts = { list: async () => [], upload, download: async () => {} };
  return memoryHost({ identity: { ci: true, github }, artifacts, ...more });
}

const INPUTS = { config: 'assay.yml' };

describe('A step whose files are handed over', () => {
  it('leaves what it wrote, also when it refuses', async () => {
    const stored: string[] = [];
    const host = hostWith(async (name, _, files) => {
      stored.push(`${name}: ${files.join(', ')}`);
      return 'stored';
    });
    const result = await handingOver(stepThat({ refusal: 'No.' })).run(INPUTS, host);
    expect(result).toEqual({ outputs: { answer: 42 }, refusal: 'No.' });
    expect(stored).toEqual(['assay._.check-data._.1.j.0: hand-over.json, evidence/data.json']);
    expect(host.log.said('group')).toEqual(['Files of earlier jobs', 'Files for later jobs']);
  });

  it('keeps its outputs where the files could not be stored, and refuses with both reasons', async () => {
    const down = () => Promise.reject(refusal('artifact-service', 'The service is down.'));
    const run = (step: AnyStep) => handingOver(step).run(INPUTS, hostWith(down));
    expect(await run(stepThat({}))).toEqual({
      outputs: { answer: 42 },
      refusal: 'The service is down.',
    });
    expect(await run(stepThat({ refusal: 'No.' }))).toMatchObject({
      refusal: 'No. The service is down.',
    });
  });

  it('stores nothing when it was cancelled', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    const never = () => Promise.reject(new Error('asked to store'));
    const host = hostWith(never, { cancelled: cancelled.signal });
    expect(await handingOver(stepThat({})).run(INPUTS, host)).toEqual({ outputs: { answer: 42 } });
  });

  it('is left alone where nothing is handed over', async () => {
    const host = memoryHost();
    expect(await handingOver(stepThat({})).run(INPUTS, host)).toEqual({ outputs: { answer: 42 } });
    expect(host.log.entries).toEqual([]);
  });
});
