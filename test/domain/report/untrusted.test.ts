import { describe, expect, it } from 'vitest';
import { restrictEvidence } from '../../../src/domain/report/untrusted/evidence.ts';
import { derivePullRequest } from '../../../src/domain/report/untrusted/pull-request.ts';
import { acceptRun, type UntrustedRun } from '../../../src/domain/report/untrusted/run.ts';
import { GOOD_RUN } from '../../support/report-evidence.ts';

const HEAD = 'a'.repeat(40);
const PATH = '.github/workflows/ci.yml';
const RUN: UntrustedRun = { run: '7', attempt: 2, head: HEAD, repository: 1, headRepository: 2 };

const event = (run: object = {}, rest: object = {}): unknown => ({
  action: 'completed',
  repository: { id: 1 },
  workflow_run: {
    id: 7,
    run_attempt: 2,
    event: 'pull_request',
    path: PATH,
    head_sha: HEAD,
    repository: { id: 1 },
    head_repository: { id: 2 },
    pull_requests: [],
    head_branch: 'main',
    ...run,
  },
  ...rest,
});

describe('The run that a trusted job reports on', () => {
  it('is taken from GitHub’s own event', () => {
    expect(acceptRun(event(), PATH)).toEqual({ kind: 'accepted', value: RUN });
  });

  it.each<[string, unknown]>([
    ['that is not of a pull request', event({ event: 'push' })],
    ['of pull_request_target, whose head is the base', event({ event: 'pull_request_target' })],
    ['of another repository', event({ repository: { id: 3 } })],
    ['of another workflow of the same name', event({ path: '.github/workflows/evil.yml' })],
    ['that goes on', event({}, { action: 'requested' })],
    ['without a commit', event({ head_sha: 'main' })],
    ['whose fork is gone', event({ head_repository: null })],
    ['that is none', {}],
    ['that is nothing', null],
  ])('is refused where it is one %s', (_, value) => {
    expect(acceptRun(value, PATH).kind).toBe('refused');
  });
});

describe('The pull request that a trusted job writes on', () => {
  const pull = (number: number, more: object = {}): unknown => ({
    number,
    state: 'open',
    head: { sha: HEAD, repo: { id: 2 } },
    base: { repo: { id: 1 } },
    ...more,
  });

  it.each([4, 0, -1, 1e9, '1;2', 1.5, [3], undefined, null])(
    'is the one that GitHub lists, whatever the artifact says: %j',
    (named) => {
      expect(derivePullRequest(RUN, [pull(3)], named)).toEqual({ kind: 'accepted', value: 3 });
    },
  );

  it('is chosen by the artifact only among those that fit', () => {
    expect(derivePullRequest(RUN, [pull(3), pull(5)], 5)).toEqual({ kind: 'accepted', value: 5 });
    expect(derivePullRequest(RUN, [pull(3), pull(5)], 4).kind).toBe('refused');
    expect(derivePullRequest(RUN, [pull(3), pull(5)], undefined).kind).toBe('refused');
  });

  it.each<[string, object]>([
    ['is closed', { state: 'closed' }],
    ['has moved on', { head: { sha: 'b'.repeat(40), repo: { id: 2 } } }],
    ['is of another fork', { head: { sha: HEAD, repo: { id: 9 } } }],
    ['is of a fork that is gone', { head: { sha: HEAD, repo: null } }],
    ['leads into another repository', { base: { repo: { id: 9 } } }],
  ])('is none that %s', (_, more) => {
    expect(derivePullRequest(RUN, [pull(3, more)], 3).kind).toBe('refused');
  });
});

describe('Evidence out of an untrusted artifact', () => {
  const [data] = GOOD_RUN;
  const own = { ...data, producedBy: { ...data?.producedBy, run: '7', attempt: 1 } };

  it('keeps its numbers and loses its words and cells', () => {
    const accepted = restrictEvidence(own, RUN);
    expect(accepted).toMatchObject({
      kind: 'accepted',
      value: { verdict: 'warn', reasons: [{ code: 'range', message: 'range', count: 12 }] },
    });
    expect(JSON.stringify(accepted)).not.toMatch(/flights\.parquet|are below/);
  });

  it.each<[string, object]>([
    ['holds a text of its own', { comment: 'Approved by @octocat' }],
    ['is of another run', { producedBy: { ...own.producedBy, run: '8' } }],
    ['is of a later attempt', { producedBy: { ...own.producedBy, attempt: 3 } }],
    [
      'speaks through a code',
      { reasons: [{ code: '@octocat approve', severity: 'info', message: 'x' }] },
    ],
    ['speaks through its model', { model: 'fixes #1' }],
    ['has too many reasons', { reasons: Array.from({ length: 300 }, () => own.reasons?.[0]) }],
    ['has too many numbers', { measurements: { all: Array.from({ length: 30_000 }, () => 1) } }],
    ['has an unknown verdict', { verdict: 'excellent' }],
    ['has a digest that is none', { subject: { ...own.subject, data: 'sha256:x' } }],
  ])('is refused where it %s', (_, more) => {
    expect(restrictEvidence({ ...own, ...more }, RUN).kind).toBe('refused');
  });
});
