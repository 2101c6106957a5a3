import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, test } from 'vitest';
import { unpackArchive } from '../../src/adapters/actions/artifacts-archive.ts';
import { createChampions } from '../../src/adapters/github/champions.ts';
import type { FoundChampion } from '../../src/ports/champions.ts';
import { RecordingLog } from '../support/recording-log.ts';
import { scratchFolder } from '../support/scratch.ts';
import { writeZip } from '../support/zip.ts';

const API = 'https://api.github.test';
const HOME = '/repos/acme/delays';

let folder: string;
beforeEach(() => {
  folder = scratchFolder('champions');
});

const RUN = {
  id: 7,
  run_number: 7,
  event: 'push',
  status: 'completed',
  conclusion: 'success',
  head_branch: 'main',
  path: '.github/workflows/train.yml',
  workflow_id: 3,
  repository: { id: 1 },
  head_repository: { id: 1 } as { id: number } | null,
};

function archiveOf(text: string): Buffer {
  return writeZip([
    { name: 'hand-over.json', content: '{}' },
    { name: 'package/manifest.json', content: text },
  ]);
}

interface Stored {
  readonly id: number;
  readonly run: number;
  readonly name?: string;
  readonly bytes: Buffer;
  readonly digest?: string | null;
  readonly expired?: boolean;
  readonly owner?: number;
}

interface Scene {
  readonly runs: readonly (typeof RUN)[];
  readonly stored: readonly Stored[];
  readonly status?: number;
}

const NAME = 'assay.flight-delay.train-model.0123456789abcdef.1.train.0';

