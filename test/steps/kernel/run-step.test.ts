import { expect, test } from 'vitest';
import * as z from 'zod';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { UnreadableFileError } from '../../../src/ports/data-engine.ts';
import { runPost, runStep } from '../../../src/steps/kernel/run-step.ts';
import { defineStep, type StepResult } from '../../../src/steps/kernel/step.ts';
import { memoryHost } from '../../support/memory-host.ts';

type Result = StepResult<{ rows: number }>;

const stepThat = (run: () => Promise<Result>) =>
  defineStep({
    name: 'count-rows',
    summary: 'Counts.',
    inputs: z.object({ file: z.string().describe('The file.') }),
    outputs: z.object({ rows: z.number().describe('Rows.') }),
    example: 'uses: x',
    run,
  });

const raw = new Map([['file', 'a.csv']]);
const fail = (error: unknown) => async (): Promise<Result> => {
  throw error;
};

test('a result without refusal ends ok, with the declared outputs alone', async () => {
  // A spread hides the surplus output from the checker, as code in a hurry might.
  const extra = { ...{ rows: 3 }, surplus: 'x' };
  const ending = await runStep(
    stepThat(async () => ({ outputs: extra })),
    raw,
    () => memoryHost(),
  );
  expect(ending).toEqual({ kind: 'ok', result: { outputs: { rows: 3 } } });
});

test('a refusal keeps its outputs and evidence', async () => {
  const step = stepThat(async () => ({ outputs: { rows: 3 }, refusal: 'Too few.' }));
  expect(await runStep(step, raw, () => memoryHost())).toEqual({
    kind: 'refused',
    sentence: 'Too few.',
    result: { outputs: { rows: 3 }, refusal: 'Too few.' },
  });
});

test('outputs that break their own declaration are a fault of ours', async () => {
  const wrong = { outputs: { rows: Number.NaN } };
  expect(
    (
      await runStep(
        stepThat(async () => wrong),
        raw,
        () => memoryHost(),
      )
    ).kind,
  ).toBe('faulty');
});

test.each([
  ['misconfigured', new ConfigurationError({ message: 'No such column.' })],
  ['refused', new UnreadableFileError('a.csv', 'a.csv is truncated.')],
  ['faulty', new TypeError('x is not a function')],
  ['faulty', 'a thrown text'],
] as const)('it ends %s when that is thrown', async (kind, error) => {
  expect((await runStep(stepThat(fail(error)), raw, () => memoryHost())).kind).toBe(kind);
});

test('what is thrown after a cancellation counts as cancelled', async () => {
  const controller = new AbortController();
  const step = stepThat(async () => {
    controller.abort();
    throw new Error('the socket was closed');
  });
  const host = memoryHost({ cancelled: controller.signal });
  expect(await runStep(step, raw, () => host)).toEqual({ kind: 'cancelled' });
});

test('a step that is cancelled before it begins is not begun', async () => {
  const host = memoryHost({ cancelled: AbortSignal.abort() });
  const ending = await runStep(stepThat(fail(new Error('never'))), raw, () => host);
  expect(ending).toEqual({ kind: 'cancelled' });
});

test('no host is made where an input is wrong', async () => {
  let connected = 0;
  const ending = await runStep(stepThat(fail(new Error('never'))), new Map(), () => {
    connected += 1;
    return memoryHost();
  });
  expect(ending.kind).toBe('misconfigured');
  expect(connected).toBe(0);
});

test('a host that cannot be made is told like any other error', async () => {
  const connect = () => {
    throw new ConfigurationError({ message: 'The engine is missing.' });
  };
  expect((await runStep(stepThat(fail('never')), raw, connect)).kind).toBe('misconfigured');
});

test('the last stage gets the same inputs and hands nothing over', async () => {
  const seen: string[] = [];
  const step = defineStep({
    ...stepThat(fail('never')),
    post: async ({ file }) => void seen.push(file),
  });
  expect(await runPost(step, raw, () => memoryHost())).toEqual({
    kind: 'ok',
    result: { outputs: {} },
  });
  expect(seen).toEqual(['a.csv']);
});
