import type { RunIdentity } from '../../ports/run-identity.ts';
import { readFork } from './event-fork.ts';

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
      ...optional(
        'fork',
        readFork(text('GITHUB_EVENT_NAME'), text('GITHUB_EVENT_PATH'), text('GITHUB_REPOSITORY')),
      ),
    },
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // A computed key widens to an index signature, which the checker cannot narrow back to K.
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
