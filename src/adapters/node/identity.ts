import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { RunIdentity } from '../../ports/run-identity.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads from the environment, and from the event it names, which run this is; a job on GitHub is
 * known by `GITHUB_ACTIONS`.
 */
export function readIdentity(environment: Environment): RunIdentity {
  const text = (name: string): string => environment[name] ?? '';
  const ci = !['', 'false', '0'].includes(text('CI').toLowerCase());
  if (text('GITHUB_ACTIONS') !== 'true') return { ci };
  return {
    ci: true,
    github: {
      repository: text('GITHUB_REPOSITORY'),
      runId: text('GITHUB_RUN_ID'),
      attempt: Number.parseInt(text('GITHUB_RUN_ATTEMPT'), 10) || 1,
      job: text('GITHUB_JOB'),
      event: text('GITHUB_EVENT_NAME'),
      sha: text('GITHUB_SHA'),
      ref: text('GITHUB_REF'),
      workflow: text('GITHUB_WORKFLOW_REF') || text('GITHUB_WORKFLOW'),
      serverUrl: text('GITHUB_SERVER_URL'),
      ...optional('runnerEnvironment', text('RUNNER_ENVIRONMENT') || undefined),
      ...optional('fork', readFork(text('GITHUB_EVENT_PATH'), text('GITHUB_REPOSITORY'))),
    },
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // A computed key widens to an index signature, which the checker cannot narrow back to K.
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

const eventSchema = z.object({
  pull_request: z.object({
    head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }),
  }),
});

/** The head repository of a pull request where it is another one; null where it has been deleted. */
function readFork(eventFile: string, repository: string): string | null | undefined {
  const event = eventSchema.safeParse(readJson(eventFile));
  if (!event.success) return undefined;
  const head = event.data.pull_request.head.repo?.full_name ?? null;
  return head?.toLowerCase() === repository.toLowerCase() ? undefined : head;
}

/** The event's payload; undefined where there is none that can be read. */
function readJson(file: string): unknown {
  if (file === '') return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
