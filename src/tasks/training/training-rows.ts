import { refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { fileKey } from '../data/file-key.ts';
import type { Prepared } from '../data/prepared.ts';
import { type PreparedFeatures, runFeatures } from '../features/run-features.ts';
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
  const scratch = await host.files.temporaryDirectory('features-files');
  for (const { from, to } of supporting) await host.files.copy(from, `${scratch}/${to}`);
  const names = supporting.map((file) => file.to);
  const made = await runFeatures(
    {
      run: features.run,
      directory: scratch,
      code: supportingDigest(await describeFiles(scratch, names, host)),
      pass: features.environment,
      ...(features['time-limit'] === undefined ? {} : { timeLimitSeconds: features['time-limit'] }),
      input: {
        path: await host.files.resolve(prepared.train.path),
        digest: prepared.train.digest,
        rows: prepared.train.rows,
      },
      format: prepared.format,
      key: fileKey(prepared),
      label: prepared.label.name,
      cacheDirectory: featuresDirectory(project),
    },
    host,
  );
  await host.files.remove(scratch);
  if (!made.columns.includes(prepared.label.name)) {
    throw refusal(
      'features-without-label',
      `The features command must keep the label "${prepared.label.name}" of the training rows.`,
    );
  }
  return { path: made.path, digest: made.digest, features: featureColumns(made, prepared) };
}

function featureColumns({ columns }: PreparedFeatures, prepared: Prepared): readonly string[] {
  const others = new Set([...prepared.key, prepared.label.name, prepared.timestamp ?? '']);
  return columns.filter((name) => !others.has(name));
}
