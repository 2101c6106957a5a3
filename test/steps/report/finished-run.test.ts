import { describe, expect, it } from 'vitest';
import { createCharts } from '../../../src/adapters/charts/vega-charts.ts';
import { refusal } from '../../../src/domain/evidence/refusal.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import type { ListedArtifact } from '../../../src/domain/report/untrusted/artifact.ts';
import type { FinishedRun } from '../../../src/ports/finished-run.ts';
import type { Published, ReviewReport, SpokenFor } from '../../../src/ports/reviews.ts';
import type { RunIdentity } from '../../../src/ports/run-identity.ts';
import { reportInputs } from '../../../src/steps/report/inputs.ts';
import { step } from '../../../src/steps/report/step.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts';
import {
  BASE_CONFIG,
  evidenceOfRun,
  FORK_RUN,
  type Handed,
  handedFiles,
  REPORT_ARTIFACT,
  reportJson,
} from '../../support/untrusted-run.ts';

const WORKFLOW = '.github/workflows/model.yml';
const HEAD = 'a'.repeat(40);
const TRUSTED: RunIdentity = {
  ci: true,
  github: {
    repository: 'acme/delays',
    runId: '900',
    attempt: 1,
    job: 'report',
    event: 'workflow_run',
    sha: 'b'.repeat(40),
    ref: 'refs/heads/main',
    workflow: 'acme/delays/.github/workflows/report.yml@refs/heads/main',
    serverUrl: 'https://github.com',
  },
};
const EVENT = {
  action: 'completed',
  repository: { id: 1 },
  workflow_run: {
    id: FORK_RUN.id,
    run_attempt: FORK_RUN.attempt,
    event: 'pull_request',
    path: WORKFLOW,
    head_sha: HEAD,
    head_branch: 'change',
    actor: { login: 'mallory' },
    repository: { id: 1 },
    head_repository: { id: 2, owner: { login: 'mallory' } },
  },
};
const ARTIFACT: ListedArtifact = {
  id: 5,
  name: REPORT_ARTIFACT,
  bytes: 1000,
  digest: `sha256:${'0'.repeat(64)}`,
  expired: false,
};
const PULL = {
  number: 3,
  state: 'open',
  head: { sha: HEAD, repo: { id: 2 } },
  base: { repo: { id: 1 } },
};

interface Scene {
  readonly event?: unknown;
  readonly config?: string | undefined;
  readonly artifacts?: readonly ListedArtifact[];
  readonly handed?: Handed;
  readonly pulls?: readonly unknown[];
  readonly finished?: Partial<FinishedRun>;
  readonly published?: Published;
}

interface Said {
  readonly review: ReviewReport;
  readonly spokenFor: SpokenFor | undefined;
}

function sceneOf(scene: Scene): { readonly host: MemoryHost; readonly said: Said[] } {
  const said: Said[] = [];
  const published = scene.published ?? {
    kind: 'published' as const,
    commentUrl: 'https://x/1',
    requests: 8,
    remarks: [],
  };
  const host: MemoryHost = memoryHost({
    identity: TRUSTED,
    charts: async () => createCharts(),
    reviews: async () => ({
      publish: async (review, spokenFor) => {
        said.push({ review, spokenFor });
        return published;
      },
    }),
    finishedRun: async () => ({
      event: async () => ('event' in scene ? scene.event : EVENT),
      readOwnFile: async () => ('config' in scene ? scene.config : BASE_CONFIG),
      pullRequests: async () => scene.pulls ?? [PULL],
      artifacts: async () => scene.artifacts ?? [ARTIFACT],
      download: async (_, directory) => {
        for (const [path, text] of Object.entries(handedFiles(scene.handed)))
          await host.files.write(`${directory}/${path}`, text);
      },
      ...scene.finished,
    }),
  });
  return { host, said };
}

const run = (host: MemoryHost, inputs: Record<string, unknown> = {}) =>
  step.run(reportInputs.parse({ workflow: WORKFLOW, ...inputs }), host);

