import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreCache, saveCache } from '@actions/cache';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createArtifacts } from '../../../src/adapters/actions/artifacts.ts';
import { sfc32 } from '../../../src/domain/random/generator.ts';
import { ResultsService } from '../../support/results-service/service.ts';
import { scratchFolder } from '../../support/scratch.ts';

let service: ResultsService;
let folder: string;
beforeEach(async () => {
  service = await ResultsService.start();
  folder = scratchFolder('artifacts');
  for (const [name, value] of Object.entries(service.environment())) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_WORKSPACE', folder);
  vi.stubEnv('RUNNER_TEMP', folder);
  // The clients of the service tell people what they do, on standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await service.stop();
});

/** Bytes that do not compress. */
function noise(length: number): Buffer {
  const next = sfc32(1);
  return Buffer.from(Uint32Array.from({ length: length / 4 }, next).buffer);
}

describe('Artifacts', () => {
  it('come back as they went, also in many blocks', async () => {
    const content = noise(20 * 2 ** 20);
    await writeFile(join(folder, 'model.bin'), content);
    const artifacts = createArtifacts({ environment: process.env, temporaryRoot: folder });
    expect(await artifacts.upload('big', folder, ['model.bin'])).toBe('stored');
    expect(service.seen.filter((one) => one.method === 'PUT').length).toBeGreaterThan(3);
    const [stored] = await artifacts.list();
    expect(stored).toMatchObject({ name: 'big', digest: expect.stringMatching(/^sha256:/) });
    await artifacts.download(stored!, join(folder, 'out'));
    expect(content.equals(await readFile(join(folder, 'out/model.bin')))).toBe(true);
  });

  it('are taken where the name is there, also in the moment between looking and storing', async () => {
    await writeFile(join(folder, 'a'), 'a');
    const artifacts = createArtifacts({ environment: process.env });
    expect(await artifacts.upload('x', folder, ['a'])).toBe('stored');
    expect(await artifacts.upload('x', folder, ['a'])).toBe('taken');
    // Another job has begun to store it: it is not listed yet, and cannot be created.
    Object.assign(service.registry.artifacts[0]!, { final: false });
    expect(await artifacts.list()).toEqual([]);
    expect(await artifacts.upload('x', folder, ['a'])).toBe('taken');
  });
});

describe('The emulated cache', () => {
  it('keeps a folder under its key, finds it by a prefix, and refuses it twice', async () => {
    const cached = join(folder, 'checkpoints');
    await mkdir(cached);
    await writeFile(join(cached, '1.bin'), noise(2 ** 20));
    expect(await saveCache([cached], 'k-1')).toBeGreaterThan(0);
    expect(await saveCache([cached], 'k-1')).toBe(-1);
    await rm(cached, { recursive: true });
    expect(await restoreCache([cached], 'absent')).toBeUndefined();
    expect(await restoreCache([cached], 'k-2', ['k-'])).toBe('k-1');
    expect(noise(2 ** 20).equals(await readFile(join(cached, '1.bin')))).toBe(true);
  });
});
