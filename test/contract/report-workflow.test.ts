import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { step } from '../../src/steps/report/step.ts';
import { ROOT } from '../support/shared.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const calledSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({ workflow_call: z.object({ inputs: z.record(z.string(), z.unknown()) }) }),
  permissions: z.strictObject({}),
  jobs: z.strictObject({
    report: z.object({
      permissions,
      concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
      steps: z.tuple([
        // One action and its inputs: no command, no checkout, no other action.
        z.strictObject({ uses: z.string(), with: z.record(z.string(), z.string()) }),
      ]),
    }),
  }),
});
const callerSchema = z.object({
  on: z.strictObject({ workflow_run: z.unknown() }),
  permissions: z.strictObject({}),
  jobs: z.strictObject({
    report: z.strictObject({
      permissions,
      uses: z.string(),
      with: z.record(z.string(), z.string()),
    }),
  }),
});

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const called = calledSchema.parse(parse(read('.github/workflows/report.yml')));
const pasted = [...read('README.md').matchAll(/^```yaml\n(name: report\n[\s\S]*?)^```/gm)];
const caller = callerSchema.parse(parse(pasted[0]?.[1] ?? ''));

describe('The workflow that reports the runs of forks', () => {
  const { report } = called.jobs;
  const [only] = report.steps;

  it('runs the action and nothing else', () => {
    expect(only.uses).toMatch(/\/actions\/report@v\d+$/);
    expect(Object.keys(step.inputs.shape)).toEqual(expect.arrayContaining(Object.keys(only.with)));
    for (const [name, value] of Object.entries(only.with))
      expect(value).toBe(`\${{ inputs.${name} }}`);
    expect(Object.keys(called.on.workflow_call.inputs)).toEqual(Object.keys(only.with));
  });

  it('asks for what the step says that it needs, and its caller grants just that', () => {
    const needs = Object.entries(step.permissions ?? {}).map(([name, why]) => [
      name,
      why.split(':')[0],
    ]);
    expect(report.permissions).toEqual(Object.fromEntries(needs));
    expect(caller.jobs.report.permissions).toEqual(report.permissions);
  });

  // GitHub cancels what waits in a group when another one comes: only what says the same anew may.
  it('waits for reports of the same thing, and for no others', () => {
    const run = 'github.event.workflow_run';
    const same = [
      ...Object.keys(only.with).map((name) => `inputs.${name}`),
      `${run}.head_repository.full_name`,
      `${run}.head_branch`,
    ];
    // No blank can be in the name of a model, a repository or a branch: none of a stranger's pass for another's.
    const parts = same.map((name) => `\${{ ${name} }}`);
    expect(report.concurrency.group).toBe(['assay-report', ...parts].join(' '));
  });

  it('is called with the inputs that it must have', () => {
    expect(caller.jobs.report.uses).toMatch(/\/\.github\/workflows\/report\.yml@v\d+$/);
    expect(Object.keys(caller.jobs.report.with)).toEqual(['workflow']);
    expect(step.inputs.safeParse(caller.jobs.report.with).success).toBe(true);
  });
});
