import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseComment } from '../../src/domain/report/comment.ts';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import type { ForkPull } from '../support/github/forks.ts';
import { GitHub } from '../support/github/github.ts';
import { ResultsService } from '../support/results-service/service.ts';
import { runActionStep, type StepRun } from '../support/run-step.ts';
import { scratchFolder } from '../support/scratch.ts';
import { VISITS_CONFIG, VISITS_CONTRACT } from '../support/visits.ts';

const RUN = 700;

describe('A pull request from a fork, from its own run to the comment', () => {
  let bundle: Bundle;
  let github: GitHub;
  let service: ResultsService;
  let folder: string;
  let pull: ForkPull;

  beforeAll(async () => {
    bundle = buildBundle();
    github = await GitHub.start();
    service = await ResultsService.start();
    folder = scratchFolder('fork');
    pull = await github.openForkPullRequest();
    const content = Buffer.from(VISITS_CONFIG).toString('base64');
    await github.stage('PUT', '/contents/assay.yml', { message: 'Describe the model', content });
  });
  afterAll(async () => {
    await service.stop();
    await github.close();
  });

  interface Job {
    readonly action: string;
    readonly token: string;
    readonly event: readonly [name: string, payload: unknown];
    readonly environment: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, string>>;
  }

  /** A job on a fresh machine. */
  async function run(name: string, job: Job): Promise<StepRun> {
    const workspace = join(folder, name);
    mkdirSync(workspace);
    for (const [file, text] of Object.entries(job.files ?? {}))
      writeFileSync(join(workspace, file), text);
    const eventFile = join(folder, `${name}.json`);
    const [event, payload] = job.event;
    writeFileSync(eventFile, JSON.stringify(payload));
    const environment = {
      ...job.environment,
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_JOB: name,
    };
    const options = { root: bundle.root, workspace, environment, token: job.token };
    return runActionStep(options, { action: job.action, with: job.with ?? {} });
  }

  /** A job of the fork's run: its code, its configuration, a token that can only read. */
  function forksJob(name: string, action: string): Promise<StepRun> {
    const { number, head, fork } = pull;
    const payload = { pull_request: { number, head: { sha: head, repo: { full_name: fork } } } };
    return run(name, {
      action,
      token: 'ghs_fork',
      event: ['pull_request', payload],
      files: {
        'assay.yml': VISITS_CONFIG,
        'contract.yml': VISITS_CONTRACT,
        'data.csv': 'id,minutes\n1,2.5\n2,-3\n',
      },
      environment: {
        ...service.environment(name, String(RUN)),
        GITHUB_RUN_ID: String(RUN),
        GITHUB_REF: `refs/pull/${number}/merge`,
      },
    });
  }

  async function trustedJob(name: string): Promise<StepRun> {
    const { repository, ...described } = await github.runs.describe(RUN);
    const payload = {
      action: 'completed',
      repository,
      workflow_run: { ...described, repository },
    };
    const main = await github.stage('GET', '/git/ref/heads/main');
    return run(name, {
      action: 'report',
      token: 'ghs_report',
      event: ['workflow_run', payload],
      with: { workflow: '.github/workflows/model.yml', model: '' },
      environment: {
        ...service.environment(name, '900'),
        GITHUB_RUN_ID: '900',
        GITHUB_SHA: main.object.sha,
      },
    });
  }

  it('is reported by a job that checks nothing out, and once', async () => {
    const check = await forksJob('check', 'check-data');
    expect([check.exitCode, check.stderr]).toEqual([1, '']);
    const judge = await forksJob('judge', 'report');
    expect([judge.exitCode, judge.stderr]).toEqual([0, '']);
    const notices = judge.annotations.filter(({ name }) => name === 'notice');
    expect(notices.map(({ data }) => data)).toEqual([expect.stringContaining('forks')]);
    expect(await github.comments(pull.number)).toEqual([]);

    github.runs.runs.push({ id: RUN, ...pull, actor: pull.owner });
    for (const { id, name, run: of } of service.registry.artifacts) {
      const bytes = service.blobs.get(`artifact-${id}`) ?? Buffer.alloc(0);
      github.runs.artifacts.push({ id, run: Number(of), name, bytes });
    }
    const report = await trustedJob('report');
    expect([report.exitCode, report.stderr]).toEqual([0, '']);
    expect(report.outputs['comment']).toContain('#issuecomment-');
    expect(report.outputs['verdict']).toBe('fail');
    const [comment, ...others] = await github.comments(pull.number);
    expect(others).toEqual([]);
    const body = parseComment(comment?.body ?? '')?.body;
    expect(body).toContain('breaks its contract');
    expect(body).toContain('which nobody vouches for');
    expect(await github.checks(pull.head)).toMatchObject([
      { name: 'Assay: visits (untrusted run)', conclusion: 'failure' },
    ]);
    const left = service.registry.artifacts.filter((one) => one.run === '900');
    expect(left.map(({ name }) => name)).toEqual([expect.stringMatching(/^assay\._\.report\./)]);

    const again = await trustedJob('again');
    expect(again.exitCode).toBe(0);
    expect((await github.comments(pull.number)).map(({ body: text }) => text)).toEqual([
      comment?.body,
    ]);
    expect(github.violations).toEqual([]);
  });

  it('is refused, in one sentence and with status 1, where the artifact is forged', async () => {
    const [real] = github.runs.artifacts.filter(({ name }) => name.includes('.report.'));
    if (real === undefined) throw new Error('The first test left no report.');
    github.runs.artifacts.push({ ...real, id: 99, name: `${real.name}.2` });
    const before = await github.comments(pull.number);
    const report = await trustedJob('forged');
    expect(report.exitCode).toBe(1);
    const errors = report.annotations.filter(({ name }) => name === 'error');
    expect(errors.map(({ data }) => data)).toEqual([
      'The run is not reported: it left 2 reports of the model visits.',
    ]);
    expect(await github.comments(pull.number)).toEqual(before);
  });
});
