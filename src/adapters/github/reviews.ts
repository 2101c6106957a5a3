import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../ports/log.ts';
import type { Published, Reviews } from '../../ports/reviews.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';
import { Client } from './client.ts';
import { connect } from './exchange.ts';
import { RequestRefusedError, UnavailableError } from './problems.ts';
import { Publication } from './publication.ts';
import { readPullRequest } from './pull-request.ts';

const MAX_WAIT_SECONDS = 180;
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
  const pull = github && readPullRequest(github.repository, event);
  return {
    publish: async (report) => {
      if (github === undefined || pull === undefined) return { kind: 'no-pull-request' };
      const client = await connectClient(options);
      const run = { id: github.runId, attempt: github.attempt };
      try {
        return await new Publication(client, pull, report, run).publish();
      } catch (error) {
        return explain(error);
      } finally {
        options.log.debug(`${client.requests} requests to GitHub.`);
      }
    },
  };
}

async function connectClient(options: ReviewsOptions): Promise<Client> {
  const exchange = await connect({
    token: options.token,
    apiUrl: options.environment['GITHUB_API_URL'] || 'https://api.github.com',
    timeoutSeconds: TIMEOUT_SECONDS,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  return new Client(exchange, {
    sleep: options.sleep ?? (async (seconds) => delay(seconds * 1000)),
    maxWait: options.maxWaitSeconds ?? MAX_WAIT_SECONDS,
  });
}

async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
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
