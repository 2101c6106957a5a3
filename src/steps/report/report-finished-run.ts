import { RefusalError } from '../../domain/evidence/refusal.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import { makeReport } from '../../domain/report/report.ts';
import { visible } from '../../domain/report/visible.ts';
import type { Host } from '../../ports/host.ts';
import type { Published, SpokenFor } from '../../ports/reviews.ts';
import type { StepResult } from '../kernel/step.ts';
import { findUntrusted } from './find-untrusted.ts';
import type { ReportInputs } from './inputs.ts';
import type { ReportOutputs } from './outputs.ts';
import { addressOf, reviewOf, tell } from './publish.ts';
import type { Subject } from './subject.ts';
import { told } from './told.ts';
import { writeFiles } from './write-files.ts';

const LONGEST_REFUSAL = 600;
const NOTHING: ReportOutputs = { verdict: 'inconclusive', report: '', comment: '' };

/**
 * Reports, by a token that may write, what a run found whose token may not: that of a fork or of
 * Dependabot. Everything is fetched and checked before the first word is published; what is forged or
 * broken is refused, and a run that left nothing to report is passed over with a notice.
 */
export async function reportFinishedRun(
  inputs: ReportInputs,
  workflow: string,
  host: Host,
): Promise<StepResult<ReportOutputs>> {
  const finished = await host.finishedRun();
  if (finished === undefined) throw notStartedByARun(host);
  const found = await refusing(() => findUntrusted({ inputs, workflow, finished }, host));
  if (found.kind === 'refused') return refused(`The run is not reported: ${found.why}.`);
  if (found.kind === 'idle') return passedOver(found.why, host);
  return speakFor(found.value.subject, found.value.spokenFor, inputs, host);
}

async function speakFor(
  subject: Subject,
  spokenFor: SpokenFor,
  { format }: ReportInputs,
  host: Host,
): Promise<StepResult<ReportOutputs>> {
  const made = makeReport(subject);
  const files = await writeFiles(made, subject, format, host);
  const published: Published = (await (
    await host.reviews()
  )?.publish(reviewOf(made, subject), spokenFor)) ?? { kind: 'no-pull-request' };
  const result = {
    outputs: {
      verdict: made.verdict,
      report: subject.directory,
      comment: addressOf(published),
    },
    ...told(made, files),
  };
  switch (published.kind) {
    case 'published':
    case 'outdated':
      tell(published, host);
      return result;
    case 'no-pull-request':
      return { ...result, refusal: 'The report could not be published: there is no token.' };
    default:
      return { ...result, refusal: published.why };
  }
}

function passedOver(why: string, host: Host): StepResult<ReportOutputs> {
  const sentence = `Nothing to report: ${visible(why, LONGEST_REFUSAL)}.`;
  host.log.notice(sentence);
  return { outputs: NOTHING, text: sentence };
}

function refused(why: string): StepResult<ReportOutputs> {
  return { outputs: NOTHING, refusal: visible(why, LONGEST_REFUSAL) };
}

/** What is thrown as a refusal from deep below ends as one here: with outputs, in one line. */
async function refusing<T>(
  work: () => Promise<T>,
): Promise<T | { readonly kind: 'refused'; readonly why: string }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { kind: 'refused', why: error.message.replace(/\.$/, '') };
  }
}

function notStartedByARun({ identity }: Host): ConfigurationError {
  const event = identity.github?.event;
  const found =
    event === undefined
      ? 'this is no job of GitHub Actions'
      : event === 'workflow_run'
        ? 'there is no token'
        : `this one was started by ${event}`;
  return new ConfigurationError({
    message: `The input "workflow" is for a job that the end of another run started: ${found}.`,
    remedy: 'Leave it out, or let the workflow begin with "on: workflow_run".',
  });
}
