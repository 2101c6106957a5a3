import { RefusalError, refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import { featureVariables } from '../commands/feature-names.ts';
import { onlyReading } from '../commands/only-read.ts';
import { type NamedCommand, runCommand } from '../commands/run-command.ts';
import { demandWritten } from '../commands/written-file.ts';
import { type PackageRows, type PackageRowsJob, packageRows } from '../features/package-rows.ts';
import { predictWithNetwork } from '../network/predict-package.ts';
import { type OpenPackage, openPackage } from '../packaging/open-package.ts';
import { unpackFiles } from '../packaging/unpack-files.ts';

export interface PredictionJob extends PackageRowsJob {
  /** For the predict command, or the built-in network. */
  readonly timeLimitSeconds?: number | undefined;
  /** Where the file of predictions is put, once it is whole. */
  readonly output: string;
}

export interface PredictedFile {
  readonly path: string;
  /** Of the predict command alone. */
  readonly seconds: number;
  readonly peakMemoryBytes?: number;
}

type PredictionHost = Pick<
  Host,
  'cancelled' | 'clock' | 'dataEngine' | 'files' | 'log' | 'shell' | 'trainer'
>;

const WHAT = 'The predict command';

/**
 * Predicts rows with any package, each with its own files: its `features` command, then its `predict`
 * command (or the built-in network). What comes out is not looked at: see `readPredictions`.
 * @throws RefusalError where a command fails, writes nothing, or changes the package.
 */
export async function predictRows(
  job: PredictionJob,
  host: PredictionHost,
): Promise<PredictedFile> {
  const scratch = await host.files.temporaryDirectory('predict');
  const directory = `${scratch}/files`;
  await unpackFiles(job.package, directory, host);
  const rows = await packageRows(job, scratch, directory, host);
  const { network, format } = job.package.manifest;
  const written = `${scratch}/predictions.${format}`;
  const predicted =
    network === null
      ? await byCommand(job, { rows, written, scratch, directory }, host)
      : await predictWithNetwork(job, { rows: rows.path, written }, host);
  const owed = { what: WHAT, variable: 'ASSAY_PREDICTIONS', path: written, code: 'no-predictions' };
  await demandWritten(owed, host);
  await demandUnchangedPackage(job.package, host);
  await host.files.copy(written, job.output);
  await host.files.remove(scratch);
  return { path: job.output, ...predicted };
}

async function demandUnchangedPackage(
  { directory, digest }: OpenPackage,
  host: PredictionHost,
): Promise<void> {
  try {
    await openPackage(directory, host, digest);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw refusal(
      'package-damaged',
      `The predict command changed what ASSAY_MODEL_DIR holds, which it may only read. ${error.message}`,
    );
  }
}

interface Paths {
  readonly rows: PackageRows;
  readonly written: string;
  /** For files of ours. */
  readonly scratch: string;
  /** Where the command runs. */
  readonly directory: string;
}

async function byCommand(
  { package: { directory, manifest }, timeLimitSeconds }: PredictionJob,
  paths: Paths,
  host: PredictionHost,
): Promise<Omit<PredictedFile, 'path'>> {
  const { commands, environmentNames, features } = manifest;
  if (commands.predict === null) {
    throw refusal('package-damaged', 'The package has neither a predict command nor a network.');
  }
  const command: NamedCommand = {
    what: WHAT,
    run: commands.predict,
    directory: paths.directory,
    environment: {
      ASSAY_DATA: paths.rows.path,
      ...(await featureVariables(features, paths.scratch, host)),
      ASSAY_MODEL_DIR: await host.files.resolve(`${directory}/model`),
      ASSAY_PREDICTIONS: paths.written,
      PYTHONDONTWRITEBYTECODE: '1',
    },
    pass: environmentNames,
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
  };
  const rows = { ...paths.rows, variable: 'ASSAY_DATA' };
  const outcome = await onlyReading(command.what, rows, () => runCommand(command, host), host);
  const { seconds, peakMemoryBytes } = outcome;
  return { seconds, ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }) };
}
