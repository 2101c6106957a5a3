import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../../support/bundle.ts';
import { CommandLine } from '../../support/command-line.ts';
import { readExample, writeSmallFlights } from '../../support/flights-example.ts';
import { ResultsService } from '../../support/results-service/service.ts';
import { commitExample, runWorkflow, type WorkflowRun } from './run-workflow.ts';

let bundle: Bundle;
let service: ResultsService;
let user: CommandLine;

beforeAll(async () => {
  bundle = buildBundle();
});

/** Runs the example's workflow on every 40th flight. */
async function start(change: (user: CommandLine) => void = () => {}): Promise<WorkflowRun> {
  service = await ResultsService.start();
  user = new CommandLine(bundle);
  await writeSmallFlights(user);
  change(user);
  commitExample(user);
  return runWorkflow(user, { bundle, service });
}

async function stop(): Promise<void> {
  await service.stop();
}

const jobs = ({ lines }: WorkflowRun): readonly (readonly [string, string])[] =>
  lines.flatMap(({ job, jobResult }) => (jobResult === undefined ? [] : [[job, jobResult]]));

/** The steps that are ours, with how they ended. */
const steps = ({ lines }: WorkflowRun): readonly string[] =>
  lines.flatMap(({ step, stepResult, msg }) => {
    const name = /^assay-ml\/assay\/actions\/(.+)@v1$/.exec(step)?.[1];
    if (name === undefined || stepResult === undefined) return [];
    return [`${msg.includes(' Post ') ? 'post ' : ''}${name}: ${stepResult}`];
  });

const summaries = ({ lines }: WorkflowRun, action: string): string =>
  lines
    .filter(({ step, command }) => step.includes(`/${action}@`) && command === 'summary')
    .map(({ content }) => content)
    .join('');

const artifacts = (): readonly string[] =>
  service.registry.artifacts.map(({ name }) => {
    const [, model, step, , attempt, job] = name.split('.');
    return [model, step, attempt, job].join(' ');
  });

describe('The workflow of examples/flights', () => {
  let run: WorkflowRun;
  beforeAll(async () => {
    run = await start();
  });
  afterAll(stop);

  it('runs both its jobs and every step to a good end', () => {
    expect(jobs(run)).toEqual([
      ['model/train', 'success'],
      ['model/judge', 'success'],
    ]);
    expect(steps(run)).toEqual([
      'check-data: success',
      'train-model: success',
      'post train-model: success',
      'evaluate-model: success',
      'report: success',
    ]);
    expect(run.exitCode).toBe(0);
  });

  it('hands over from one machine to the other without a step of the user’s', () => {
    expect(artifacts()).toEqual([
      'flight-delay check-data 1 train',
      'flight-delay train-model 1 train',
      'flight-delay evaluate-model 1 judge',
      'flight-delay report 1 judge',
    ]);
    const picked = run.lines.filter(({ msg }) => msg.startsWith('Picked up'));
    expect(picked.map(({ step, msg }) => [step, msg])).toEqual(
      expect.arrayContaining([
        [
          'assay-ml/assay/actions/evaluate-model@v1',
          expect.stringMatching(/^Picked up \d+ files from assay\.flight-delay\.train-model\./),
        ],
        [
          'assay-ml/assay/actions/report@v1',
          expect.stringMatching(/^Picked up \d+ files from assay\.flight-delay\.check-data\./),
        ],
      ]),
    );
  });

  it('says in the summary what was found on both machines', () => {
    const summary = summaries(run, 'report');
    expect(summary).toContain('was compared with nothing');
    for (const title of ['Quality', 'Data', 'Training']) {
      expect(summary).toMatch(new RegExp(`^### ${title} · ✅ passed`, 'm'));
    }
  });
});

describe('The same workflow on data that break their contract', () => {
  let run: WorkflowRun;
  beforeAll(async () => {
    run = await start((user) => {
      const contract = readExample('flights/contracts/flights.odcs.yml');
      user.write('contracts/flights.odcs.yml', contract.toString());
    });
  });
  afterAll(stop);

  it('fails where the data are checked, and the report is written all the same', () => {
    expect(jobs(run)).toEqual([
      ['model/train', 'failure'],
      ['model/judge', 'success'],
    ]);
    expect(steps(run)).toEqual(['check-data: failure', 'report: success']);
    expect(run.exitCode).toBe(1);
  });

  it('says why, from the evidence that the refusal left', () => {
    expect(artifacts()).toContain('flight-delay check-data 1 train');
    expect(summaries(run, 'report')).toMatch(/row-count/);
  });
});
