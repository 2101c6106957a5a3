import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../src/adapters/actions/artifacts-archive.ts';
import { createCharts } from '../../src/adapters/charts/vega-charts.ts';
import { createFinishedRun } from '../../src/adapters/github/finished-run.ts';
import { createReviews } from '../../src/adapters/github/reviews.ts';
import { createFiles } from '../../src/adapters/node/files.ts';
import { parseComment } from '../../src/domain/report/comment.ts';
import { REPORT_CAPS } from '../../src/domain/report/untrusted/artifact.ts';
import type { Host } from '../../src/ports/host.ts';
import { reportInputs } from '../../src/steps/report/inputs.ts';
import { step } from '../../src/steps/report/step.ts';
import type { ForkPull } from '../support/github/forks.ts';
import { GitHub } from '../support/github/github.ts';
import type { ArtifactSeed, RunSeed } from '../support/github/runs.ts';
import { memoryHost } from '../support/memory-host.ts';
import {
  BASE_CONFIG,
  evidenceOfRun,
  FORK_RUN,
  handedArchive,
  REPORT_ARTIFACT,
  reportJson,
} from '../support/untrusted-run.ts';
import { LINK_MODE, writeZip } from '../support/zip.ts';

const WORKFLOW = '.github/workflows/model.yml';
const ARTIFACT: ArtifactSeed = {
  id: 51,
  run: FORK_RUN.id,
  name: REPORT_ARTIFACT,
  bytes: handedArchive(),
};

