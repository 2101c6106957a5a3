import * as z from 'zod';

const id = z.int().min(1);
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const eventSchema = z.object({
  action: z.literal('completed'),
  repository: z.object({ id }),
  workflow_run: z.object({
    id,
    run_attempt: z.int().min(1),
    event: z.string(),
    path: z.string(),
    head_sha: sha,
    repository: z.object({ id }),
    head_repository: z.object({ id }),
  }),
});

/** What GitHub itself says of a run whose artifacts nobody vouches for. */
export interface UntrustedRun {
  readonly run: string;
  readonly attempt: number;
  readonly head: string;
  readonly repository: number;
  readonly headRepository: number;
}

export type Accepted<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Reads the `workflow_run` event that a trusted job was started by. Only GitHub's own words count:
 * the run must be of a pull request, of this repository, and of the one workflow file that is meant
 * (the event itself is matched by a workflow's name, which anybody can give).
 */
export function acceptRun(event: unknown, workflowPath: string): Accepted<UntrustedRun> {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return refuse('the event is not that of a completed workflow run');
  const { repository, workflow_run: run } = parsed.data;
  if (run.event !== 'pull_request')
    return refuse(`the run was started by ${run.event}, not by pull_request`);
  if (run.repository.id !== repository.id) return refuse('the run is of another repository');
  if (run.path !== workflowPath) return refuse(`the run is of ${run.path}, not of ${workflowPath}`);
  return {
    kind: 'accepted',
    value: {
      run: String(run.id),
      attempt: run.run_attempt,
      head: run.head_sha,
      repository: repository.id,
      headRepository: run.head_repository.id,
    },
  };
}

/** A refusal with its reason. */
export function refuse(why: string): { readonly kind: 'refused'; readonly why: string } {
  return { kind: 'refused', why };
}
