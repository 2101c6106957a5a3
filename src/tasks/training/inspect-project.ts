import type { Json } from '../../domain/model/digest.ts';
import {
  type EnvironmentRecord,
  environmentDigest,
  pinnedDigest,
} from '../../domain/model/environment.ts';
import { trainingKey } from '../../domain/model/training-key.ts';
import type { Host } from '../../ports/host.ts';
import type { MachineFacts } from '../../ports/machine.ts';
import { filesNamedBy, filesOfPatterns } from '../commands/command-files.ts';
import type { Prepared } from '../data/prepared.ts';
import type { SupportingFile } from '../packaging/seal-package.ts';
import type { Project } from '../project/project.ts';
import { type Code, findCode } from './code-files.ts';
import { describeEnvironment } from './describe-environment.ts';

/** What decides a training beside its data. */
export interface Inspection {
  readonly code: Code;
  readonly environment: EnvironmentRecord;
  readonly environmentDigest: string;
  /** The files that predicting needs, with their places in the package. */
  readonly supporting: readonly SupportingFile[];
  /** Digest of the contract file's bytes. */
  readonly contract: string;
  /** The training key of each seed. */
  keyOf(prepared: Prepared, seed: number): string;
}

/**
 * Looks at the code and the environment of a project.
 * @throws ConfigurationError for patterns of `code` that match nothing.
 */
export async function inspectProject(
  project: Project,
  supporting: readonly SupportingFile[],
  facts: MachineFacts,
  host: Host,
): Promise<Inspection> {
  const needed = supporting.map((file) => file.to);
  const [code, environment, { digest: contract }] = await Promise.all([
    findCode(project, needed, host),
    describeEnvironment(project, facts, host),
    host.files.fingerprint(project.file(project.model.data.contract)),
  ]);
  return {
    code,
    environment,
    environmentDigest: environmentDigest(environment),
    supporting,
    contract,
    keyOf: (prepared, seed) =>
      trainingKey({
        trainData: prepared.train.digest,
        contract,
        features: prepared.features,
        label: prepared.label.name,
        task: project.model.task,
        format: prepared.format,
        code: code.digest,
        environment: pinnedDigest(environment),
        seed,
        recipe: recipeOf(project, host),
      }),
  };
}

/** The part of the configuration that decides the package; limits and repeats do not. */
function recipeOf({ model }: Project, host: Pick<Host, 'version'>): Json {
  const { train, predict, features, positive } = model;
  const trainer: Json =
    'run' in train
      ? { run: train.run, parameters: train.parameters as Json, environment: train.environment }
      : { tfjs: train.tfjs as Json, assay: host.version };
  return {
    train: trainer,
    predict: predict === undefined ? null : { run: predict.run, environment: predict.environment },
    features:
      features === undefined ? null : { run: features.run, environment: features.environment },
    positive: positive ?? null,
  };
}

/**
 * The files that the predict and features commands name, and those listed for them.
 * @throws ConfigurationError for patterns that match nothing, or name what may not be packaged.
 */
export async function findSupporting(
  project: Project,
  host: Host,
): Promise<readonly SupportingFile[]> {
  const found = new Set<string>();
  for (const section of ['predict', 'features'] as const) {
    const command = project.model[section];
    if (command === undefined) continue;
    for (const path of await filesNamedBy(command.run, project, host)) found.add(path);
    for (const path of await filesOfPatterns(command.files, section, project, host)) {
      found.add(path);
    }
  }
  return [...found].toSorted().map((to) => ({ from: project.file(to), to }));
}
