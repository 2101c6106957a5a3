import type { Host } from '../../ports/host.ts';
import type { Prepared } from '../../tasks/data/prepared.ts';
import type { OpenPackage } from '../../tasks/packaging/open-package.ts';
import { sealPackage } from '../../tasks/packaging/seal-package.ts';
import type { Project } from '../../tasks/project/project.ts';
import type { Inspection } from '../../tasks/training/inspect-project.ts';
import { packageFacts } from '../../tasks/training/package-facts.ts';
import { trainByCommand } from '../../tasks/training/train-by-command.ts';
import { trainByNetwork } from '../../tasks/training/train-by-network.ts';
import type { TrainedModel } from '../../tasks/training/training-plan.ts';
import { type TrainingRows, trainingRows } from '../../tasks/training/training-rows.ts';

/** What trainings of one model have in common. */
export interface TrainingJob {
  readonly project: Project;
  readonly prepared: Prepared;
  readonly inspection: Inspection;
  readonly hasGpu: boolean;
  readonly resume: boolean;
}

export interface MadePackage {
  readonly opened: OpenPackage;
  readonly trained: TrainedModel;
}

/** Trains with one seed and seals the package at `target`. */
export async function makePackage(
  job: TrainingJob,
  made: { readonly seed: number; readonly target: string; readonly log: string },
  host: Host,
): Promise<MadePackage> {
  const { project, prepared, inspection } = job;
  const { seed } = made;
  const key = inspection.keyOf(prepared, seed);
  const rows = await trainingRows(project, prepared, inspection.supporting, host);
  const workDirectory = `${project.paths.training}/work`;
  await host.files.remove(workDirectory);
  try {
    const trained = await train(job, { ...made, key, rows, workDirectory }, host);
    const opened = await sealPackage(
      {
        modelDirectory: trained.modelDirectory,
        supporting: inspection.supporting,
        facts: packageFacts({ project, prepared, inspection, rows, trained, seed, key }),
        staging: `${workDirectory}/package`,
        target: made.target,
      },
      host,
    );
    return { opened, trained };
  } finally {
    await host.files.remove(workDirectory);
  }
}

async function train(
  { project, prepared, hasGpu, resume }: TrainingJob,
  made: {
    readonly seed: number;
    readonly key: string;
    readonly log: string;
    readonly rows: TrainingRows;
    readonly workDirectory: string;
  },
  host: Host,
): Promise<TrainedModel> {
  const { train: how } = project.model;
  const { rows, ...rest } = made;
  const plan = { project, prepared, hasGpu, resume, ...rest };
  const complete = { ...plan, rows: rows.path, rowsDigest: rows.digest, features: rows.features };
  return 'run' in how ? trainByCommand(complete, how, host) : trainByNetwork(complete, how, host);
}
