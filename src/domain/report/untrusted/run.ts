import * as z from 'zod';
import { workflowFile } from '../../hand-over/champion-run.ts';
import { type Accepted, accept, idle, refuse } from './accepted.ts';

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
    head_branch: z.string().min(1).max(1000),
    actor: z.object({ login: z.string() }).nullish(),
    repository: z.object({ id }),
    head_repository: z.object({ id, owner: z.object({ login: z.string().min(1) }) }).nullable(),
  }),
});

/** The account whose runs have a read-only token although their branch is of this repository. */
const READ_ONLY_ACTOR = 'dependabot[bot]';

/** What GitHub itself says of a run whose artifacts nobody vouches for. */
export interface UntrustedRun {
  readonly run: string;
  readonly attempt: number;
  readonly head: string;
  readonly repository: number;
  readonly headRepository: number;
  /** The owner of the head repository and the branch in it: where to look for the pull request. */
  readonly owner: string;
  readonly branch: string;
}

/**
 * Reads the `workflow_run` event that a trusted job was started by. Only GitHub's own words count:
 * the run must be of a pull request, of this repository, and of the one workflow file that is meant
 * (the event itself is matched by a workflow's name, which anybody can give). A run of this
 * repository's own branch, but for Dependabot's, has a token that may write and reports by itself.
 */
export function acceptRun(event: unknown, workflowPath: string): Accepted<UntrustedRun> {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return refuse('the event is not that of a completed workflow run');
  const { repository, workflow_run: run } = parsed.data;
  if (run.repository.id !== repository.id) return refuse('the run is of another repository');
  if (workflowFile(run.path) !== workflowPath)
    return refuse(`the run is of ${workflowFile(run.path)}, not of ${workflowPath}`);
  if (run.event !== 'pull_request')
    return idle(`the run was started by ${run.event}, not by pull_request`);
  if (run.head_repository === null)
    return idle('the repository that the pull request came from has been deleted');
  if (run.head_repository.id === repository.id && run.actor?.login !== READ_ONLY_ACTOR)
    return idle('the run is of a branch of this repository, and reports by itself');
  return accept({
    run: String(run.id),
    attempt: run.run_attempt,
    head: run.head_sha,
    repository: repository.id,
    headRepository: run.head_repository.id,
    owner: run.head_repository.owner.login,
    branch: run.head_branch,
  });
}