describe('A trusted job that reports the run of a fork', () => {
  it('publishes on the pull request that GitHub names, in the name of that run', async () => {
    const { host, said } = sceneOf({});
    const result = await run(host);
    expect(result.refusal).toBeUndefined();
    expect(result.outputs).toEqual({
      verdict: 'warn',
      report: '.assay/default/report',
      comment: 'https://x/1',
    });
    expect(said).toMatchObject([
      {
        spokenFor: { number: 3, head: HEAD, run: '700', attempt: 1 },
        review: {
          key: 'assay.yml:flight-delay',
          checkName: 'Assay: flight-delay (untrusted run)',
          title: 'Untrusted run: The new flight-delay model is better',
          conclusion: 'neutral',
        },
      },
    ]);
    const [first] = said;
    expect(first?.review.body).toContain('(untrusted run)');
    expect(first?.review.body).toContain('which nobody vouches for');
    expect(first?.review.body).not.toContain('Approved');
    expect(await host.files.list('.assay/default/report')).toEqual(['report.html', 'report.md']);
  });

  it('leaves nothing of the artifact outside the report', async () => {
    const { host } = sceneOf({});
    await run(host);
    const left = [...host.files.content.keys()].filter((name) => !name.startsWith('.assay/'));
    expect(left).toEqual([]);
    expect(host.files.text('.assay/default/report/report.html')).not.toContain('Approved');
  });

  it('fails the check where the figures fail, and passes it never', async () => {
    const evidence = evidenceOfRun().map((one) => ({ ...one, verdict: 'fail' }));
    const handed = { files: { 'report/report.json': reportJson({ evidence }) } };
    const { host, said } = sceneOf({ handed });
    expect((await run(host)).refusal).toBeUndefined();
    expect(said[0]?.review.conclusion).toBe('failure');
  });

  it('takes the pull request that the artifact names only where GitHub names it too', async () => {
    const named = (pullRequest: number): Scene => ({
      pulls: [PULL, { ...PULL, number: 4 }],
      handed: { files: { 'report/report.json': reportJson({ pullRequest }) } },
    });
    const four = sceneOf(named(4));
    await run(four.host);
    expect(four.said[0]?.spokenFor?.number).toBe(4);
    const nine = sceneOf(named(9));
    expect((await run(nine.host)).text).toContain('several pull requests have this commit: 3, 4');
    expect(nine.said).toEqual([]);
  });

  it.each<[string, Scene, string]>([
    [
      'of a push',
      { event: { ...EVENT, workflow_run: { ...EVENT.workflow_run, event: 'push' } } },
      'started by push',
    ],
    [
      'of a branch of the repository',
      {
        event: {
          ...EVENT,
          workflow_run: {
            ...EVENT.workflow_run,
            head_repository: { id: 1, owner: { login: 'acme' } },
          },
        },
      },
      'reports by itself',
    ],
    ['that left nothing', { artifacts: [] }, 'left no report of the model flight-delay'],
    ['whose report has expired', { artifacts: [{ ...ARTIFACT, expired: true }] }, 'has expired'],
    ['that could write itself', { handed: { files: { 'report/report.md': 'x' } } }, 'report.json'],
    ['whose pull request is closed', { pulls: [{ ...PULL, state: 'closed' }] }, 'no open pull'],
    [
      'whose pull request has newer commits',
      { pulls: [{ ...PULL, head: { sha: 'c'.repeat(40), repo: { id: 2 } } }] },
      'newer commits',
    ],
  ])('passes over a run %s, with one notice', async (_, scene, words) => {
    const { host, said } = sceneOf(scene);
    const result = await run(host);
    expect(result.refusal).toBeUndefined();
    expect(result.outputs).toEqual({ verdict: 'inconclusive', report: '', comment: '' });
    expect(result.text).toContain(words);
    expect(host.log.said('notice')).toEqual([expect.stringContaining(words)]);
    expect(said).toEqual([]);
  });

  it.each<[string, Scene, string]>([
    [
      'of another workflow',
      {
        event: {
          ...EVENT,
          workflow_run: { ...EVENT.workflow_run, path: '.github/workflows/evil.yml' },
        },
      },
      'evil.yml',
    ],
    ['of no run', { event: undefined }, 'not that of a completed workflow run'],
    [
      'with two reports',
      { artifacts: [ARTIFACT, { ...ARTIFACT, id: 6, name: `${REPORT_ARTIFACT}.2` }] },
      'left 2 reports',
    ],
    ['with an artifact of another run', { handed: { run: '701' } }, 'belongs to the run 701'],
    ['with an artifact of another name', { handed: { artifact: 'x' } }, 'calls itself x'],
    [
      'with evidence of another model',
      {
        handed: {
          files: {
            'report/report.json': reportJson({
              evidence: [{ ...evidenceOfRun()[0], model: 'other' }],
            }),
          },
        },
      },
      'about the model other',
    ],
    [
      'with evidence of another run',
      { handed: { files: { 'report/report.json': reportJson({ evidence: evidenceOfRun('9') }) } } },
      'another run',
    ],
    [
      'with a report that is no JSON',
      { handed: { files: { 'report/report.json': '{' } } },
      'not sound JSON',
    ],
    [
      'with a report of ten megabytes',
      { handed: { files: { 'report/report.json': reportJson({ x: 'x'.repeat(1e7) }) } } },
      'at most 5000000 are read',
    ],
    [
      'that GitHub does not tell of',
      {
        finished: {
          artifacts: async () => {
            throw refusal('run-unreadable', 'The artifacts of the run cannot be read: no.');
          },
        },
      },
      'cannot be read: no',
    ],
  ])('refuses a run %s in one sentence, and publishes nothing', async (_, scene, words) => {
    const { host, said } = sceneOf(scene);
    const result = await run(host);
    expect(result.refusal).toMatch(/^The run is not reported: [^\n]*\.$/);
    expect(result.refusal).toContain(words);
    expect(result.outputs).toEqual({ verdict: 'inconclusive', report: '', comment: '' });
    expect(said).toEqual([]);
    expect(host.files.content.size).toBe(0);
  });

  it('does not let a refusal grow, whatever an archive calls its files', async () => {
    const { host } = sceneOf({ handed: { files: { [`report/${'x'.repeat(5000)}`]: 'x' } } });
    const event = await run(host);
    expect(`${event.refusal}${event.text}`.length).toBeLessThan(800);
  });

  it('believes the configuration of the default branch and not the run', async () => {
    const other = BASE_CONFIG.replace('flight-delay', 'prices');
    const { host, said } = sceneOf({ config: other });
    expect((await run(host)).text).toContain('left no report of the model prices');
    expect(said).toEqual([]);
  });

  it('says that the configuration is not there, or must be readable', async () => {
    const { host } = sceneOf({ config: undefined });
    await expect(run(host)).rejects.toThrow(/default branch/);
  });

  it.each<[Published, boolean]>([
    [{ kind: 'outdated', why: 'A newer run.' }, false],
    [{ kind: 'read-only', why: 'The token cannot write.' }, true],
    [{ kind: 'unavailable', why: 'GitHub is away.' }, true],
    [{ kind: 'rejected', why: 'GitHub does not take it.' }, true],
  ])('ends by what became of the publication: %j', async (published, refused) => {
    const { host } = sceneOf({ published });
    const result = await run(host);
    expect(result.refusal !== undefined).toBe(refused);
    expect(result.summary).toContain('(untrusted run)');
  });

  it.each(['pull_request', undefined])('is not one that %s started', async (event) => {
    const github = event === undefined ? {} : { github: { ...TRUSTED.github!, event } };
    const host = memoryHost({ identity: { ci: true, ...github } });
    await expect(run(host)).rejects.toThrow(ConfigurationError);
  });

  it.each([
    'model.yml',
    '.github/workflows/../x.yml',
    '.github/workflows/m.yml@main',
    '/etc/x.yml',
  ])('is told the file of a workflow, not %s', (workflow) => {
    expect(reportInputs.safeParse({ workflow }).success).toBe(false);
  });
});
