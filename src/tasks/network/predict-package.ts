import { refusal } from '../../domain/evidence/refusal.ts';
import type { Host } from '../../ports/host.ts';
import type { NetworkFiles } from '../../ports/trainer.ts';
import type { PackageRowsJob } from '../features/package-rows.ts';
import type { OpenPackage } from '../packaging/open-package.ts';
import { predictNetwork } from './predict-network.ts';
import type { NetworkHost } from './train-network.ts';

type PredictionHost = NetworkHost & Pick<Host, 'clock'>;

const LARGEST_NETWORK = 1_000_000_000;

/**
 * Predicts rows with the built-in network of a package, which runs in our own process: cancellation and time limit
 * are looked at between batches of rows.
 * @param at.rows the file of rows, in the package's format
 * @param at.written where the predictions are put, once they are whole
 * @throws RefusalError at the time limit
 */
export async function predictWithNetwork(
  job: PackageRowsJob & { readonly timeLimitSeconds?: number | undefined },
  at: { readonly rows: string; readonly written: string },
  host: PredictionHost,
): Promise<{ readonly seconds: number }> {
  const { format } = job.package.manifest;
  const files = await networkFiles(job.package, host);
  const start = host.clock.elapsed();
  const seconds = (): number => (host.clock.elapsed() - start) / 1000;
  const onRows = (done: number, total: number): void => {
    host.log.progress({ label: 'Predicting', done, total, unit: 'rows' });
    refuseWhenLate(job.timeLimitSeconds, seconds());
  };
  await predictNetwork(
    {
      files,
      data: { path: at.rows, format },
      key: job.rows.key,
      output: { path: at.written, format },
      onRows,
    },
    host,
  );
  return { seconds: seconds() };
}

async function networkFiles(
  { directory, manifest }: OpenPackage,
  host: PredictionHost,
): Promise<NetworkFiles> {
  const names = manifest.files.map((file) => file.path).filter((path) => path.startsWith('model/'));
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = await host.files.readBytes(`${directory}/${name}`, LARGEST_NETWORK);
    files.set(name.slice('model/'.length), bytes);
  }
  return files;
}

function refuseWhenLate(limitSeconds: number | undefined, seconds: number): void {
  if (limitSeconds === undefined || seconds <= limitSeconds) return;
  throw refusal('timed-out', `Predicting was ended at its time limit of ${limitSeconds} s.`);
}
