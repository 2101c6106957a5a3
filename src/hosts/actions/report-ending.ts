import { inertText } from '../../adapters/actions/inert-line.ts';
import type { Job } from '../../adapters/actions/job.ts';
import { formatProblem, type Problem } from '../../domain/problem.ts';
import { encodeProse } from '../../domain/report/markdown/encode.ts';
import type { Log } from '../../ports/log.ts';
import type { Ending, Outputs } from '../../steps/kernel/ending.ts';
import { EXIT_STATUS, exitStatus, type StopSignal } from '../exit-status.ts';
import { messageOf } from '../message-of.ts';
import { annotateEvidence } from './annotate-evidence.ts';

interface Context {
  readonly job: Job;
  readonly log: Log;
  readonly signal: StopSignal | undefined;
  /** One line on annotations that GitHub will not show; undefined where it shows all. */
  leftOut(): string | undefined;
}

/**
 * Hands over what a step found and tells, in log, annotations, summary and exit status, how it ended.
 * Where the runner's own files cannot be written, a summary is done without, and outputs are not: later
 * steps would take their absence for an answer.
 */
export async function reportEnding(name: string, ending: Ending, context: Context): Promise<void> {
  const { job, log, signal } = context;
  const result = ending.kind === 'ok' || ending.kind === 'refused' ? ending.result : undefined;
  if (result?.text !== undefined) log.info(result.text);
  annotateEvidence(result?.evidence ?? [], log);
  const loss = result === undefined ? undefined : handOver(name, job, result.outputs);
  const summary = result?.summary ?? textSummary(name, result?.text) ?? summaryOf(name, ending);
  if (summary !== undefined) await writeSummary(summary, context);
  const failure = describeFailure(name, ending, log);
  if (failure !== undefined && loss !== undefined) log.error(loss);
  const leftOut = context.leftOut();
  if (leftOut !== undefined) log.info(leftOut);
  if (failure !== undefined) job.fail(failure, exitStatus(ending, signal));
  else if (loss !== undefined) job.fail(loss, EXIT_STATUS.misconfigured);
}

/** Why the outputs could not be handed over; undefined where they were. */
function handOver(name: string, job: Job, outputs: Outputs): string | undefined {
  try {
    job.setOutputs(outputs);
    return undefined;
  } catch (error) {
    return `The outputs of ${name} could not be handed over: ${messageOf(error)}`;
  }
}

async function writeSummary(summary: string, { job, log }: Context): Promise<void> {
  try {
    await job.writeSummary(summary);
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}

/** The sentence that the job fails with; undefined where it does not. Details go to the log. */
function describeFailure(name: string, ending: Ending, log: Log): string | undefined {
  switch (ending.kind) {
    case 'ok':
      return undefined;
    case 'refused':
      return ending.sentence;
    case 'cancelled':
      return `${name} was cancelled.`;
    case 'misconfigured':
      return describeProblems(name, ending.problems, log);
    case 'faulty':
      log.debug(ending.error instanceof Error ? (ending.error.stack ?? '') : '');
      return `${name} failed: ${messageOf(ending.error)} This is a fault of Assay's: please report it.`;
  }
}

function describeProblems(name: string, problems: readonly Problem[], log: Log): string {
  for (const problem of problems) {
    const remedy = problem.remedy === undefined ? '' : ` ${problem.remedy}`;
    log.error(`${problem.message}${remedy}`, problem.place);
  }
  const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`;
  return `${name} cannot run: ${count} in what it was given, told above.`;
}

/** The text of a step that renders no summary of its own, as a block in which nothing comes alive. */
function textSummary(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `### ${name}\n\n${fence}text\n${inertText(text)}\n${fence}\n`;
}

function summaryOf(name: string, ending: Ending): string | undefined {
  switch (ending.kind) {
    case 'refused':
      return `### ${name}: no\n\n${encodeProse(ending.sentence)}\n`;
    case 'misconfigured': {
      const list = ending.problems.map((problem) => `- ${encodeProse(formatProblem(problem))}`);
      return `### ${name} cannot run\n\n${list.join('\n')}\n`;
    }
    case 'faulty':
      return `### ${name} failed\n\n${encodeProse(messageOf(ending.error))}\n\nThis is a fault of Assay's: please report it.\n`;
    default:
      return undefined;
  }
}
