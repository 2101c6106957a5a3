import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/domain/report/comment.ts';
import { type Bundle, buildBundle } from '../../support/bundle.ts';
import type { ForkPull } from '../../support/github/forks.ts';
import { GitHub } from '../../support/github/github.ts';
import { ResultsService } from '../../support/results-service/service.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ROOT } from '../../support/shared.ts';
import {
  BASE_CONFIG,
  FORK_RUN,
  handedArchive,
  REPORT_ARTIFACT,
} from '../../support/untrusted-run.ts';
import { runAct, type WorkflowRun } from './run-workflow.ts';

const AT = '2026-01-02T03:04:05Z';
const REUSABLE = '.github/workflows/report.yml';

/** The workflow that the README tells users to paste. */
function pastedWorkflow(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const text = /^```yaml\n(name: report\n[\s\S]*?)^```/m.exec(readme)?.[1];
  if (text === undefined) throw new Error('The README shows no workflow "report".');
  return text;
}

describe('The reusable workflow for forks, called as the README says', () => {
  let bundle: Bundle;
  let github: GitHub;
  let service: ResultsService;
  let folder: string;
  let pull: ForkPull;

  beforeAll(async () => {
    bundle = buildBundle();
    mkdirSync(join(bundle.root, dirname(REUSABLE)), { recursive: true });
    cpSync(join(ROOT, REUSABLE), join(bundle.root, REUSABLE));
    github = await GitHub.start();
    service = await ResultsService.start();
    pull = await github.openForkPullRequest();
    folder = scratchFolder('user');
    await commitEverywhere({ 'assay.yml': BASE_CONFIG, [REUSABLE]: pastedWorkflow() });
  });
  afterAll(async () => {
    await service.stop();
    await github.close();
  });

  /** One commit with one hash: in the folder that act runs in, and at the GitHub that the action asks. */
  async function commitEverywhere(files: Readonly<Record<string, string>>): Promise<void> {
    const tree = Object.entries(files).map(([path, content]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      return { path, mode: '100644', type: 'blob', content };
    });
    const author = { name: 'ada', email: 'ada@example.org', date: AT };
    const made = await github.stage('POST', '/git/trees', { tree });
    const commit = { message: 'Describe', tree: made.sha, parents: [], author, committer: author };
    const { sha } = await github.stage('POST', '/git/commits', commit);
    const who = { NAME: author.name, EMAIL: author.email, DATE: AT };
    const env = Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      }).trim();
    git('init', '-q', '-b', 'main');
    git('add', '--all');
    git('commit', '-q', '-m', 'Describe');
    git('remote', 'add', 'origin', `https://github.com/${github.repository}.git`);
    expect(git('rev-parse', 'HEAD')).toBe(sha);
  }

  async function runEnds(event: string): Promise<WorkflowRun> {
    github.runs.reset();
    github.runs.runs.push({ ...FORK_RUN, ...pull, actor: pull.owner, event });
    github.runs.artifacts.push({
      id: 51,
      run: FORK_RUN.id,
      name: REPORT_ARTIFACT,
      bytes: handedArchive(),
    });
    const { repository, ...run } = await github.runs.describe(FORK_RUN.id);
    const payload = { action: 'completed', repository, workflow_run: { ...run, repository } };
    return runAct(folder, {
      bundle,
      event: ['workflow_run', payload],
      workflow: REUSABLE,
      platform: 'ubuntu-24.04',
      variables: { ...service.environment(), GITHUB_API_URL: github.url },
      token: 'ghs_report',
    });
  }

  const jobs = ({ lines }: WorkflowRun): readonly (string | undefined)[] =>
    lines.flatMap(({ jobResult }) => (jobResult === undefined ? [] : [jobResult]));

  it('does nothing where the run was not of a pull request', async () => {
    const run = await runEnds('push');
    expect(jobs(run)).not.toContain('failure');
    expect(github.requests).toEqual([]);
    expect(await github.comments(pull.number)).toEqual([]);
  });

  it('brings the report to the pull request', async () => {
    const run = await runEnds('pull_request');
    expect(jobs(run)).toEqual(['success']);
    const bodies = (await github.comments(pull.number)).map(({ body }) => parseComment(body)?.body);
    expect(bodies).toEqual([expect.stringContaining('which nobody vouches for')]);
    expect(await github.checks(pull.head)).toMatchObject([{ conclusion: 'neutral' }]);
    expect(github.violations).toEqual([]);
  });
});
