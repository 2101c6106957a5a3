import type { Network } from './network.ts';

/** A column of predictions by its name in the file. */
export interface PredictionColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** What the outputs of a network, [rows × units] row by row, say in the words of the task. */
export function predictionColumns(
  network: Network,
  outputs: Float64Array,
  rows: number,
): readonly PredictionColumn[] {
  const { mean, scale } = network.target;
  switch (network.task) {
    case 'binary-classification':
      return [{ name: 'prediction', values: outputs }];
    case 'regression':
      return [{ name: 'prediction', values: outputs.map((value) => value * scale + mean) }];
    case 'multiclass-classification':
      return network.classes.map((name, unit) => ({
        name: `p_${name}`,
        values: Float64Array.from(
          { length: rows },
          (_, row) => outputs[row * network.classes.length + unit] ?? Number.NaN,
        ),
      }));
  }
}
