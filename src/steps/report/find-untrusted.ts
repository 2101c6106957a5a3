import { readConfig } from '../../domain/config/read-config.ts';
import { parseSource } from '../../domain/document/document.ts';
import { ConfigurationError } from '../../domain/problem.ts';
import { type Accepted, accept } from '../../domain/report/untrusted/accepted.ts';
import { derivePullRequest } from '../../domain/report/untrusted/pull-request.ts';
import { acceptRun } from '../../domain/report/untrusted/run.ts';
import type { FinishedRun } from '../../ports/finished-run.ts';
import type { Host } from '../../ports/host.ts';
import type { SpokenFor } from '../../ports/reviews.ts';
import { joinPath } from '../../tasks/project/join-path.ts';
import { chooseModel } from '../../tasks/project/open-project.ts';
import { defaultRunDirectory, runPaths } from '../../tasks/project/run-paths.ts';
import { claimRunFolder } from '../../tasks/project/run-record.ts';
import { readUntrusted } from '../../tasks/report/read-untrusted.ts';
import type { ReportInputs } from './inputs.ts';
import { EXPECTED, type Subject } from './subject.ts';

export interface Search {
  readonly inputs: ReportInputs;
  /** The workflow file whose runs are meant. */
  readonly workflow: string;
  readonly finished: FinishedRun;
}

/** What may be reported of a run that nobody vouches for, and where. */
export interface Found {
  readonly subject: Subject;
  readonly spokenFor: SpokenFor;
}

/**
 * Finds out, in the order of trust: which run it is and whether it is to be reported (GitHub's word), which
 * model is meant (this repository's own configuration), what the run says of it (nobody's word, restricted),
 * and which pull request it belongs to (GitHub's word again).
 */
export async function findUntrusted(search: Search, host: Host): Promise<Accepted<Found>> {
  const { inputs, workflow, finished } = search;
  const run = acceptRun(await finished.event(), workflow);
  if (run.kind !== 'accepted') return run;
  const model = await modelOf(inputs, finished);
  const report = await readUntrusted(finished, run.value, model, host);
  if (report.kind !== 'accepted') return report;
  const { owner, branch, head, run: id, attempt } = run.value;
  const listed = await finished.pullRequests(owner, branch);
  const pull = derivePullRequest(run.value, listed, report.value.pullRequest);
  if (pull.kind !== 'accepted') return pull;
  const { evidence, rejected } = report.value;
  const directory = await folderOf(inputs, host);
  const key = `${inputs.config}:${model}`;
  return accept({
    subject: { model, evidence, rejected, expected: EXPECTED, directory, key, untrusted: true },
    spokenFor: { number: pull.value, head, run: id, attempt },
  });
}

/** By the configuration of the default branch: what a fork's says is nobody's word. */
async function modelOf({ config, model }: ReportInputs, finished: FinishedRun): Promise<string> {
  const text = await finished.readOwnFile(config);
  if (text === undefined)
    throw new ConfigurationError({
      place: { file: config },
      message: `The configuration ${config} cannot be read from the default branch.`,
      remedy: 'It must be there, and the job needs the permission "contents: read".',
    });
  const source = parseSource(config, text);
  return chooseModel(readConfig(source), model, source)[0];
}

/** The folder that is handed over after the step: that of no model, since nothing is checked out. */
async function folderOf(inputs: ReportInputs, host: Host): Promise<string> {
  const root = inputs['run-directory'] ?? defaultRunDirectory(inputs.model);
  const paths = runPaths(joinPath('', root));
  await claimRunFolder(paths, { model: inputs.model ?? null, use: 'read' }, host);
  return paths.report;
}
