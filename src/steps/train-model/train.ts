import type { Evidence, Reason } from '../../domain/evidence/evidence.ts';
import { RefusalError } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { prepareData } from '../../tasks/data/prepare-data.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import { expectedRows } from '../../tasks/prediction/expected-rows.ts';
import type { Project } from '../../tasks/project/project.ts';
import { dropOtherCheckpoints } from '../../tasks/training/all-checkpoints.ts';
import { findSupporting, inspectProject } from '../../tasks/training/inspect-project.ts';
import { keepPackage, packagePlaces, reusePackage } from '../../tasks/training/reuse-package.ts';
import {
  inputMeasurements,
  predictionMeasurements,
  trainingMeasurements,
  trainingReasons,
} from './findings.ts';
import type { Inputs } from './inputs.ts';
import { makePackage, type TrainingJob } from './make-package.ts';
import { makePredictions } from './make-predictions.ts';
import { preflight } from './preflight.ts';
import { recordedTraining } from './recorded-training.ts';
import { repeatTraining } from './repeat-training.ts';

/** What is known so far; it is told even where the training is refused. */
export interface Findings {
  prepared?: Prepared;
  opened?: OpenPackage;
  /** Whether the package is that of an earlier training. */
  reused?: boolean;
  reasons: readonly Reason[];
  measurements: Evidence['measurements'];
}

/**
 * The whole of `train-model`, from the look at the machine to predictions that have been read.
 * @throws RefusalError; `findings` then holds what was known.
 */
export async function train(
  project: Project,
  inputs: Inputs,
  findings: Findings,
  host: Host,
): Promise<void> {
  const facts = await preflight(project, inputs, host);
  const supporting = await findSupporting(project, host);
  const prepared = await prepareData(project, host);
  findings.prepared = prepared;
  // A label whose positive class is not known is told before hours of training, not after them.
  await expectedRows(project, prepared, host);
  const inspection = await inspectProject(project, supporting, facts, host);
  const { train: how } = project.model;
  const key = inspection.keyOf(prepared, how.seed);
  findings.measurements = inputMeasurements(inspection, key);
  await host.files.write(
    project.paths.trainingEnvironment,
    `${JSON.stringify(inspection.environment, null, 2)}\n`,
  );
  const hasGpu = facts.gpus.length > 0;
  const job: TrainingJob = { project, prepared, inspection, hasGpu, resume: inputs.resume };
  const seeds = Array.from({ length: how.repeats }, (_, index) => how.seed + index);
  const keys = seeds.map((seed) => inspection.keyOf(prepared, seed));
  await dropOtherCheckpoints(project.paths.checkpoints, keys, host);
  const opened = await obtainPackage(job, { key, reuse: inputs.reuse }, findings, host);
  findings.opened = opened;
  if (findings.reused === true) {
    const recorded = await recordedTraining({ project, prepared, opened }, host);
    findings.measurements = { ...recorded, ...findings.measurements };
    if (recorded !== undefined) return;
  }
  await predict(job, seeds, findings, host);
}

async function predict(
  job: TrainingJob,
  [, ...furtherSeeds]: readonly number[],
  findings: Findings,
  host: Host,
): Promise<void> {
  const { project, prepared } = job;
  const { opened } = findings;
  if (opened === undefined) throw new Error('There is no package to predict with.');
  const { predictions, unchecked } = project.paths;
  for (const path of [predictions, unchecked]) await host.files.remove(path);
  const predicted = await makePredictions({ project, prepared, opened, name: 'predictions' }, host);
  findings.measurements = { ...findings.measurements, ...predictionMeasurements(predicted) };
  const repeats = await repeatTraining(job, furtherSeeds, host);
  if (repeats.length > 0) findings.measurements = { ...findings.measurements, repeats };
}

async function obtainPackage(
  job: TrainingJob,
  wanted: { readonly key: string; readonly reuse: boolean },
  findings: Findings,
  host: Host,
): Promise<OpenPackage> {
  const { project, prepared } = job;
  const { paths, model } = project;
  const reused = wanted.reuse
    ? await reusePackage(packagePlaces(project), wanted.key, host)
    : undefined;
  if (reused !== undefined) {
    host.log.notice('The same inputs were trained on before: their package is taken again.');
    findings.reused = true;
    findings.measurements = { ...findings.measurements, reused: true, rows: prepared.train.rows };
    return reused;
  }
  // What was found of another training is no longer true, even where this one is cut short.
  for (const path of [paths.package, paths.predictions, `${paths.evidence}/training.json`]) {
    await host.files.remove(path);
  }
  const { opened, trained } = await makePackage(
    job,
    { seed: model.train.seed, target: paths.package, log: paths.trainingLog },
    host,
  );
  findings.reasons = trainingReasons(trained);
  const measured = trainingMeasurements(trained, prepared.train.rows);
  findings.measurements = { ...findings.measurements, reused: false, ...measured };
  const fatal = findings.reasons.filter((reason) => reason.severity === 'error');
  if (fatal.length > 0) {
    await host.files.remove(paths.package);
    throw new RefusalError(fatal);
  }
  await keepPackage(opened, host);
  return opened;
}
