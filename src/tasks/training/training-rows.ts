import type { ModelConfig } from '../../domain/config/config.ts';
import type { Host } from '../../ports/host.ts';
import { fileKey } from '../data/file-key.ts';
import type { Prepared } from '../data/prepared.ts';
import { demandSliceColumns } from '../data/slice-columns.ts';
import type { FeatureWork, PreparedFeatures } from '../features/feature-work.ts';
import { runFeatures } from '../features/run-features.ts';
import { describeFiles } from '../packaging/package-files.ts';
import type { SupportingFile } from '../packaging/seal-package.ts';
import { supportingDigest } from '../packaging/unpack-files.ts';
import type { Project } from '../project/project.ts';

/** The rows that are trained on, and the columns to use. */
export interface TrainingRows {
  readonly path: string;
  /** `sha256:…` of the file. */
  readonly digest: string;
  readonly features: readonly string[];
}

/** Where results of `features` commands are kept within a run. */
export function featuresDirectory({ paths }: Project): string {
  return `${paths.data}/features`;
}

/** The prepared rows, or what the model's `features` command makes of them. */
export async function trainingRows(
  project: Project,
  prepared: Prepared,
  supporting: readonly SupportingFile[],
  host: Host,
): Promise<TrainingRows> {
  const { features } = project.model;
  if (features === undefined) {
    const { path, digest } = prepared.train;
    return { path, digest, features: prepared.features };
  }
  // The same folder of files as in the package, so that training and predicting prepare rows alike.
  const directory = await host.files.temporaryDirectory('features-files');
  try {
    for (const { from, to } of supporting) await host.files.copy(from, `${directory}/${to}`);
    const names = supporting.map((file) => file.to);
    const code = supportingDigest(await describeFiles(directory, names, host));
    const work = await featureWork(project, prepared, { ...features, directory, code }, host);
    const made = await runFeatures(work, host);
    demandSliceColumns(project, prepared, made.columns);
    return { path: made.path, digest: made.digest, features: featureColumns(made, prepared) };
  } finally {
    await host.files.remove(directory);
  }
}

async function featureWork(
  project: Project,
  prepared: Prepared,
  command: NonNullable<ModelConfig['features']> & Pick<FeatureWork, 'directory' | 'code'>,
  { files }: Host,
): Promise<FeatureWork> {
  const { run, directory, code, environment, 'time-limit': timeLimitSeconds } = command;
  const { path, digest, rows } = prepared.train;
  return {
    run,
    directory,
    code,
    pass: environment,
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    input: { path: await files.resolve(path), digest, rows },
    format: prepared.format,
    key: fileKey(prepared),
    label: prepared.label.name,
    labelled: true,
    cacheDirectory: featuresDirectory(project),
  };
}

function featureColumns({ columns }: PreparedFeatures, prepared: Prepared): readonly string[] {
  const others = new Set([...prepared.key, prepared.label.name, prepared.timestamp ?? '']);
  return columns.filter((name) => !others.has(name));
}
