import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeComment, parseComment, renderComment } from '../../src/domain/report/comment.ts';
import type { Published, ReviewReport } from '../../src/ports/reviews.ts';
import { GitHub } from '../support/github/github.ts';
import { type PublisherOptions, publishAs, REPORT } from '../support/github/publisher.ts';

const NEWER = '## Assay report\n\nIt is even better.';

describe('The report on a pull request', () => {
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

  const publish = (
    options: Partial<PublisherOptions> = {},
    report: Partial<ReviewReport> = {},
  ): Promise<Published> =>
    publishAs({ repository: github.repository, apiUrl: github.url, pull, ...options }, report);

  const bodies = async (): Promise<readonly (string | undefined)[]> =>
    (await github.comments(pull.number)).map(({ body }) => parseComment(body)?.body);

  const writes = (): readonly string[] =>
    github.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ operation }) => operation ?? '');

  it('becomes one comment and one completed check on the head', async () => {
    expect(await publish()).toMatchObject({ kind: 'published', remarks: [] });
    expect(await bodies()).toEqual([REPORT.body]);
    expect(await github.checks(pull.head)).toMatchObject([
      {
        name: REPORT.checkName,
        status: 'completed',
        conclusion: 'success',
        output: { title: REPORT.title },
      },
    ]);
    expect(writes()).toEqual(['checks/create', 'issues/create-comment']);
  });

  it('is brought up to date by at most eight requests, with a hundred comments around it', async () => {
    for (let index = 0; index < 50; index++)
      await github.stage('POST', `/issues/${pull.number}/comments`, { body: `Remark ${index}` });
    await publish();
    for (let index = 50; index < 99; index++)
      await github.stage('POST', `/issues/${pull.number}/comments`, { body: `Remark ${index}` });
    github.forget();
    const published = await publish({ run: '101' }, { body: NEWER });
    expect(published).toMatchObject({ kind: 'published', requests: github.requests.length });
    expect(github.requests.length).toBeLessThanOrEqual(8);
    expect(writes()).toEqual(['checks/create', 'issues/update-comment']);
    expect((await bodies()).filter((body) => body !== undefined)).toEqual([NEWER]);
  });

  it('is found on any page, and is not mistaken for what others wrote', async () => {
    for (let index = 0; index < 230; index++)
      await github.stage('POST', `/issues/${pull.number}/comments`, { body: `Remark ${index}` });
    await publish();
    await publish({ run: '101' }, { body: NEWER });
    const ours = (await github.comments(pull.number)).filter(({ user }) => user.login !== 'acme');
    expect(ours.map(({ body }) => parseComment(body)?.body)).toEqual([NEWER]);
  });

  it('leaves alone a header that somebody else wrote, or that stands within a text', async () => {
    const forged = makeComment(
      { key: REPORT.key, run: '999999', attempt: 1, head: pull.head },
      'Approved by everybody',
    );
    const whole = renderComment(forged);
    await github.stage('POST', `/issues/${pull.number}/comments`, { body: whole }, 'ghp_mallory');
    await github.stage('POST', `/issues/${pull.number}/comments`, { body: whole }, 'ghs_other_app');
    const quoted = `> hello\n\n${whole}`;
    await github.stage('POST', `/issues/${pull.number}/comments`, { body: quoted }, 'ghs_job');
    expect(await publish()).toMatchObject({ kind: 'published' });
    const comments = await github.comments(pull.number);
    expect(comments.map(({ body }) => body)).toEqual([whole, whole, quoted, expect.any(String)]);
    expect(parseComment(comments.at(-1)?.body ?? '')?.body).toBe(REPORT.body);
  });

  it('keeps one comment for each key', async () => {
    await publish();
    await publish({}, { key: 'assay.yml:other', checkName: 'Assay: other', body: 'Other' });
    await publish({ run: '101' }, { body: NEWER });
    expect(await bodies()).toEqual([NEWER, 'Other']);
  });

  it('is never overwritten by an older run of the same commit, neither comment nor check', async () => {
    await publish({ run: '200' }, { conclusion: 'failure' });
    github.forget();
    expect(await publish({ run: '199' }, { body: 'old' })).toMatchObject({ kind: 'outdated' });
    expect(writes()).toEqual([]);
    expect(await bodies()).toEqual([REPORT.body]);
    const checks = await github.checks(pull.head);
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  it('is overwritten by a later attempt, not by an earlier one', async () => {
    await publish({ attempt: 2 }, { body: NEWER });
    expect(await publish({ attempt: 1 })).toMatchObject({ kind: 'outdated' });
    expect(await publish({ attempt: 3 }, { body: 'third' })).toMatchObject({ kind: 'published' });
    expect(await bodies()).toEqual(['third']);
  });

  it('is not written by a run whose commit is no longer the head', async () => {
    await github.push();
    github.forget();
    expect(await publish()).toMatchObject({ kind: 'outdated' });
    expect(writes()).toEqual([]);
  });

  it('replaces what an older run wrote about an earlier commit', async () => {
    await publish({ run: '300' });
    pull = { ...pull, head: await github.push() };
    expect(await publish({ run: '299' }, { body: NEWER })).toMatchObject({ kind: 'published' });
    expect(await bodies()).toEqual([NEWER]);
  });

  it('changes nothing in the comment when the same run says the same again', async () => {
    await publish();
    github.forget();
    expect(await publish()).toMatchObject({ kind: 'published' });
    expect(writes()).toEqual(['checks/create']);
  });

  it('keeps the oldest of several comments of ours and removes the rest', async () => {
    const speaker = { key: REPORT.key, attempt: 1, head: pull.head };
    for (const run of ['10', '12', '11'])
      await github.stage(
        'POST',
        `/issues/${pull.number}/comments`,
        { body: renderComment(makeComment({ ...speaker, run }, `of ${run}`)) },
        'ghs_job',
      );
    const [oldest] = await github.comments(pull.number);
    await publish();
    const left = await github.comments(pull.number);
    expect(left.map(({ id }) => id)).toEqual([oldest?.id]);
    expect(await bodies()).toEqual([REPORT.body]);
  });

  it('restores a comment whose text somebody edited', async () => {
    await publish();
    const [comment] = await github.comments(pull.number);
    const body = comment?.body.replace('better', 'perfect');
    await github.stage('PATCH', `/issues/comments/${comment?.id}`, { body });
    await publish({ run: '101' });
    expect(await bodies()).toEqual([REPORT.body]);
  });

  it('does not overwrite what a newer run said, even where somebody edited it', async () => {
    await publish({ token: 'ghs_without_checks', run: '200' });
    const [comment] = await github.comments(pull.number);
    const body = comment?.body.replace('better', 'perfect') ?? '';
    await github.stage('PATCH', `/issues/comments/${comment?.id}`, { body });
    const older = await publish({ token: 'ghs_without_checks', run: '199' }, { body: 'old' });
    expect(older).toMatchObject({ kind: 'outdated' });
    expect((await github.comments(pull.number)).map((one) => one.body)).toEqual([body]);
  });

  it('is written anew where the comment is deleted between looking and writing', async () => {
    await publish();
    let done = false;
    const racing: typeof fetch = async (url, init) => {
      if (init?.method === 'PATCH' && !done) {
        done = true;
        const [comment] = await github.comments(pull.number);
        await github.stage('DELETE', `/issues/comments/${comment?.id}`);
      }
      return fetch(url, init);
    };
    const again = await publish({ run: '101', fetch: racing }, { body: NEWER });
    expect(again).toMatchObject({ kind: 'published' });
    expect(await bodies()).toEqual([NEWER]);
  });

  it('is said to be read-only, without a failure, where the token may not write', async () => {
    const published = await publish({ token: 'ghs_fork' });
    expect(published).toMatchObject({ kind: 'read-only', why: expect.stringContaining('forks') });
    expect(await bodies()).toEqual([]);
    expect(await github.checks(pull.head)).toEqual([]);
  });

  it('says that the check is missing where only that may not be made', async () => {
    const published = await publish({ token: 'ghs_without_checks' });
    expect(published).toMatchObject({
      kind: 'published',
      remarks: [expect.stringContaining('checks: write')],
    });
    await publish({ token: 'ghs_without_checks', run: '101' }, { body: NEWER });
    expect(await bodies()).toEqual([NEWER]);
  });

  it('is one comment with the token of a person too', async () => {
    await publish({ token: 'ghp_person' });
    const published = await publish({ token: 'ghp_person', run: '101' }, { body: NEWER });
    expect(published).toMatchObject({ kind: 'published', remarks: [expect.any(String)] });
    expect(await bodies()).toEqual([NEWER]);
  });

  it('says so where the token is not valid', async () => {
    expect(await publish({ token: 'ghs_expired' })).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('refuses the token'),
    });
  });

  it('says so where the conversation is locked', async () => {
    github.locked.add(pull.number);
    expect(await publish()).toMatchObject({
      kind: 'read-only',
      why: expect.stringContaining('locked'),
    });
  });

  it('finds a check of a newer run among hundreds of older ones', async () => {
    const check = (run: string, body: string): Promise<Response> =>
      fetch(`${github.url}/repos/${github.repository}/check-runs`, {
        method: 'POST',
        headers: { authorization: 'token ghs_job', 'content-type': 'application/json' },
        body: JSON.stringify({
          name: REPORT.checkName,
          head_sha: pull.head,
          status: 'completed',
          conclusion: 'success',
          output: {
            title: 'Older',
            summary: 'Older',
            text: renderComment(
              makeComment({ key: REPORT.key, run, attempt: 1, head: pull.head }, body),
            ),
          },
        }),
      });
    // In the middle of three pages, whichever end GitHub begins at.
    for (let index = 0; index < 250; index++)
      await check(index === 125 ? '500' : '50', index === 125 ? NEWER : 'old');
    expect(await publish()).toMatchObject({ kind: 'outdated' });
    expect(await bodies()).toEqual([]);
  });

  it('says what GitHub does not take, and makes nothing of it a fault of ours', async () => {
    const body = 'x'.repeat(70_000);
    expect(await publish({ token: 'ghs_without_checks' }, { body })).toMatchObject({
      kind: 'rejected',
      why: 'No comment was written: GitHub does not take it (status 422: Body is too long (maximum is 65536 characters)).',
    });
    expect(await bodies()).toEqual([]);
  });

  it('says which field of a comment GitHub found fault with', async () => {
    const errors = [{ resource: 'IssueComment', code: 'invalid', field: 'body' }, 'too much', 7];
    const invalid: typeof fetch = async (url, init) =>
      init?.method === 'POST' && String(url).endsWith('/comments')
        ? Response.json({ message: 'Validation Failed', errors }, { status: 422 })
        : fetch(url, init);
    expect(await publish({ fetch: invalid })).toMatchObject({
      kind: 'rejected',
      why: expect.stringContaining('(status 422: Validation Failed: body invalid; too much).'),
    });
  });

  it('writes the comment where GitHub does not take the check, and says why', async () => {
    github.fail({
      at: 'checks/create',
      fault: { kind: 'status', status: 422, carriedOut: false },
    });
    expect(await publish()).toMatchObject({
      kind: 'published',
      remarks: [expect.stringMatching(/^No check was made: .*status 422/)],
    });
    expect(await bodies()).toEqual([REPORT.body]);
  });

  it('fits into what GitHub takes at the largest size that is rendered', async () => {
    const body = '😀'.repeat(61_440 / 2);
    expect(await publish({}, { body })).toMatchObject({ kind: 'published' });
    expect(await bodies()).toEqual([body]);
  });
});