/** GitHub as far as it is asked; what is asked beyond that fails the test. */
function fakeGitHub({ runs, stored, status }: Scene): typeof fetch {
  const json = (value: unknown, code = 200): Response =>
    new Response(JSON.stringify(value), {
      status: code,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
  const routes: readonly (readonly [RegExp, (id: number, page: number) => Response])[] = [
    [/delays$/, () => json({ id: 1, default_branch: 'main' })],
    [/runs\/50$/, () => json({ ...RUN, id: 50, head_branch: 'topic' })],
    [/workflows\/3\/runs$/, () => json({ workflow_runs: runs })],
    [
      /runs\/(\d+)\/artifacts$/,
      (run, page) => {
        const all = stored.filter((one) => one.run === run).map(artifact);
        const answer = json({ artifacts: all.slice(100 * (page - 1), 100 * page) });
        if (all.length > 100 * page) answer.headers.set('link', `<${API}/next>; rel="next"`);
        return answer;
      },
    ],
    [/artifacts\/(\d+)\/zip$/, (id) => archive(stored.find((one) => one.id === id)!.bytes)],
  ];
  return async (input) => {
    if (status !== undefined) return json({ message: 'Resource not accessible' }, status);
    const { pathname, searchParams } = new URL(String(input));
    const found = routes.find(([form]) => form.test(pathname) && pathname.startsWith(HOME));
    if (found === undefined) throw new Error(`nobody expects ${pathname}`);
    const page = Number(searchParams.get('page') ?? 1);
    return found[1](Number(found[0].exec(pathname)?.[1]), page);
  };
}

function archive(bytes: Buffer): Response {
  const headers = { 'content-type': 'application/zip' };
  return new Response(new Uint8Array(bytes), { headers });
}

function artifact({ id, name = NAME, bytes, digest, expired = false, owner = 1 }: Stored): unknown {
  const real = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const told = digest === undefined ? real : digest;
  const workflow = { repository_id: owner };
  return { id, name, size_in_bytes: bytes.length, expired, digest: told, workflow_run: workflow };
}

async function newest(scene: Scene): Promise<FoundChampion | undefined> {
  const champions = await createChampions({
    identity: {
      repository: 'acme/delays',
      runId: '50',
      attempt: 1,
      job: 'evaluate',
      event: 'pull_request',
      sha: 'a'.repeat(40),
      ref: 'refs/pull/1/merge',
      workflow: 'train',
      serverUrl: 'https://github.com',
    },
    environment: { GITHUB_API_URL: API },
    token: 'ghs_x',
    log: new RecordingLog(),
    unpack: unpackArchive,
    fetch: fakeGitHub(scene),
    sleep: async () => undefined,
  });
  return champions.newest('flight-delay', folder);
}

it('brings the package of the newest good run, verified and unpacked', async () => {
  const found = await newest({
    runs: [RUN, { ...RUN, id: 9, run_number: 9 }],
    stored: [
      { id: 70, run: 7, bytes: archiveOf('old') },
      { id: 90, run: 9, bytes: archiveOf('new') },
    ],
  });
  expect(found?.origin).toBe('https://github.com/acme/delays/actions/runs/9');
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('new');
});

test.each([
  ['of a fork', { head_repository: { id: 2 } }, {}],
  ['of a deleted fork', { head_repository: null }, {}],
  ['of a pull request', { event: 'pull_request' }, {}],
  ['of another branch', { head_branch: 'topic' }, {}],
  ['of another workflow', { path: '.github/workflows/evil.yml' }, {}],
  ['of a failed run', { conclusion: 'failure' }, {}],
  ['that has expired', {}, { expired: true }],
  ['of another repository', {}, { owner: 2 }],
  ['of another model', {}, { name: NAME.replace('flight-delay', 'other') }],
  ['of another step', {}, { name: NAME.replace('train-model', 'report') }],
  ['without a digest', {}, { digest: null }],
  ['of a foreign name', {}, { name: 'flight-delay' }],
] as const)('never takes a newer package %s', async (_, run, stored) => {
  const found = await newest({
    runs: [RUN, { ...RUN, id: 9, run_number: 9, ...run }],
    stored: [
      { id: 70, run: 7, bytes: archiveOf('good') },
      { id: 90, run: 9, bytes: archiveOf('forged'), ...stored },
    ],
  });
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('good');
});

it('looks at all pages of what a run of many jobs left', async () => {
  const others = Array.from({ length: 120 }, (_, k) => ({
    id: 1000 + k,
    run: 7,
    bytes: archiveOf('other'),
    name: NAME.replace('flight-delay', `model-${k}`),
  }));
  const stored = [...others, { id: 70, run: 7, bytes: archiveOf('good') }];
  const found = await newest({ runs: [RUN], stored });
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('good');
});

it('takes the highest attempt of a run', async () => {
  const found = await newest({
    runs: [RUN],
    stored: [
      { id: 71, run: 7, bytes: archiveOf('second'), name: NAME.replace('.1.train', '.2.train') },
      { id: 70, run: 7, bytes: archiveOf('first') },
    ],
  });
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('second');
});

it('finds nothing where there is nothing', async () => {
  expect(await newest({ runs: [], stored: [] })).toBeUndefined();
  const bare = writeZip([{ name: 'evidence/training.json', content: '{}' }]);
  expect(await newest({ runs: [RUN], stored: [{ id: 70, run: 7, bytes: bare }] })).toBeUndefined();
});

test.each([
  [
    'bytes that are not those that were stored',
    { digest: `sha256:${'0'.repeat(64)}` },
    'artifact-digest',
  ],
  [
    'an archive that leads out of its folder',
    { bytes: writeZip([{ name: '../evil', content: 'x' }]) },
    'unsafe-archive',
  ],
  ['bytes that are no archive', { bytes: Buffer.from('no zip') }, 'unsafe-archive'],
] as const)('refuses %s', async (_, stored, code) => {
  const scene = { runs: [RUN], stored: [{ id: 70, run: 7, bytes: archiveOf('x'), ...stored }] };
  await expect(newest(scene)).rejects.toMatchObject({ reasons: [{ code }] });
  expect(existsSync(join(folder, '..', 'evil'))).toBe(false);
});

test.each([403, 404])('tells what the token lacks (%i)', async (status) => {
  await expect(newest({ runs: [], stored: [], status })).rejects.toThrow(/actions: read/);
});
