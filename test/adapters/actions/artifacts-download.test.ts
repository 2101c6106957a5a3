import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createArtifacts } from '../../../src/adapters/actions/artifacts.ts';
import { PATIENCE, type Patience } from '../../../src/adapters/actions/patience.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import { sfc32 } from '../../../src/domain/random/generator.ts';
import type { Artifacts } from '../../../src/ports/artifacts.ts';
import { type Fault, ResultsService } from '../../support/results-service/service.ts';
import { writeZip } from '../../support/zip.ts';

let service: ResultsService;
let folder: string;
let printed: string[];
beforeEach(async () => {
  service = await ResultsService.start();
  folder = await mkdtemp(join(tmpdir(), 'assay-test-'));
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

/** As patient as in a job, but a hundred times as fast. */
const QUICK: Patience = {
  ...PATIENCE,
  pauseMs: PATIENCE.pauseMs / 100,
  stallMs: PATIENCE.stallMs / 100,
  idleMs: PATIENCE.idleMs / 100,
};

const next = sfc32(7);
const CONTENT = Buffer.from(Uint32Array.from({ length: 2 ** 16 }, next).buffer);
const ARCHIVE = writeZip([{ name: 'evidence/data.json', content: CONTENT }]);

function artifacts(more: { readonly cancelled?: AbortSignal } = {}): Artifacts {
  const environment = service.environment();
  return createArtifacts({ environment, temporaryRoot: folder, patience: QUICK, ...more });
}

/** Fetches the one artifact that is there and returns what came of it. */
async function fetchWith(...faults: readonly Fault[]): Promise<Buffer> {
  service.registry.plant('a', ARCHIVE);
  service.faults.push(...faults);
  const [stored] = await artifacts().list();
  await artifacts().download(stored!, join(folder, 'out'));
  return readFile(join(folder, 'out/evidence/data.json'));
}

async function sentenceWith(...faults: readonly Fault[]): Promise<string> {
  const error = await fetchWith(...faults).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RefusalError);
  expect(await readdir(folder)).toEqual([]);
  return (error as RefusalError).message;
}

const times = (count: number, fault: Fault): readonly Fault[] =>
  Array.from({ length: count }, () => ({ ...fault, nth: 1 }));
const fetches = (): number => service.seen.filter(({ path }) => path.startsWith('/blob/')).length;
const blob = '/blob/';

describe('Fetching an artifact', () => {
  it.each<[string, readonly Fault[]]>([
    ['a body that is cut at half', times(2, { path: blob, kind: 'cut' })],
    ['a connection that is reset', times(3, { path: blob, kind: 'reset' })],
    ['a body that stops coming', times(1, { path: blob, kind: 'hang' })],
    ['a body that drips', times(1, { path: blob, kind: 'drip' })],
    ['a storage that does not answer', times(1, { path: blob, kind: 'silent' })],
    ['a storage that is down for two requests', times(2, { path: blob, kind: 'status' })],
    ['an address that has run out', times(1, { path: blob, kind: 'status', status: 403 })],
    ['a bit that fell over', times(1, { path: blob, kind: 'flip' })],
    ['a service that is down for two requests', times(2, { path: '/twirp/', kind: 'status' })],
    ['a service that limits requests', times(1, { path: '/twirp/', kind: 'status', status: 429 })],
    ['a service that does not answer', times(1, { path: 'GetSigned', kind: 'silent' })],
    ['a service that answers nonsense', times(1, { path: 'ListArtifacts', kind: 'nonsense' })],
  ])('outlives %s', async (_, faults) => {
    expect(CONTENT.equals(await fetchWith(...faults))).toBe(true);
  });

  it('outlives a small body that is cut before it is looked at', async () => {
    const small = writeZip([{ name: 'a', content: 'hello' }]);
    service.registry.plant('a', small);
    service.faults.push(...times(2, { path: blob, kind: 'cut' }));
    const [stored] = await artifacts().list();
    await artifacts().download(stored!, join(folder, 'out'));
    expect(await readFile(join(folder, 'out/a'), 'utf8')).toBe('hello');
  });

  const remedy = 'Run the job again, or set artifacts: false.';
  it.each<[string, Fault, string, number]>([
    [
      'a body that is always cut',
      { path: blob, kind: 'cut' },
      `The artifact a could not be fetched: the connection was cut after N bytes (after 4 tries). ${remedy}`,
      4,
    ],
    [
      'a body that never goes on',
      { path: blob, kind: 'hang' },
      `The artifact a could not be fetched: the service stood still for 0.2 s (after 2 tries). ${remedy}`,
      2,
    ],
    [
      'an address that is never allowed',
      { path: blob, kind: 'status', status: 403 },
      `The artifact a could not be fetched: the storage answered with status 403: the address had run out, or is not allowed (after 4 tries). ${remedy}`,
      4,
    ],
    [
      'an archive that is gone',
      { path: blob, kind: 'status', status: 404 },
      `The artifact a could not be fetched: the storage answered with status 404. ${remedy}`,
      1,
    ],
    [
      'a service that is down',
      { path: 'GetSigned', kind: 'status', status: 503 },
      `The artifact a could not be fetched: the service answered GetSignedArtifactURL with status 503 (after 4 tries). ${remedy}`,
      0,
    ],
  ])('ends soon, with a sentence, at %s', async (_, fault, sentence, tries) => {
    expect((await sentenceWith(fault)).replace(/\d+ bytes/, 'N bytes')).toBe(sentence);
    expect(fetches()).toBe(tries);
  });

  it('refuses bytes that never have the digest of the service', async () => {
    expect(await sentenceWith({ path: blob, kind: 'flip' })).toMatch(
      /^The artifact a is not the one that was stored: its bytes do not have the digest sha256:/,
    );
    expect(fetches()).toBe(2);
  });

  it('asks for an address of its own at each try, and masks each before anything else is said', async () => {
    await fetchWith(...times(2, { path: blob, kind: 'status', status: 403 }));
    const asked = service.seen.filter(({ path }) => path.endsWith('GetSignedArtifactURL'));
    expect(asked.length).toBe(3);
    const open = printed.filter(
      (line) => line.includes('secret') && !line.startsWith('::add-mask::'),
    );
    expect(open).toEqual([]);
    expect(printed).toContain(`::add-mask::secret\n`);
    expect(printed.join('')).toContain(`::add-mask::${service.url}/blob/artifact-1?sig=secret\n`);
  });

  it('stops when the job is cancelled', async () => {
    service.registry.plant('a', ARCHIVE);
    service.faults.push({ path: blob, kind: 'drip' });
    const cancelling = new AbortController();
    const client = artifacts({ cancelled: cancelling.signal });
    const [stored] = await client.list();
    const fetching = client.download(stored!, join(folder, 'out'));
    await vi.waitFor(() => expect(fetches()).toBe(1));
    cancelling.abort();
    await expect(fetching).rejects.toThrow();
    expect(fetches()).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('Listing artifacts', () => {
  it('says what the service says, by either of the names that the protocol allows', async () => {
    service.registry.plant('a', ARCHIVE);
    const plain = await artifacts().list();
    expect(plain).toEqual([
      { id: 1, name: 'a', bytes: ARCHIVE.length, digest: expect.stringMatching(/^sha256:/) },
    ]);
    service.camelCase = true;
    expect(await artifacts().list()).toEqual(plain);
  });

  it('refuses a token that does not say which job it is for', async () => {
    const environment = { ...service.environment(), ACTIONS_RUNTIME_TOKEN: 'a.b.c' };
    await expect(createArtifacts({ environment }).list()).rejects.toThrow(
      'Artifacts could not be listed: the token of the runner does not say which job it is for. ',
    );
  });

  it('does not ask again where the service says no', async () => {
    service.faults.push({ path: '/twirp/', kind: 'status', status: 403 });
    await expect(artifacts().list()).rejects.toThrow('answered ListArtifacts with status 403. ');
    expect(service.seen.length).toBe(1);
  });
});
