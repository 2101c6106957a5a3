import type { Evidence } from '../../domain/evidence/evidence.ts';
import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { guardRunFolder } from '../../tasks/commands/guard-run-folder.ts';
import { writeEvidence } from '../../tasks/evidence/evidence-files.ts';
import { makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import { openProject } from '../../tasks/project/open-project.ts';
import type { Project } from '../../tasks/project/project.ts';
import { requireTask } from '../../tasks/project/require-task.ts';
import { saveAllCheckpoints } from '../../tasks/training/all-checkpoints.ts';
import { packagePlaces, shelvePackage } from '../../tasks/training/reuse-package.ts';
import { isRefused } from '../kernel/fail-on.ts';
import { defineStep, type StepResult } from '../kernel/step.ts';
import { type Inputs, inputs, type Outputs, outputs } from './inputs.ts';
import { type Findings, train } from './train.ts';
import { describeTraining } from './words.ts';

export const step = defineStep({
  name: 'train-model',
  summary: 'Trains a model by the command of assay.yml, or the built-in network, and packages it.',
  inputs,
  outputs,
  example: `- uses: OWNER/assay/actions/train-model@VERSION
  with:
    model: flight-delay
`,
  run: trainModel,
  post: async (given, host) => {
    const { paths } = await openProject(given, host);
    const saved = await saveAllCheckpoints(paths.checkpoints, host);
    if (saved > 0) host.log.info('The checkpoint of the interrupted training has been kept.');
  },
});

async function trainModel(given: Inputs, host: Host): Promise<StepResult<Outputs>> {
  const project = await openProject(given, host);
  requireTask(project);
  const findings: Findings = { reasons: [], measurements: {} };
  try {
    await train(project, given, findings, guardRunFolder(project.paths, host));
  } catch (error) {
    if (!(error instanceof RefusalError) || host.cancelled.aborted) throw error;
    return refuse(project, findings, error, host);
  }
  const warned = findings.reasons.some((reason) => reason.severity === 'warning');
  const verdict = warned ? 'warn' : 'pass';
  const told = await result(project, findings, verdict, host);
  if (!isRefused(verdict, given['fail-on'])) return told;
  return { ...told, refusal: 'The training ended well, but with warnings, and fail-on says warn.' };
}

async function refuse(
  project: Project,
  findings: Findings,
  error: RefusalError,
  host: Host,
): Promise<StepResult<Outputs>> {
  await shelvePackage(packagePlaces(project), host);
  await host.files.remove(project.paths.predictions);
  const warnings = findings.reasons.filter((reason) => reason.severity !== 'error');
  const { opened: _gone, ...known } = findings;
  const told = { ...known, reasons: [...error.reasons, ...warnings] };
  return { ...(await result(project, told, 'fail', host)), refusal: error.message };
}

async function result(
  project: Project,
  findings: Findings,
  verdict: Evidence['verdict'],
  host: Host,
): Promise<StepResult<Outputs>> {
  const { prepared, opened, reasons, measurements } = findings;
  const evidence = makeEvidence(
    {
      check: 'training',
      step: 'train-model',
      model: project.name,
      verdict,
      subject: { data: prepared?.dataDigest ?? null, package: opened?.digest ?? null },
      reasons: [...reasons],
      measurements,
    },
    host,
  );
  const path = await writeEvidence(project.runDirectory, evidence, host);
  const text = describeTraining(evidence);
  return {
    outputs: {
      verdict,
      evidence: path,
      ...(opened === undefined ? {} : { package: opened.directory, digest: opened.digest }),
    },
    evidence: [evidence],
    text,
  };
}