describe('The report of a fork’s pull request', () => {
  let github: GitHub;
  let pull: ForkPull;
  let workspace: string;

  beforeAll(async () => {
    github = await GitHub.start();
  });
  beforeEach(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'assay-fork-report-'));
    github.reset();
    pull = await github.openForkPullRequest();
    await github.stage('PUT', '/contents/assay.yml', {
      message: 'Describe the model',
      content: Buffer.from(BASE_CONFIG).toString('base64'),
    });
    github.forget();
  });
  afterEach(() => {
    rmSync(workspace, { recursive: true });
    expect(github.violations).toEqual([]);
  });
  afterAll(() => github.close());

  const ofFork = (more: Partial<RunSeed> = {}): RunSeed => ({
    ...FORK_RUN,
    head: pull.head,
    branch: pull.branch,
    fork: pull.fork,
    actor: 'mallory',
    ...more,
  });

  /** A run of the fork ended, and left artifacts; GitHub starts the trusted job. */
  async function runEnds(seed: RunSeed, artifacts: readonly ArtifactSeed[]): Promise<unknown> {
    github.runs.runs.push(seed);
    github.runs.artifacts.push(...artifacts);
    const { repository, ...run } = await github.runs.describe(seed.id);
    return { action: 'completed', repository, workflow_run: { ...run, repository } };
  }

  async function trustedJob(event: unknown, token = 'ghs_report') {
    const eventFile = join(workspace, 'event.json');
    writeFileSync(eventFile, JSON.stringify(event));
    const { object } = await github.stage('GET', '/git/ref/heads/main');
    const identity = {
      ci: true,
      github: {
        repository: github.repository,
        runId: '900',
        attempt: 1,
        job: 'report',
        event: 'workflow_run',
        sha: object.sha,
        ref: 'refs/heads/main',
        workflow: 'report',
        serverUrl: 'https://github.com',
      },
    };
    const environment = { GITHUB_EVENT_PATH: eventFile, GITHUB_API_URL: github.url };
    const common = { environment, token, sleep: async () => undefined };
    const memory = memoryHost({
      identity,
      charts: async () => createCharts(),
      reviews: () => createReviews({ ...common, identity, log: memory.log }),
      finishedRun: () =>
        createFinishedRun({
          ...common,
          identity: identity.github,
          unpack: (file, directory, title) => unpackArchive(file, directory, title, REPORT_CAPS),
        }),
    });
    const files = createFiles({ root: workspace, temporaryRoot: workspace });
    const host: Host = { ...memory, files };
    github.forget();
    const result = await step.run(reportInputs.parse({ workflow: WORKFLOW }), host);
    return { result, notices: memory.log.said('notice') };
  }

  const comments = async (): Promise<readonly (string | undefined)[]> =>
    (await github.comments(pull.number)).map(({ body }) => parseComment(body)?.body);

  async function expectSilence(): Promise<void> {
    expect(await github.comments(pull.number)).toEqual([]);
    expect(await github.checks(pull.head)).toEqual([]);
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  }

  /** Only what the host removes at the end is there: its temporary folders, with an archive in them at most. */
  function expectNothingWritten(): void {
    const written = readdirSync(workspace, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(workspace, name)).isFile())
      .map((name) => name.replace(/^[^/]+\//, 'TEMPORARY/'));
    expect(['event.json', 'TEMPORARY/artifact.zip']).toEqual(expect.arrayContaining(written));
    expect(existsSync(join(workspace, '..', 'evil'))).toBe(false);
    expect(existsSync('/evil')).toBe(false);
  }

  it('becomes one comment and one check, marked as nobody’s word', async () => {
    const { result } = await trustedJob(await runEnds(ofFork(), [ARTIFACT]));
    expect(result.refusal).toBeUndefined();
    expect(result.outputs.comment).toContain('#issuecomment-');
    const [body, ...others] = await comments();
    expect(others).toEqual([]);
    expect(body).toContain('which nobody vouches for');
    expect(body).toContain('is better');
    expect(body).not.toContain('Approved');
    expect(await github.checks(pull.head)).toMatchObject([
      {
        name: 'Assay: flight-delay (untrusted run)',
        conclusion: 'neutral',
        output: { title: expect.stringMatching(/^Untrusted run: /) },
      },
    ]);
    expect(github.requests.length).toBeLessThanOrEqual(14);
  });

  it('is brought up to date when the job, or the run, is run again', async () => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    await trustedJob(event);
    const [first] = await comments();
    await trustedJob(event);
    expect(await comments()).toEqual([first]);
    const evidence = evidenceOfRun('701').map((one) => ({ ...one, verdict: 'fail' }));
    const files = { 'report/report.json': reportJson({ evidence }) };
    const bytes = handedArchive({ run: '701', files });
    const next = await runEnds(ofFork({ id: 701 }), [{ ...ARTIFACT, id: 52, run: 701, bytes }]);
    await trustedJob(next);
    const [second, ...others] = await comments();
    expect(others).toEqual([]);
    expect(second).not.toBe(first);
    expect((await github.checks(pull.head)).at(-1)).toMatchObject({ conclusion: 'failure' });
    const { notices } = await trustedJob(event);
    expect(notices.join()).toContain('A newer run has already reported');
    expect(await comments()).toEqual([second]);
  });

  it('is that of Dependabot too, whose branch is of this repository', async () => {
    const own = await github.openPullRequest();
    const seed = ofFork({
      head: own.head,
      fork: github.repository,
      actor: 'dependabot[bot]',
      branch: 'change',
    });
    const { result } = await trustedJob(await runEnds(seed, [ARTIFACT]));
    expect(result.refusal).toBeUndefined();
    expect(await github.comments(own.number)).toHaveLength(1);
    await expect(comments()).resolves.toEqual([]);
  });

  it('lets nothing come alive that a stranger wrote', async () => {
    const text =
      '</details><img src=x onerror=alert(1)> @acme/owners fixes #1 [x](https://evil.test)';
    const evidence = evidenceOfRun().map((one) => ({
      ...one,
      reasons: [
        {
          code: 'range',
          severity: 'warning',
          message: text,
          where: { column: text },
          samples: [{ file: text, value: text }],
        },
      ],
      measurements: { ...one.measurements, network: { backend: text, version: text } },
    }));
    const bytes = handedArchive({ files: { 'report/report.json': reportJson({ evidence }) } });
    const { result } = await trustedJob(await runEnds(ofFork(), [{ ...ARTIFACT, bytes }]));
    expect(result.refusal).toBeUndefined();
    const [body] = await comments();
    expect(body).not.toMatch(/<img|<\/details><|(?<![\w&;#])@acme|fixes #1|\]\(https:\/\/evil/);
  });

  it.each<[string, Partial<RunSeed>, Partial<ArtifactSeed> | undefined, string]>([
    ['of a push', { event: 'push' }, {}, 'started by push'],
    ['whose commit is not the head', { head: 'd'.repeat(40) }, {}, 'no open pull request'],
    ['of another branch', { branch: 'main' }, {}, 'no open pull request'],
    ['that left nothing', {}, undefined, 'left no report'],
    ['whose artifact has expired', {}, { expired: true }, 'has expired'],
    [
      'that left the report of another model',
      {},
      { name: REPORT_ARTIFACT.replace('flight-delay', 'other') },
      'left no report',
    ],
  ])('is none for a run %s, which is said', async (_, seed, artifact, words) => {
    const left = artifact === undefined ? [] : [{ ...ARTIFACT, ...artifact }];
    const { result, notices } = await trustedJob(await runEnds(ofFork(seed), left));
    expect(result.refusal).toBeUndefined();
    expect(notices).toEqual([expect.stringContaining(words)]);
    await expectSilence();
  });

  it('is none where the pull request moves on while the artifact is read', async () => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    await github.pushToFork(pull, 'second');
    const { notices } = await trustedJob(event);
    expect(notices).toEqual([expect.stringContaining('newer commits')]);
    await expectSilence();
  });

  it('is none where the pull request has been closed', async () => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    await github.stage('PATCH', `/pulls/${pull.number}`, { state: 'closed' });
    const { notices } = await trustedJob(event);
    expect(notices).toEqual([expect.stringContaining('closed')]);
    await expectSilence();
  });

  const large = 'x'.repeat(10_000_000);
  it.each<[string, Partial<RunSeed>, readonly Partial<ArtifactSeed>[], string]>([
    ['of another workflow', { path: '.github/workflows/evil.yml' }, [{}], 'evil.yml'],
    [
      'with two artifacts of the same step',
      {},
      [{}, { id: 52, name: `${REPORT_ARTIFACT}.2` }],
      'left 2 reports',
    ],
    [
      'with a name that leads out of the folder',
      {},
      [{ bytes: handedArchive({}, [{ name: '../../evil', content: 'x' }]) }],
      'not a sound archive',
    ],
    [
      'with an absolute name',
      {},
      [{ bytes: handedArchive({}, [{ name: '/evil', content: 'x' }]) }],
      'not a sound archive',
    ],
    [
      'with a link',
      {},
      [{ bytes: handedArchive({}, [{ name: 'report/link', content: '/', mode: LINK_MODE }]) }],
      'is a link',
    ],
    [
      'with a bomb',
      {},
      [
        {
          bytes: handedArchive({}, [
            { name: 'report/bomb', content: Buffer.alloc(20 * 2 ** 20), deflate: true },
          ]),
        },
      ],
      'more than 100 times its size',
    ],
    [
      'with more than it may unpack to',
      {},
      [
        {
          bytes: writeZip(
            Array.from({ length: 40 }, (_, index) => ({
              name: `report/${index}`,
              content: Buffer.alloc(2 ** 20, index),
              deflate: true,
              claimBytes: 2 ** 20 - 1,
            })),
          ),
        },
      ],
      'unpacks to',
    ],
    [
      'with too many files',
      {},
      [{ bytes: writeZip(Array.from({ length: 101 }, (_, index) => ({ name: `f${index}` }))) }],
      'more than 100 files',
    ],
    [
      'with bytes that are not those that were stored',
      {},
      [{ told: { digest: `sha256:${'0'.repeat(64)}` } }],
      'GitHub stored',
    ],
    ['without a digest', {}, [{ told: { digest: null } }], 'no digest'],
    ['that is too large', {}, [{ told: { bytes: 2 ** 30 } }], 'at most'],
    [
      'that is larger than GitHub was told',
      {},
      [{ bytes: new Uint8Array(17 * 2 ** 20), told: { bytes: 1000 } }],
      'more than 16777216 bytes',
    ],
    [
      'with ten megabytes of evidence',
      {},
      [
        {
          bytes: handedArchive({
            files: { 'report/report.json': reportJson({ note: large + Math.PI }) },
          }),
        },
      ],
      'times its size',
    ],
    [
      'with evidence of another model',
      {},
      [
        {
          bytes: handedArchive({
            files: {
              'report/report.json': reportJson({
                evidence: evidenceOfRun().map((one) => ({ ...one, model: 'other' })),
              }),
            },
          }),
        },
      ],
      'about the model other',
    ],
    [
      'with a manifest of another run',
      {},
      [{ bytes: handedArchive({ run: '1' }) }],
      'belongs to the run 1',
    ],
    ['with bytes that are no archive', {}, [{ bytes: Buffer.from('no zip') }], 'not a sound'],
  ])('is refused for a run %s, and nothing is published', async (_, seed, left, words) => {
    const artifacts = left.map((more) => ({ ...ARTIFACT, ...more }));
    const { result } = await trustedJob(await runEnds(ofFork(seed), artifacts));
    expect(result.refusal).toContain(words);
    expect(result.refusal).toMatch(/^The run is not reported: [^\n]{1,700}$/);
    await expectSilence();
    expectNothingWritten();
  });

  it.each<[string, number, string]>([
    ['actions/get-workflow-run', 403, 'needs "actions: read"'],
    ['actions/get-workflow-run', 404, 'needs "actions: read"'],
    ['actions/list-workflow-run-artifacts', 403, 'needs "actions: read"'],
    ['actions/list-workflow-run-artifacts', 500, 'did not answer'],
    ['actions/download-artifact', 404, 'needs "actions: read"'],
    ['actions/download-artifact', 410, 'has expired'],
    ['actions/download-artifact', 500, 'did not answer'],
    ['repos/get-content', 403, 'needs "contents: read"'],
    ['pulls/list', 403, 'needs "pull-requests: write"'],
    ['pulls/list', 422, 'status 422'],
  ])('is refused where GitHub answers %s with %i', async (at, status, words) => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    github.fail({ at, times: 99, fault: { kind: 'status', status, carriedOut: false } });
    const { result } = await trustedJob(event);
    expect(result.refusal).toContain(words);
    await expectSilence();
  });

  it('is published after a fault that passes', async () => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    for (const at of ['actions/download-artifact', 'pulls/list', 'actions/get-workflow-run'])
      github.fail({ at, times: 2, fault: { kind: 'status', status: 502, carriedOut: false } });
    expect((await trustedJob(event)).result.refusal).toBeUndefined();
    expect(await comments()).toHaveLength(1);
  });

  it('says which right is missing where the token has none', async () => {
    const event = await runEnds(ofFork(), [ARTIFACT]);
    const { result } = await trustedJob(event, 'ghs_fork');
    expect(result.refusal).toContain('actions: read');
    await expectSilence();
  });
});
