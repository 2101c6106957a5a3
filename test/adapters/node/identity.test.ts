import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIdentity } from '../../../src/adapters/node/identity.ts';
import { scratchFolder } from '../../support/scratch.ts';

const event = join(scratchFolder('event'), 'event.json');
const JOB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/delays',
  GITHUB_RUN_ID: '17',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'check',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: event,
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/3/merge',
  GITHUB_WORKFLOW_REF: 'acme/delays/.github/workflows/ci.yml@refs/heads/main',
  GITHUB_SERVER_URL: 'https://github.com',
  RUNNER_ENVIRONMENT: 'self-hosted',
};

const from = (head: unknown): void =>
  writeFileSync(event, JSON.stringify({ pull_request: { head: { repo: head } } }));

test('a person’s own machine is no run of GitHub’s', () => {
  expect(readIdentity({ HOME: '/home/ada' })).toEqual({ ci: false });
  expect(readIdentity({ CI: 'false' })).toEqual({ ci: false });
  expect(readIdentity({ CI: 'true' })).toEqual({ ci: true });
});

test('a job on GitHub is told by its run, attempt and runner', () => {
  from({ full_name: 'Acme/Delays' });
  expect(readIdentity(JOB)).toEqual({
    ci: true,
    github: {
      repository: 'acme/delays',
      runId: '17',
      attempt: 2,
      job: 'check',
      event: 'pull_request',
      sha: 'a'.repeat(40),
      ref: 'refs/pull/3/merge',
      workflow: 'acme/delays/.github/workflows/ci.yml@refs/heads/main',
      serverUrl: 'https://github.com',
      runnerEnvironment: 'self-hosted',
    },
  });
});

test('a pull request from elsewhere names its fork; one whose origin nobody can tell is no friend', () => {
  from({ full_name: 'mallory/delays' });
  expect(readIdentity(JOB).github?.fork).toBe('mallory/delays');
  from(null);
  expect(readIdentity(JOB).github?.fork).toBeNull();
  writeFileSync(event, 'no json');
  expect(readIdentity(JOB).github?.fork).toBeNull();
  expect(readIdentity({ ...JOB, GITHUB_EVENT_NAME: 'push' }).github?.fork).toBeUndefined();
});
