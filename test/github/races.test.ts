import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../src/domain/report/comment.ts';
import { GitHubModel } from '../support/github/model.ts';
import { publishAs } from '../support/github/publisher.ts';

const HEAD = 'a'.repeat(40);

/** Plays runs of one commit against each other, in the order that `order` draws. */
async function race(runs: readonly string[], order: readonly number[]): Promise<GitHubModel> {
  const model = new GitHubModel(HEAD);
  let drawn = 0;
  const published = runs.map((run, actor) =>
    publishAs(
      {
        repository: 'acme/delays',
        apiUrl: 'http://model.invalid',
        pull: { number: 1, head: HEAD },
        run,
        fetch: model.fetchAs(actor),
      },
      { body: `of ${run}`, conclusion: run === '103' ? 'failure' : 'success' },
    ),
  );
  await model.play(published, (from) => (order[drawn++ % order.length] ?? 0) % from);
  return model;
}

function expectNewest(model: GitHubModel, newest: string): void {
  expect(model.comments.map(({ body }) => parseComment(body)?.body)).toEqual([`of ${newest}`]);
  const last = model.checks.at(-1);
  expect(parseComment(last?.output.text ?? '')?.body).toBe(`of ${newest}`);
  expect(last?.conclusion).toBe('failure');
}

describe('Runs that report at the same time', () => {
  const orders = fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 60 });

  it('end at one comment and a last check of the newest, in whatever order two meet', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expectNewest(await race(['102', '103'], order), '103');
      }),
      { numRuns: 1000 },
    );
  });

  it('end at one comment and a last check of the newest, in whatever order three meet', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expectNewest(await race(['103', '101', '102'], order), '103');
      }),
      { numRuns: 300 },
    );
  });
});

describe('A run that a rate limit held up', () => {
  it('leaves the comment to the run of newer commits that spoke meanwhile', async () => {
    const newer = 'b'.repeat(40);
    const model = new GitHubModel(HEAD);
    const of = (run: string, head: string) => ({
      repository: 'acme/delays',
      apiUrl: 'http://model.invalid',
      pull: { number: 1, head },
      run,
    });
    await publishAs({ ...of('100', HEAD), fetch: model.fetch }, { body: 'of 100' });
    let held = false;
    const limited: typeof fetch = async (url, init) => {
      if (held || init?.method !== 'POST') return model.fetch(url, init);
      held = true;
      return Response.json({}, { status: 403, headers: { 'retry-after': '60' } });
    };
    const late = await publishAs(
      {
        ...of('101', HEAD),
        fetch: limited,
        whileWaiting: async () => {
          model.push(newer);
          await publishAs({ ...of('102', newer), fetch: model.fetch }, { body: 'of 102' });
        },
      },
      { body: 'of 101' },
    );
    expect(late).toMatchObject({ kind: 'outdated' });
    expect(model.comments.map(({ body }) => parseComment(body)?.body)).toEqual(['of 102']);
  });
});
