import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseComment } from '../../src/domain/report/comment.ts';
import type { Published } from '../../src/ports/reviews.ts';
import type { Fault } from '../support/github/faults.ts';
import { GitHub } from '../support/github/github.ts';
import { type PublisherOptions, publishAs, REPORT } from '../support/github/publisher.ts';

const FAULTS: Readonly<Record<string, Fault>> = {
  'a 502 before the request is carried out': { kind: 'status', status: 502, carriedOut: false },
  'a 502 after the request was carried out': { kind: 'status', status: 502, carriedOut: true },
  'a 500': { kind: 'status', status: 500, carriedOut: false },
  'a connection that breaks before': { kind: 'reset', carriedOut: false },
  'a connection that breaks after': { kind: 'reset', carriedOut: true },
  'a page for people instead of JSON': { kind: 'html', carriedOut: true },
  'JSON that ends in the middle': { kind: 'cut', carriedOut: true },
  'a rate limit of two seconds': { kind: 'primary-limit', seconds: 2 },
  'a secondary limit with a time': { kind: 'secondary-limit', retryAfter: 7 },
  'a secondary limit without one': { kind: 'secondary-limit' },
};
const MOST_REQUESTS = 8;

describe('A report that is published while GitHub misbehaves', () => {
  let github: GitHub;
  let pull: { readonly number: number; readonly head: string };

  beforeAll(async () => {
    github = await GitHub.start();
  });
  beforeEach(async () => {
    github.reset();
    pull = await github.openPullRequest();
    github.forget();
  });
  afterEach(() => {
    expect(github.violations).toEqual([]);
  });
  afterAll(() => github.close());

  const publish = (options: Partial<PublisherOptions> = {}): Promise<Published> =>
    publishAs({ repository: github.repository, apiUrl: github.url, pull, ...options });

  const expectOneOfEach = async (checks: number): Promise<void> => {
    const comments = await github.comments(pull.number);
    expect(comments.map(({ body }) => parseComment(body)?.body)).toEqual([REPORT.body]);
    expect((await github.checks(pull.head)).map(({ conclusion }) => conclusion)).toEqual(
      Array.from({ length: checks }, () => 'success'),
    );
  };

  it.each(Object.entries(FAULTS))(
    'has one effect through %s, at every request',
    async (_, fault) => {
      for (let at = 0; at < MOST_REQUESTS; at++) {
        github.reset();
        pull = await github.openPullRequest();
        github.fail({ at, fault });
        expect(await publish(), `creating, request ${at}`).toMatchObject({ kind: 'published' });
        await expectOneOfEach(1);
        github.forget();
        github.fail({ at, fault });
        expect(await publish({ run: '101' }), `updating, request ${at}`).toMatchObject({
          kind: 'published',
        });
        await expectOneOfEach(2);
      }
    },
  );

  it('has one effect when the answer to a write is lost twice', async () => {
    const fault: Fault = { kind: 'status', status: 502, carriedOut: true };
    github.fail(
      { at: 'checks/create', times: 2, fault },
      { at: 'issues/create-comment', times: 2, fault },
    );
    expect(await publish()).toMatchObject({ kind: 'published' });
    await expectOneOfEach(1);
  });

  it('waits as long as GitHub says, by GitHub’s clock', async () => {
    const waits: number[] = [];
    github.fail({ at: 0, fault: { kind: 'secondary-limit', retryAfter: 7 } });
    await publish({ waits });
    expect(waits).toEqual([7]);
  });

  it('gives up without a write where the limit lasts longer than it waits', async () => {
    github.fail({ at: 0, times: 1, fault: { kind: 'primary-limit', seconds: 7200 } });
    expect(await publish()).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('limits the rate'),
    });
    expect(github.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('gives up after five tries where GitHub stays away', async () => {
    const waits: number[] = [];
    github.fail({
      at: 'pulls/get',
      times: 99,
      fault: { kind: 'status', status: 503, carriedOut: false },
    });
    expect(await publish({ waits })).toMatchObject({ kind: 'unavailable' });
    expect(waits).toEqual([1, 2, 4, 8]);
  });
});
