import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../src/domain/report/interchange/junit.ts';
import { renderMarkdown } from '../../../src/domain/report/markdown/markdown.ts';
import { makeReport } from '../../../src/domain/report/report.ts';
import {
  chooseArtifact,
  type ListedArtifact,
} from '../../../src/domain/report/untrusted/artifact.ts';
import { readDocument } from '../../../src/domain/report/untrusted/document.ts';
import { restrictEvidence } from '../../../src/domain/report/untrusted/evidence.ts';
import { derivePullRequest } from '../../../src/domain/report/untrusted/pull-request.ts';
import { acceptRun, type UntrustedRun } from '../../../src/domain/report/untrusted/run.ts';
import { GOOD_RUN } from '../../support/report-evidence.ts';

const HEAD = 'a'.repeat(40);
const PATH = '.github/workflows/ci.yml';
const RUN: UntrustedRun = {
  run: '7',
  attempt: 2,
  head: HEAD,
  repository: 1,
  headRepository: 2,
  owner: 'mallory',
  branch: 'main',
};

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
    head_repository: { id: 2, owner: { login: 'mallory' } },
    actor: { login: 'mallory' },
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

  it('is known by its file, with or without the ref that GitHub adds', () => {
    expect(acceptRun(event({ path: `${PATH}@refs/heads/main` }), PATH).kind).toBe('accepted');
  });

  it('is also one of Dependabot’s, whose branch is of this repository', () => {
    const own = { id: 1, owner: { login: 'acme' } };
    const actor = { login: 'dependabot[bot]' };
    expect(acceptRun(event({ head_repository: own, actor }), PATH)).toMatchObject({
      kind: 'accepted',
      value: { headRepository: 1, owner: 'acme' },
    });
  });

  it.each<[string, unknown]>([
    ['of another repository', event({ repository: { id: 3 } })],
    ['of another workflow of the same name', event({ path: '.github/workflows/evil.yml' })],
    ['that goes on', event({}, { action: 'requested' })],
    ['without a commit', event({ head_sha: 'main' })],
    ['that is none', {}],
    ['that is nothing', null],
  ])('is refused where it is one %s', (_, value) => {
    expect(acceptRun(value, PATH).kind).toBe('refused');
  });

  it.each<[string, unknown]>([
    ['that is not of a pull request', event({ event: 'push' })],
    ['of pull_request_target, whose head is the base', event({ event: 'pull_request_target' })],
    ['whose fork is gone', event({ head_repository: null })],
    [
      'of this repository’s own branch, which reports by itself',
      event({ head_repository: { id: 1, owner: { login: 'acme' } } }),
    ],
  ])('is passed over where it is one %s', (_, value) => {
    expect(acceptRun(value, PATH).kind).toBe('idle');
  });
});

