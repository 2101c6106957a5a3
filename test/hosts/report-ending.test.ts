import { expect, test } from 'vitest';
import type { Job } from '../../src/adapters/actions/job.ts';
import type { Reason } from '../../src/domain/evidence/evidence.ts';
import { annotateEvidence } from '../../src/hosts/actions/annotate-evidence.ts';
import { reportEnding } from '../../src/hosts/actions/report-ending.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { RecordingLog } from '../support/recording-log.ts';

const full = new Error("ENOSPC: no space left on device, write '/runner/file'");

const refuse = (): never => {
  throw full;
};

async function report(ending: Ending, broken: Partial<Job> = {}) {
  const log = new RecordingLog();
  const failures: (readonly [string, number])[] = [];
  const job: Job = {
    isDebug: false,
    mask: () => {},
    setOutputs: () => {},
    writeSummary: async () => {},
    fail: (sentence, status) => void failures.push([sentence, status]),
    remember: () => {},
    recall: () => '',
    ...broken,
  };
  await reportEnding('check-data', ending, {
    job,
    log,
    signal: undefined,
    leftOut: () => (log.entries.length > 1 ? `${log.entries.length} lines above.` : undefined),
  });
  return { failures, lines: log.entries.map(({ level, message }) => `${level}: ${message}`) };
}

const ok: Ending = { kind: 'ok', result: { outputs: { verdict: 'pass' }, summary: 'good' } };
const refused: Ending = { kind: 'refused', sentence: 'The gate says no.', result: ok.result };

test('a summary that cannot be written is a warning, and the ending stays what it was', async () => {
  const broken = { writeSummary: async () => refuse() };
  const warning = `warning: The job summary could not be written: ${full.message}.`;
  expect(await report(ok, broken)).toEqual({ failures: [], lines: [warning] });
  expect(await report(refused, broken)).toEqual({
    failures: [['The gate says no.', 1]],
    lines: [warning],
  });
});

test('outputs that cannot be handed over fail the job, but hide no refusal', async () => {
  const sentence = `The outputs of check-data could not be handed over: ${full.message}.`;
  expect(await report(ok, { setOutputs: refuse })).toEqual({
    failures: [[sentence, 2]],
    lines: [],
  });
  expect(await report(refused, { setOutputs: refuse })).toEqual({
    failures: [['The gate says no.', 1]],
    lines: [`error: ${sentence}`],
  });
});

test('what was left out of the annotations is counted after the last mistake is told', async () => {
  const problems = [{ message: 'One.' }, { message: 'Two.' }];
  const { lines } = await report({ kind: 'misconfigured', problems });
  expect(lines).toEqual(['error: One.', 'error: Two.', 'info: 2 lines above.']);
});

test('what was found becomes annotations by severity, at the first place that it names', async () => {
  const log = new RecordingLog();
  const place = { file: 'data/rows.csv', line: 17 };
  const reasons: Reason[] = [
    {
      code: 'null',
      severity: 'error',
      message: 'delay is missing.',
      count: 2,
      of: 3000,
      samples: [place],
    },
    { code: 'order', severity: 'warning', message: 'The columns stand in another order.' },
    { code: 'note', severity: 'info', message: 'Nothing to worry about.' },
  ];
  annotateEvidence([{ reasons }], log);
  expect(log.entries).toEqual([
    { level: 'error', message: 'delay is missing. (2 of 3,000)', place },
    { level: 'warning', message: 'The columns stand in another order.' },
  ]);
});
