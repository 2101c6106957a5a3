import { makePackage, type TrainingJob } from '../../src/steps/train-model/make-package.ts';
import { openProject } from '../../src/tasks/project/open-project.ts';
import { findSupporting, inspectProject } from '../../src/tasks/training/inspect-project.ts';
import { smallPrepared } from './small-prepared.ts';
import type { Workspace } from './training-workspace.ts';

export interface OpenJob {
  readonly space: Workspace;
  readonly job: TrainingJob;
}

/** The training that `assay.yml` of a workspace describes, with its data prepared. */
export async function openJob(space: Workspace): Promise<OpenJob> {
  const project = await openProject({ config: 'assay.yml' }, space.host);
  const prepared = await smallPrepared(space);
  const facts = await space.host.machine.facts();
  const supporting = await findSupporting(project, space.host);
  const inspection = await inspectProject(project, supporting, facts, space.host);
  return { space, job: { project, prepared, inspection, hasGpu: false, resume: true } };
}

/** Trains with seed 1 and seals the package at its place. */
export function train({ space, job }: OpenJob): ReturnType<typeof makePackage> {
  const { paths } = job.project;
  return makePackage(job, { seed: 1, target: paths.package, log: paths.trainingLog }, space.host);
}
