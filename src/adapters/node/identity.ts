import type { RunIdentity } from '../../ports/run-identity.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads from the environment which run this is; a job on GitHub is known by `GITHUB_ACTIONS`. */
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
    },
  };
}
