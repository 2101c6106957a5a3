import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../src/adapters/node/identity.ts';
import { guardRunner } from '../../src/tasks/training/guard-runner.ts';
import { scratchFolder } from '../support/scratch.ts';

const directory = scratchFolder('event');

function identity(event: string, payload: unknown, runner: string | undefined) {
  const file = join(directory, 'event.json');
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readIdentity({
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/models',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    ...(runner === undefined ? {} : { RUNNER_ENVIRONMENT: runner }),
  });
}

const from = (name: string | null) => ({
  pull_request: { head: { repo: name === null ? null : { full_name: name } } },
});

describe('code from a fork', () => {
  const refused = (event: string, payload: unknown, runner: string | undefined): boolean => {
    try {
      guardRunner(identity(event, payload, runner), false);
      return false;
    } catch {
      return true;
    }
  };

  it('never reaches a self-hosted runner, whatever the event', () => {
    const fork = from('stranger/models');
    for (const event of ['pull_request', 'pull_request_target', 'pull_request_review'])
      expect(refused(event, fork, 'self-hosted')).toBe(true);
    const late = { workflow_run: { head_repository: { full_name: 'stranger/models' } } };
    expect(refused('workflow_run', late, 'self-hosted')).toBe(true);
  });

  it('is taken for such where nobody knows whose it is, or on what it runs', () => {
    expect(refused('pull_request', from(null), 'self-hosted')).toBe(true);
    expect(refused('pull_request', 'no JSON', 'self-hosted')).toBe(true);
    expect(refused('pull_request', from('stranger/models'), undefined)).toBe(true);
  });

  it('may run on a hosted runner, or where a person allowed it', () => {
    const fork = from('stranger/models');
    expect(refused('pull_request', fork, 'github-hosted')).toBe(false);
    expect(() => guardRunner(identity('pull_request', fork, 'self-hosted'), true)).not.toThrow();
  });

  it('is not suspected in our own branches, pushes and on our own machines', () => {
    expect(refused('pull_request', from('Acme/Models'), 'self-hosted')).toBe(false);
    expect(refused('push', {}, 'self-hosted')).toBe(false);
    expect(() => guardRunner({ ci: false }, false)).not.toThrow();
  });
});
