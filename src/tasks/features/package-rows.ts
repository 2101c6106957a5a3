import { refusal } from '../../domain/evidence/refusal.ts';
import type { OpenPackage } from '../packaging/open-package.ts';
import { supportingDigest, supportingFiles, unpackFiles } from '../packaging/unpack-files.ts';
import { convertRows } from './convert-rows.ts';
import type { FeatureHost, PreparedFeatures } from './feature-work.ts';
import type { RowsToPredict } from './rows-to-predict.ts';
import { runFeatures } from './run-features.ts';

/** Rows for a package, and where its commands work. */
export interface PackageRowsJob {
  readonly package: OpenPackage;
  readonly rows: RowsToPredict;
  /** Where results of the package's own `features` command are kept. */
  readonly featuresDirectory: string;
  /** For the `features` command. */
  readonly featuresLimitSeconds?: number | undefined;
}

/** A file in the package's own format; its columns are known where a `features` command made it. */
export type PackageRows = Pick<PreparedFeatures, 'path' | 'digest'> & {
  readonly columns?: readonly string[];
};

/**
 * The rows in the package's own format, prepared by its own `features` command.
 * @param scratch a folder for files on the way
 * @param directory a folder with the package's supporting files, where the command runs
 * @throws RefusalError where the command fails, or makes other columns than it did in training
 */
export async function packageRows(
  job: PackageRowsJob,
  scratch: string,
  directory: string,
  host: FeatureHost,
): Promise<PackageRows> {
  const { package: opened, rows, featuresDirectory, featuresLimitSeconds } = job;
  const { commands, format, environmentNames, files, label, features } = opened.manifest;
  let input = { path: await host.files.resolve(rows.path), digest: rows.digest, rows: rows.rows };
  if (rows.format !== format) {
    const path = `${scratch}/rows.${format}`;
    await convertRows(rows, path, format, host);
    input = { ...input, path, digest: (await host.files.fingerprint(path)).digest };
  }
  if (commands.features === null) return input;
  const made = await runFeatures(
    {
      run: commands.features,
      directory,
      code: supportingDigest(supportingFiles(files)),
      pass: environmentNames,
      ...(featuresLimitSeconds === undefined ? {} : { timeLimitSeconds: featuresLimitSeconds }),
      input,
      format,
      key: rows.key,
      label,
      labelled: false,
      cacheDirectory: featuresDirectory,
    },
    host,
  );
  demandFeatures(features, made.columns);
  return { ...made, path: await host.files.resolve(made.path) };
}

/** The rows as a package's `features` command makes them; undefined where it has none. */
export async function featuresOfPackage(
  job: PackageRowsJob,
  host: FeatureHost,
): Promise<PreparedFeatures | undefined> {
  if (job.package.manifest.commands.features === null) return undefined;
  const scratch = await host.files.temporaryDirectory('package-features');
  try {
    const directory = `${scratch}/files`;
    await unpackFiles(job.package, directory, host);
    const { columns = [], ...made } = await packageRows(job, scratch, directory, host);
    return { ...made, columns };
  } finally {
    await host.files.remove(scratch);
  }
}

function demandFeatures(trained: readonly string[], made: readonly string[]): void {
  const lost = trained.filter((name) => !made.includes(name));
  if (lost.length === 0) return;
  throw refusal(
    'features-columns',
    `The features command made ${lost.map((name) => `"${name}"`).join(', ')} of the training rows, and not of the rows to predict: it must make the same columns of both.`,
  );
}
