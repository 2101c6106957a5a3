import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseComment } from '../../src/domain/report/comment.ts';
import { NODE } from '../support/bundle.ts';
import { GitHub } from '../support/github/github.ts';
import { GOOD_RUN } from '../support/report-evidence.ts';
import { scratchFolder } from '../support/scratch.ts';
import { ROOT } from '../support/shared.ts';

interface Ended {
  readonly status: number | null;
  readonly log: string;
  readonly summary: string;
  readonly output: string;
  readonly workspace: string;
}

describe('The action report, as a runner starts it', () => {
  let github: GitHub;
  let pull: { readonly number: number; readonly head: string };

  beforeAll(async () => {
    github = await GitHub.start();
  });
  beforeEach(async () => {
    github.reset();
    pull = await github.openPullRequest();
    github.forget();
  });
  afterAll(() => github.close());

  async function runAction(token: string): Promise<Ended> {
    const workspace = scratchFolder('action');
    mkdirSync(join(workspace, 'evidence'));
    for (const one of GOOD_RUN) {
      const evidence = { ...one, producedBy: { ...one.producedBy, run: '100', attempt: 1 } };
      writeFileSync(join(workspace, 'evidence', `${one.check}.json`), JSON.stringify(evidence));
    }
    const place = (name: string): string => join(workspace, name);
    for (const name of ['summary.md', 'output.txt', 'state.txt']) writeFileSync(place(name), '');
    const event = { pull_request: { number: pull.number, head: { sha: pull.head } } };
    writeFileSync(place('event.json'), JSON.stringify(event));
    const child = spawn(NODE, [join(ROOT, 'actions', 'report', 'main.ts')], {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'],
        INPUT_EVIDENCE: 'evidence',
        'INPUT_GITHUB-TOKEN': token,
        INPUT_ARTIFACTS: 'false',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: 'report',
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: github.repository,
        GITHUB_RUN_ID: '100',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'report',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: place('event.json'),
        GITHUB_SHA: 'f'.repeat(40),
        GITHUB_REF: `refs/pull/${pull.number}/merge`,
        GITHUB_WORKFLOW: 'ci',
        GITHUB_WORKSPACE: workspace,
        GITHUB_STEP_SUMMARY: place('summary.md'),
        GITHUB_OUTPUT: place('output.txt'),
        GITHUB_STATE: place('state.txt'),
        RUNNER_TEMP: workspace,
      },
    });
    let log = '';
    child.stdout.on('data', (text) => (log += text));
    child.stderr.on('data', (text) => (log += text));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const read = (name: string): string => readFileSync(place(name), 'utf8');
    return { status, log, summary: read('summary.md'), output: read('output.txt'), workspace };
  }

  it('writes comment, check, summary and page, on the head and not on the merge commit', async () => {
    const { status, log, summary, output, workspace } = await runAction('ghs_job');
    expect({ status, log }).toMatchObject({ status: 0 });
    const [comment, ...others] = await github.comments(pull.number);
    expect(others).toEqual([]);
    const said = parseComment(comment?.body ?? '');
    expect(said?.body).toContain('**The new <code>flight-delay</code> model is better**');
    expect(summary).toContain(said?.body.slice(0, 500));
    expect(await github.checks(pull.head)).toMatchObject([{ conclusion: 'success' }]);
    expect(output).toContain('warn');
    expect(output).toContain('#issuecomment-');
    expect(readFileSync(join(workspace, 'report', 'report.html'), 'utf8')).toContain('<svg');
    expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain('ghs_job');
    expect(github.violations).toEqual([]);
    expect(github.requests.length).toBeLessThanOrEqual(8);
  });

  it('ends well with one notice where the token is read-only', async () => {
    const { status, log, summary, workspace } = await runAction('ghs_fork');
    expect(status).toBe(0);
    expect(log.match(/^::notice/gm)).toHaveLength(1);
    expect(log).toContain('forks and of Dependabot');
    expect(await github.comments(pull.number)).toEqual([]);
    expect(summary).toContain('model is better');
    expect(readFileSync(join(workspace, 'report', 'report.html'), 'utf8')).toContain('<svg');
  });
});
