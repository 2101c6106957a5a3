import type { NetworkFiles } from '../../ports/trainer.ts';
import type { DataFile } from './data-file.ts';
import type { NetworkHost } from './train-network.ts';

export interface NetworkPrediction {
  /** The files of the package that `trainNetwork` made. */
  readonly files: NetworkFiles;
  readonly data: DataFile;
  /** The primary key, copied to the predictions; empty: a row for each input row, in its order. */
  readonly key: readonly string[];
  readonly output: DataFile;
}

/**
 * Predicts every row of a file: the key's columns, then `prediction` (score of the positive class, or
 * the predicted number) or `p_<class>`. Writes `output` atomically and returns the number of rows.
 */
export async function predictNetwork(
  _prediction: NetworkPrediction,
  _host: NetworkHost,
): Promise<{ readonly rows: number }> {
  throw new Error('Being built.');
}
