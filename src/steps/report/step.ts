import { makeReport } from '../../domain/report/report.ts';
import { defineStep } from '../kernel/step.ts';
import { reportInputs } from './inputs.ts';
import { reportOutputs } from './outputs.ts';
import { addressOf, publish } from './publish.ts';
import { reportFinishedRun } from './report-finished-run.ts';
import { findSubject } from './subject.ts';
import { told } from './told.ts';
import { writeFiles, writeHandedReport } from './write-files.ts';

/** Makes the report of a run. */
export const step = defineStep({
  name: 'report',
  summary: 'Makes one report of all evidence of a run: comment, check, job summary and page.',
  inputs: reportInputs,
  outputs: reportOutputs,
  permissions: {
    'pull-requests': 'write: to keep one comment on the pull request',
    checks: 'write: to create one check on its head',
    actions: 'read: to fetch the report of a fork’s run, with the input workflow',
    contents: 'read: to read assay.yml of the default branch, with the input workflow',
  },
  example: `- uses: assay/report@v1
  if: always()`,
  run: async (inputs, host) => {
    if (inputs.workflow !== undefined) return reportFinishedRun(inputs, inputs.workflow, host);
    const subject = await findSubject(inputs, host);
    const made = makeReport(subject);
    const files = await writeFiles(made, subject, inputs.format, host);
    const published = await publish(made, subject, host);
    const { summary, text } = told(made, files);
    const handed =
      published.kind === 'read-only'
        ? [`For a job that may write: ${await writeHandedReport(made, subject, host)}`]
        : [];
    return {
      outputs: {
        verdict: made.verdict,
        report: subject.directory,
        comment: addressOf(published),
      },
      summary,
      text: [text, ...handed].join('\n'),
    };
  },
});
