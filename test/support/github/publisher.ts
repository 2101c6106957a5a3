import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReviews } from '../../../src/adapters/github/reviews.ts';
import type { Published, ReviewReport } from '../../../src/ports/reviews.ts';
import { RecordingLog } from '../recording-log.ts';
import { scratchFolder } from '../scratch.ts';

export const REPORT: ReviewReport = {
  key: 'assay.yml:flight-delay',
  title: 'The new flight-delay model is better',
  checkName: 'Assay: flight-delay',
  conclusion: 'success',
  body: '## Assay report\n\nIt is better.',
};

export interface PublisherOptions {
  readonly repository: string;
  readonly apiUrl: string;
  readonly pull: { readonly number: number; readonly head: string };
  readonly token?: string;
  readonly run?: string;
  readonly attempt?: number;
  readonly fetch?: typeof fetch;
  readonly maxWaitSeconds?: number;
  /** Seconds that were waited, for assertions; nothing is really waited. */
  readonly waits?: number[];
  /** What happens meanwhile. */
  readonly whileWaiting?: () => Promise<unknown>;
}

/** Publishes a report as a job of a workflow run would. */
export async function publishAs(
  options: PublisherOptions,
  report: Partial<ReviewReport> = {},
): Promise<Published> {
  const folder = scratchFolder('event');
  const eventFile = join(folder, 'event.json');
  const { number, head } = options.pull;
  writeFileSync(eventFile, JSON.stringify({ pull_request: { number, head: { sha: head } } }));
  const reviews = await createReviews({
    identity: {
      ci: true,
      github: {
        repository: options.repository,
        runId: options.run ?? '100',
        attempt: options.attempt ?? 1,
        job: 'report',
        event: 'pull_request',
        sha: head,
        ref: `refs/pull/${number}/merge`,
        workflow: 'ci',
        serverUrl: 'https://github.com',
      },
    },
    environment: { GITHUB_EVENT_PATH: eventFile, GITHUB_API_URL: options.apiUrl },
    token: options.token ?? 'ghs_job',
    log: new RecordingLog(),
    sleep: async (seconds) => {
      options.waits?.push(seconds);
      await options.whileWaiting?.();
    },
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(options.maxWaitSeconds === undefined ? {} : { maxWaitSeconds: options.maxWaitSeconds }),
  });
  return reviews.publish({ ...REPORT, ...report });
}
