import type { Log } from '../../ports/log.ts';
import type { Published, Reviews, SpokenFor } from '../../ports/reviews.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';
import { readEvent } from './event-file.ts';
import { openClient } from './open-client.ts';
import { RequestRefusedError, UnavailableError } from './problems.ts';
import { Publication, type Run } from './publication.ts';
import { type PullRequest, readPullRequest } from './pull-request.ts';

const TIMEOUT_SECONDS = 30;

export interface ReviewsOptions {
  readonly identity: RunIdentity;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly log: Log;
  /** For tests: how to wait, how to fetch, and how long to wait in all. */
  readonly sleep?: (seconds: number) => Promise<void>;
  readonly fetch?: typeof fetch;
  readonly maxWaitSeconds?: number;
}

/** Comment and check on the pull request that the event of this run names. */
export async function createReviews(options: ReviewsOptions): Promise<Reviews> {
  const { identity, environment } = options;
  const { github } = identity;
  const event = await readEvent(environment['GITHUB_EVENT_PATH']);
  return {
    publish: async (report, spokenFor) => {
      const spoken = github && whose(github, event, spokenFor);
      if (spoken === undefined) return { kind: 'no-pull-request' };
      const client = await openClient({ ...options, timeoutSeconds: TIMEOUT_SECONDS });
      try {
        return await new Publication(client, spoken.pull, report, spoken.run).publish();
      } catch (error) {
        return explain(error);
      } finally {
        options.log.debug(`${client.requests} requests to GitHub.`);
      }
    },
  };
}

/** Where a report goes, and whose word it is. */
interface Spoken {
  readonly pull: PullRequest;
  readonly run: Run;
}

function whose(
  github: NonNullable<RunIdentity['github']>,
  event: unknown,
  spokenFor: SpokenFor | undefined,
): Spoken | undefined {
  if (spokenFor === undefined) {
    const pull = readPullRequest(github.repository, event);
    return pull && { pull, run: { id: github.runId, attempt: github.attempt } };
  }
  const { number, head, run: id, attempt } = spokenFor;
  const [owner = '', repo = ''] = github.repository.split('/');
  return { pull: { owner, repo, number, head }, run: { id, attempt } };
}

/** What stopped the publication, as something that the step can say. Faults of ours pass. */
function explain(error: unknown): Published {
  if (error instanceof UnavailableError)
    return { kind: 'unavailable', why: `No comment was written: ${error.message}` };
  if (!(error instanceof RequestRefusedError)) throw error;
  const words = error.message.replace(/\.$/, '');
  const said = words === '' ? `status ${error.status}` : words;
  switch (error.status) {
    case 401:
      return {
        kind: 'unavailable',
        why: `No comment was written: GitHub refuses the token (${said}).`,
      };
    case 403:
    case 404:
    case 410:
      return {
        kind: 'read-only',
        why: `No comment was written: ${said}. For pull requests of forks and of Dependabot the token cannot write; elsewhere the job needs "pull-requests: write".`,
      };
    default: {
      const status = `status ${error.status}${words === '' ? '' : `: ${words}`}`;
      return {
        kind: 'rejected',
        why: `No comment was written: GitHub does not take it (${status}).`,
      };
    }
  }
}
