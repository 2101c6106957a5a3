import { encoderSchema } from '../../domain/network/encoder.ts';
import { NETWORK_FILES, type Network, networkSchema } from '../../domain/network/network.ts';
import { predictionColumns } from '../../domain/network/outputs.ts';
import type { NetworkFiles } from '../../ports/trainer.ts';
import type { DataFile } from './data-file.ts';
import { readFeatures } from './read-features.ts';
import type { NetworkHost } from './train-network.ts';
import { writePredictions } from './write-predictions.ts';

export interface NetworkPrediction {
  /** The files of the package that `trainNetwork` made. */
  readonly files: NetworkFiles;
  readonly data: DataFile;
  /** The primary key, copied to the predictions; empty: a row for each input row, in its order. */
  readonly key: readonly string[];
  readonly output: DataFile;
  /** Called before every batch of rows; what it throws ends the prediction. */
  readonly onRows?: (done: number, of: number) => void;
}

/**
 * Predicts every row of a file: the key's columns, then `prediction` (score of the positive class, or
 * the predicted number) or `p_<class>`. Writes `output` atomically and returns the number of rows.
 * @throws the reason of the cancellation, between two batches of rows.
 */
export async function predictNetwork(
  prediction: NetworkPrediction,
  host: NetworkHost,
): Promise<{ readonly rows: number }> {
  const encoder = encoderSchema.parse(readJson(prediction.files, NETWORK_FILES.encoder));
  const network: Network = networkSchema.parse(readJson(prediction.files, NETWORK_FILES.network));
  const trainer = await host.trainer();
  host.log.debug(trainer.backend.remark);
  const features = await readFeatures(prediction.data, encoder, host);
  const { cancelled } = host;
  cancelled.throwIfAborted();
  const observer = { onRows: prediction.onRows ?? (() => undefined), cancelled };
  const outputs = await trainer.predict(prediction.files, { encoder, features }, observer);
  const columns = predictionColumns(network, outputs, features.rows);
  cancelled.throwIfAborted();
  await writePredictions(prediction, columns, host);
  return { rows: features.rows };
}

function readJson(files: NetworkFiles, name: string): unknown {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The package of the network has no ${name}.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
