import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { unpackArchive } from '../../src/adapters/actions/artifacts-archive.ts';
import { MOST_REQUESTS } from '../../src/adapters/github/champion-search.ts';
import { createChampions } from '../../src/adapters/github/champions.ts';
import type { FoundChampion } from '../../src/ports/champions.ts';
import { Description } from '../support/github/description.ts';
import { RecordingLog } from '../support/recording-log.ts';
import { scratchFolder } from '../support/scratch.ts';
import { writeZip } from '../support/zip.ts';

const API = 'https://api.github.test';
const HOME = '/repos/acme/delays';

const description = await Description.load();
/** What was asked of GitHub, in order. */
const asked: string[] = [];
/** What GitHub's own description says against that. */
const complained: string[] = [];
let log: RecordingLog;
let folder: string;
beforeEach(() => {
  asked.length = 0;
  complained.length = 0;
  log = new RecordingLog();
  folder = scratchFolder('champions');
});
afterEach(() => expect(complained).toEqual([]));

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
    [
      /workflows\/3\/runs$/,
      (_, page) => {
        const answer = json({ workflow_runs: runs.slice(100 * (page - 1), 100 * page) });
        if (runs.length > 100 * page) answer.headers.set('link', `<${API}/next>; rel="next"`);
        return answer;
      },
    ],
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
    const { pathname, search, searchParams } = new URL(String(input));
    asked.push(pathname + search);
    const { complaints } = description.rule({
      method: 'GET',
      path: pathname,
      query: search.slice(1),
      headers: {},
    });
    // An id in a path is a number and a text at once, which the judge takes for a contradiction.
    complained.push(...complaints.filter((one) => !one.startsWith('/path/workflow_id ')));
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
    log,
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

test.each([410, 422])(
  'says what GitHub answers where it is no question of rights (%i)',
  async (status) => {
    const refused = newest({ runs: [], stored: [], status });
    await expect(refused).rejects.toMatchObject({ reasons: [{ code: 'champion-unreadable' }] });
    await expect(refused).rejects.toThrow(`(status ${status})`);
  },
);

/** Good runs, the newest first, as GitHub tells them. */
function manyRuns(count: number): readonly (typeof RUN)[] {
  return Array.from({ length: count }, (_, k) => ({
    ...RUN,
    id: 1000 + count - k,
    run_number: 1000 + count - k,
  }));
}

it('takes five requests where the newest run has a package, however many runs there are', async () => {
  const runs = manyRuns(250);
  const stored = runs.map(({ id }) => ({ id: 10_000 + id, run: id, bytes: archiveOf(`${id}`) }));
  const found = await newest({ runs, stored });
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('1250');
  expect(asked.map((one) => one.slice(HOME.length))).toEqual([
    '',
    '/actions/runs/50',
    '/actions/workflows/3/runs?branch=main&status=success&exclude_pull_requests=true&per_page=100&page=1',
    '/actions/runs/1250/artifacts?per_page=100&page=1',
    '/actions/artifacts/11250/zip',
  ]);
});

it('looks at the next page of runs only when the first holds nothing', async () => {
  const forks = manyRuns(100).map((run) => ({ ...run, head_repository: { id: 2 } }));
  const found = await newest({
    runs: [...forks, RUN],
    stored: [{ id: 70, run: 7, bytes: archiveOf('good') }],
  });
  expect(readFileSync(join(found!.directory, 'manifest.json'), 'utf8')).toBe('good');
  expect(asked).toHaveLength(6);
});

it('stops at a stated number of requests, and says so', async () => {
  const runs = manyRuns(300);
  const oldest = runs.at(-1)!.id;
  const found = await newest({ runs, stored: [{ id: 70, run: oldest, bytes: archiveOf('old') }] });
  expect(found).toBeUndefined();
  expect(asked).toHaveLength(MOST_REQUESTS);
  expect(log.said('warning')).toEqual([
    'The newest 37 good runs of .github/workflows/train.yml on main hold no package of flight-delay; after 40 requests older ones are not looked at. Name a champion with the input "champion".',
  ]);
});
