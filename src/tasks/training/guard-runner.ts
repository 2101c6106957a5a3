import { refusal } from '../../domain/evidence/refusal.ts';
import type { RunIdentity } from '../../ports/run-identity.ts';

/**
 * Code from a fork never reaches a self-hosted runner: whoever opens a pull request could take the
 * machine over. A runner that does not say what it is, is taken for self-hosted.
 * @throws RefusalError unless `allowed`.
 */
export function guardRunner(identity: RunIdentity, allowed: boolean): void {
  const { github } = identity;
  if (github === undefined || github.fork === undefined || allowed) return;
  if (github.runnerEnvironment === 'github-hosted') return;
  const whose = github.fork === null ? 'another repository' : `the fork ${github.fork}`;
  throw refusal(
    'fork-on-self-hosted-runner',
    `The code of ${whose} is not run on a self-hosted runner: it could take the machine over. Train it on a GitHub-hosted runner, or set allow-fork-code where a person has read the code.`,
  );
}
