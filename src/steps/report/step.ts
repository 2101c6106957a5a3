import * as z from 'zod';
import { verdictSchema } from '../../domain/evidence/evidence.ts';
import { renderMarkdown, SUMMARY_LIMIT } from '../../domain/report/markdown/markdown.ts';
import { makeReport } from '../../domain/report/report.ts';
import { verdictWord } from '../../domain/report/verdict-words.ts';
import { visible } from '../../domain/report/visible.ts';
import { plainText } from '../../domain/report/words.ts';
import { defineStep } from '../kernel/step.ts';
import { reportInputs } from './inputs.ts';
import { publish } from './publish.ts';
import { findSubject } from './subject.ts';
import { writeFiles } from './write-files.ts';

/** Makes the report of a run. */
export const step = defineStep({
  name: 'report',
  summary: 'Makes one report of all evidence of a run: comment, check, job summary and page.',
  inputs: reportInputs,
  outputs: z.object({
    verdict: verdictSchema.describe('pass, warn, fail or inconclusive, over all evidence.'),
    report: z.string().describe('The folder that holds the files of the report.'),
    comment: z.string().describe('The address of the comment; empty where none was written.'),
  }),
  permissions: {
    'pull-requests': 'write: to keep one comment on the pull request',
    checks: 'write: to create one check on its head',
  },
  example: `- uses: assay/report@v1
  if: always()`,
  run: async (inputs, host) => {
    const subject = await findSubject(inputs, host);
    const made = makeReport(subject);
    const files = await writeFiles(made, subject, inputs.format, host);
    const comment = await publish(made, subject, host);
    const { claim, support } = made.headline;
    const sentence = [claim, support].filter((words) => words.length > 0).map(plainText);
    return {
      outputs: { verdict: made.verdict, report: subject.directory, comment },
      summary: renderMarkdown(made, { limit: SUMMARY_LIMIT }),
      text: [
        `${visible(sentence.join(': '), 1000)}.`,
        `Verdict: ${verdictWord(made.verdict)}.`,
        ...files.map((file) => `Written: ${file}`),
      ].join('\n'),
    };
  },
});
