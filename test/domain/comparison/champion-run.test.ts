import { expect, it, test } from 'vitest';
import { championRuns, type WorkflowRun } from '../../../src/domain/hand-over/champion-run.ts';

const home = {
  repositoryId: 1,
  defaultBranch: 'main',
  workflowPath: '.github/workflows/train.yml@refs/heads/main',
  runId: 50,
};
const good: WorkflowRun = {
  id: 10,
  number: 3,
  event: 'push',
  status: 'completed',
  conclusion: 'success',
  branch: 'main',
  path: '.github/workflows/train.yml',
  repositoryId: 1,
  headRepositoryId: 1,
};

it('takes the newest good runs of this workflow first', () => {
  const runs = [
    good,
    { ...good, id: 12, number: 5 },
    { ...good, id: 11, number: 4, event: 'schedule' },
  ];
  expect(championRuns(runs, home).map(({ id }) => id)).toEqual([12, 11, 10]);
});

test.each([
  ['a fork whose branch is called main', { headRepositoryId: 2 }],
  ['a deleted fork', { headRepositoryId: null }],
  ['another repository', { repositoryId: 2 }],
  ['a pull request', { event: 'pull_request' }],
  ['a trusted-looking event that forks can start', { event: 'pull_request_target' }],
  ['a run that was started by another', { event: 'workflow_run' }],
  ['another branch', { branch: 'topic' }],
  ['another workflow', { path: '.github/workflows/other.yml' }],
  ['a failure', { conclusion: 'failure' }],
  ['a run that goes on', { status: 'in_progress', conclusion: null }],
  ['this very run', { id: 50 }],
] as const)('never takes %s', (_, difference) => {
  const forged = { ...good, number: 99, ...difference };
  expect(championRuns([forged, good], home)).toEqual([good]);
});
