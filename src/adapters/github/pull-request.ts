import * as z from 'zod';

const eventSchema = z.object({
  pull_request: z.object({
    number: z.int().min(1),
    head: z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/) }),
  }),
});

/** The pull request that a run speaks for. */
export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** The commit that was checked: the head, not the merge commit that the job runs on. */
  readonly head: string;
}

/** The pull request of the event that started the run; undefined where there is none. */
export function readPullRequest(repository: string, event: unknown): PullRequest | undefined {
  const [owner, repo] = repository.split('/');
  const parsed = eventSchema.safeParse(event);
  if (owner === undefined || repo === undefined || !parsed.success) return undefined;
  const { number, head } = parsed.data.pull_request;
  return { owner, repo, number, head: head.sha };
}
