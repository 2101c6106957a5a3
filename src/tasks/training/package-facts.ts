import type { Manifest } from '../../domain/model/manifest.ts';
import type { Prepared } from '../data/prepared.ts';
import type { Project } from '../project/project.ts';
import type { Inspection } from './inspect-project.ts';
import type { TrainedModel } from './training-plan.ts';
import type { TrainingRows } from './training-rows.ts';

export interface PackageInputs {
  readonly project: Project;
  readonly prepared: Prepared;
  readonly inspection: Inspection;
  readonly rows: TrainingRows;
  readonly trained: TrainedModel;
  readonly seed: number;
  readonly key: string;
}

/** Everything of a manifest but the files. */
export function packageFacts(inputs: PackageInputs): Omit<Manifest, 'files'> {
  const { project, prepared, inspection, rows, trained, seed, key } = inputs;
  const { train, predict, features, task, positive } = project.model;
  return {
    assay: 1,
    kind: 'package',
    model: project.name,
    task,
    data: {
      source: prepared.dataDigest,
      train: prepared.train.digest,
      rows: prepared.train.rows,
      contract: inspection.contract,
    },
    code: inspection.code.digest,
    parameters: 'run' in train ? train.parameters : train.tfjs,
    seed,
    environment: inspection.environmentDigest,
    key,
    commands: {
      train: 'run' in train ? train.run : null,
      predict: predict?.run ?? null,
      features: features?.run ?? null,
    },
    environmentNames: [
      ...new Set([...(predict?.environment ?? []), ...(features?.environment ?? [])]),
    ].toSorted(),
    features: [...rows.features],
    label: prepared.label.name,
    positive: positive ?? null,
    format: prepared.format,
    network: trained.network,
  };
}
