import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCache } from '../../../src/adapters/actions/cache.ts';
import { RecordingLog } from '../../support/recording-log.ts';
import { ResultsService } from '../../support/results-service/service.ts';
import { scratchFolder } from '../../support/scratch.ts';

let service: ResultsService;
const root = scratchFolder('cache');
const folder = join(root, 'kept');

beforeAll(async () => {
  service = await ResultsService.start();
  const variables = { ...service.environment(), GITHUB_WORKSPACE: root, RUNNER_TEMP: root };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // The client tells what it does on standard output; not part of what is looked at here.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await service.stop();
});

function put(text: string): void {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'deep/file'), text);
}

describe('the cache of Actions', () => {
  it('brings the newest entry of a prefix back to its folder', async () => {
    const cache = createCache(new RecordingLog());
    put('one');
    expect(await cache.save('assay-checkpoint-a-1', folder)).toBe(true);
    put('two');
    expect(await cache.save('assay-checkpoint-a-2', folder)).toBe(true);
    put('three');
    expect(await cache.save('assay-checkpoint-b-1', folder)).toBe(true);
    rmSync(folder, { recursive: true });
    expect(await cache.restore('assay-checkpoint-a-', folder)).toBe('assay-checkpoint-a-2');
    expect(readFileSync(join(folder, 'deep/file'), 'utf8')).toBe('two');
  });

  it('knows nothing of keys that were never saved', async () => {
    expect(await createCache(new RecordingLog()).restore('assay-other-', folder)).toBeUndefined();
  });

  it('never changes an entry', async () => {
    put('four');
    expect(await createCache(new RecordingLog()).save('assay-checkpoint-a-1', folder)).toBe(false);
  });

  it('is a miss, with a warning at most, where the service fails', async () => {
    service.faults.push({ path: 'GetCacheEntryDownloadURL', kind: 'status', status: 403 });
    const log = new RecordingLog();
    expect(await createCache(log).restore('assay-checkpoint-a-', folder)).toBeUndefined();
    expect(log.said('error')).toEqual([]);
  });
});