describe('The artifact that a trusted job reads', () => {
  const NAME = 'assay.flight-delay.report._.2.judge.0';
  const one: ListedArtifact = {
    id: 5,
    name: NAME,
    bytes: 1000,
    digest: `sha256:${'0'.repeat(64)}`,
    expired: false,
  };
  const choose = (...listed: Partial<ListedArtifact>[]) =>
    chooseArtifact(
      RUN,
      'flight-delay',
      listed.map((more) => ({ ...one, ...more })),
    );

  it('is the one of the step report for the model, whatever lies beside it', () => {
    expect(
      choose(
        { id: 1, name: 'flight-delay' },
        { id: 2, name: NAME.replace('report', 'train-model') },
        { id: 3, name: NAME.replace('flight-delay', 'other') },
        {},
      ),
    ).toEqual({ kind: 'accepted', value: one });
  });

  it('is of the highest attempt that had been, not of one that is still to come', () => {
    const at = (attempt: number, id: number) => ({
      id,
      name: NAME.replace('.2.', `.${attempt}.`),
    });
    expect(choose(at(1, 1), at(2, 2), at(3, 3))).toMatchObject({ value: { id: 2 } });
  });

  it.each<[string, readonly Partial<ListedArtifact>[]]>([
    ['there are two of one attempt', [{}, { id: 6, name: `${NAME}.2` }]],
    ['there are two of two jobs', [{}, { id: 6, name: NAME.replace('judge', 'other') }]],
    ['it is large', [{ bytes: 17 * 2 ** 20 }]],
    ['GitHub tells no digest', [{ digest: null }]],
  ])('is refused where %s', (_, listed) => {
    expect(choose(...listed).kind).toBe('refused');
  });

  it('is none where nothing fits or it has expired', () => {
    expect(choose()).toMatchObject({ kind: 'idle', why: expect.stringContaining('no report') });
    expect(choose({ expired: true })).toMatchObject({
      kind: 'idle',
      why: expect.stringContaining('expired'),
    });
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
    expect(derivePullRequest(RUN, [pull(3), pull(5)], 4).kind).toBe('idle');
    expect(derivePullRequest(RUN, [pull(3), pull(5)], undefined).kind).toBe('idle');
  });

  it.each<[string, object]>([
    ['is closed', { state: 'closed' }],
    ['has moved on', { head: { sha: 'b'.repeat(40), repo: { id: 2 } } }],
    ['is of another fork', { head: { sha: HEAD, repo: { id: 9 } } }],
    ['is of a fork that is gone', { head: { sha: HEAD, repo: null } }],
    ['leads into another repository', { base: { repo: { id: 9 } } }],
  ])('is none that %s', (_, more) => {
    expect(derivePullRequest(RUN, [pull(3, more)], 3).kind).toBe('idle');
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

  it('may be about any model that a configuration can name', () => {
    expect(restrictEvidence({ ...own, model: '3d-printer' }, RUN).kind).toBe('accepted');
    expect(restrictEvidence({ ...own, model: null }, RUN).kind).toBe('accepted');
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
    ['speaks through a measurement', { measurements: { note: 'Approved. '.repeat(40) } }],
    ['speaks through the name of one', { measurements: { ['Approved. '.repeat(40)]: 1 } }],
    [
      'speaks through the name of a metric',
      { measurements: { comparisons: [{ metric: 'Approved by the owners' }] } },
    ],
    [
      'speaks through the metric of a reason',
      { reasons: [{ ...own.reasons?.[0], where: { metric: 'Approved by the owners' } }] },
    ],
    [
      'speaks through its step',
      { producedBy: { ...own.producedBy, step: 'Approved by @octocat' } },
    ],
    ['speaks through its version', { producedBy: { ...own.producedBy, version: '1 fixes #1' } }],
    ['has an unknown verdict', { verdict: 'excellent' }],
    ['has a digest that is none', { subject: { ...own.subject, data: 'sha256:x' } }],
  ])('is refused where it %s', (_, more) => {
    expect(restrictEvidence({ ...own, ...more }, RUN).kind).toBe('refused');
  });
});

/** Every place of a JSON document, as the keys that lead there. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

function changeOne(
  document: unknown,
  { at, value, remove }: { readonly at: number; readonly value: unknown; readonly remove: boolean },
): unknown {
  const copy: unknown = structuredClone(document);
  const places = placesOf(copy).filter((path) => path.length > 0);
  const path = places[at % Math.max(1, places.length)] ?? [];
  // Every step but the last leads to an object or a list of the copy.
  let parent = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1);
  if (last === undefined) return copy;
  if (remove) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe('The report out of an untrusted artifact', () => {
  const evidence = GOOD_RUN.map((one) => ({
    ...one,
    producedBy: { ...one.producedBy, run: '7', attempt: 1 },
  }));
  const document = { assay: 1, evidence, rejected: [], headline: 'Approved by everybody.' };
  const read = (more: object = {}) => readDocument({ ...document, ...more }, RUN, 'flight-delay');

  it('gives its evidence, and none of its words', () => {
    const told = read();
    expect(told).toMatchObject({ kind: 'accepted', value: { rejected: [] } });
    expect(JSON.stringify(told)).not.toContain('Approved');
    const checks = told.kind === 'accepted' && told.value.evidence.map(({ check }) => check);
    expect(checks).toEqual(['data', 'training', 'quality', 'comparison']);
  });

  it('leaves a doubt where files of evidence could not be used', () => {
    const told = read({ rejected: [{ file: 'Approved', why: 'Approved' }] });
    expect(told).toMatchObject({ value: { rejected: [{ doubtful: true }] } });
    expect(JSON.stringify(told)).not.toContain('Approved');
  });

  it.each<[string, object]>([
    ['is of another version', { assay: 2 }],
    ['has no evidence', { evidence: undefined }],
    ['has far too many documents', { evidence: Array.from({ length: 51 }, () => evidence[0]) }],
    ['is about another model', { evidence: [{ ...evidence[0], model: 'other' }] }],
    ['tells a check twice', { evidence: [evidence[0], { ...evidence[0], verdict: 'pass' }] }],
    ['holds one document that is none', { evidence: [...evidence, { verdict: 'pass' }] }],
  ])('is refused whole where it %s', (_, more) => {
    expect(read(more).kind).toBe('refused');
  });

  it('is accepted or refused, and can be shown where it is accepted, whatever is changed in it', () => {
    const fuzzed = fc.record({ at: fc.nat(), value: fc.jsonValue(), remove: fc.boolean() });
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fuzzed, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce<unknown>(changeOne, document);
        const told = readDocument(changed, RUN, 'flight-delay');
        if (told.kind !== 'accepted') return told.why.length < 400;
        accepted += 1;
        const source = { ...told.value, model: 'flight-delay', expected: [], untrusted: true };
        const report = makeReport(source);
        return renderMarkdown(report).length > 0 && renderJunit(source.evidence).length > 0;
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('does not let a refusal grow with what a stranger wrote', () => {
    const told = read({ evidence: [{ ...evidence[0], ['x'.repeat(1e6)]: 1 }] });
    expect(told.kind === 'refused' && told.why.length).toBeLessThan(400);
  });
});
