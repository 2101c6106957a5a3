import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { ResultsService } from '../support/results-service/service.ts';
import { runActionStep, type StepRun } from '../support/run-step.ts';
import { scratchFolder } from '../support/scratch.ts';
import { VISITS_CONFIG, VISITS_CONTRACT } from '../support/visits.ts';
import { writeZip } from '../support/zip.ts';

let bundle: Bundle;
let service: ResultsService;
let folder: string;
beforeAll(() => {
  bundle = buildBundle();
});
beforeEach(async () => {
  service = await ResultsService.start();
  folder = scratchFolder('jobs');
});
afterEach(async () => {
  await service.stop();
});

interface JobOptions {
  readonly action: string;
  readonly attempt?: number;
  readonly rows?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** A job on a fresh machine: its checkout, one action, and the variables of the runner. */
async function job(
  name: string,
  options: JobOptions,
): Promise<StepRun & { readonly workspace: string }> {
  const { action, attempt = 1, rows = '1,2.5\n2,3\n' } = options;
  const workspace = join(folder, `${name}-${attempt}`);
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'assay.yml'), VISITS_CONFIG);
  writeFileSync(join(workspace, 'contract.yml'), VISITS_CONTRACT);
  writeFileSync(join(workspace, 'data.csv'), `id,minutes\n${rows}`);
  const environment = {
    ...service.environment(name),
    GITHUB_JOB: name,
    GITHUB_RUN_ATTEMPT: String(attempt),
  };
  const run = await runActionStep(
    { root: bundle.root, workspace, environment },
    { action, ...(options.with === undefined ? {} : { with: options.with }) },
  );
  return { ...run, workspace };
}

const evidenceOf = (workspace: string): string =>
  readFileSync(join(workspace, '.assay/visits/evidence/data.json'), 'utf8');

describe('Two jobs of a workflow run', () => {
  it('hand evidence over through the service, without a step of the user’s', async () => {
    const check = await job('check', { action: 'check-data' });
    expect([check.exitCode, check.stderr]).toEqual([0, '']);
    const report = await job('report', { action: 'report' });
    expect(report.stderr).toBe('');
    expect(evidenceOf(report.workspace)).toBe(evidenceOf(check.workspace));
    expect(report.plain.join('\n')).toMatch(/Picked up 2 files from assay\.visits\.check-data\./);
    expect(report.annotations.filter(({ name }) => name === 'warning')).toEqual([]);
    expect(service.registry.artifacts.map((one) => one.name.split('.').slice(0, 3))).toEqual([
      ['assay', 'visits', 'check-data'],
      ['assay', 'visits', 'report'],
    ]);
  });

  it('keep evidence of a refusal for the job that reports it', async () => {
    const check = await job('check', { action: 'check-data', rows: '1,-4\n' });
    expect(check.exitCode).toBe(1);
    const report = await job('report', { action: 'report' });
    expect(JSON.parse(evidenceOf(report.workspace))).toMatchObject({ verdict: 'fail' });
  });

  it('follow the second attempt of a job that failed first', async () => {
    await job('check', { action: 'check-data', rows: '1,-4\n' });
    await job('check', { action: 'check-data', attempt: 2 });
    const report = await job('report', { action: 'report', attempt: 2 });
    expect(JSON.parse(evidenceOf(report.workspace))).toMatchObject({ verdict: 'pass' });
  });

  it('get their files also where the first download is cut, and say why where each one is', async () => {
    await job('check', { action: 'check-data' });
    service.faults.push({ path: '/blob/', kind: 'cut', nth: 1 });
    const report = await job('report', { action: 'report' });
    expect(report.plain.join('\n')).toMatch(/Picked up 2 files from assay\.visits\.check-data\./);
    service.faults.push({ path: '/blob/', kind: 'cut' });
    const again = await job('again', { action: 'report' });
    expect(again.exitCode).toBe(1);
    expect(
      again.annotations.filter(({ name }) => name === 'error').map(({ data }) => data),
    ).toEqual([
      expect.stringMatching(
        /^The artifact assay\.visits\.\S+ could not be fetched: the connection was cut after \d+ bytes \(after 4 tries\)\. Run the job again, or set artifacts: false\.$/,
      ),
    ]);
  });

  it('hand nothing over with artifacts: false', async () => {
    await job('check', { action: 'check-data', with: { artifacts: 'false' } });
    expect(service.seen).toEqual([]);
  });
});

describe('A hostile artifact', () => {
  const name = 'assay.visits.check-data._.1.check.0';

  it.each([
    ['that is no archive', Buffer.from('hello')],
    ['that leads out of its folder', writeZip([{ name: '../../../evil', content: 'x' }])],
    ['that is cut', writeZip([{ name: 'evidence/data.json', content: '{}' }]).subarray(0, 60)],
    ['without a manifest', writeZip([{ name: 'evidence/data.json', content: '{}' }])],
  ])('%s fails the job with one sentence and leaves nothing behind', async (_, archive) => {
    service.registry.plant(name, archive);
    const report = await job('report', { action: 'report' });
    expect(report.exitCode).toBe(1);
    const errors = report.annotations.filter((one) => one.name === 'error');
    expect(errors.map(({ data }) => data)).toEqual([expect.stringContaining(name)]);
    expect(readdirSync(join(report.workspace, '.assay/visits'))).toEqual(['run.json']);
    expect(existsSync(join(folder, 'evil'))).toBe(false);
  });
});
