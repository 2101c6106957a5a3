import { quoteFile, quoteName, quoteText } from '../../domain/contract/sql/quote.ts';
import type { PredictionColumn } from '../../domain/network/outputs.ts';
import { type DataFile, relationOf } from './data-file.ts';
import type { NetworkHost } from './train-network.ts';

/** So many rows are spelt at a time: a text has a longest length. */
const ROWS_AT_A_TIME = 100_000;

/**
 * Writes the key of every input row and its predictions, in the order of the input, first beside and then
 * at the place where they belong.
 */
export async function writePredictions(
  target: { readonly data: DataFile; readonly key: readonly string[]; readonly output: DataFile },
  columns: readonly PredictionColumn[],
  host: NetworkHost,
): Promise<void> {
  const folder = await host.files.resolve(await host.files.temporaryDirectory('predictions'));
  const numbers = `${folder}/numbers.csv`;
  const written = `${folder}/predictions.${target.output.format}`;
  await host.files.write(numbers, spell(columns));
  const engine = await host.dataEngine();
  const inputs = target.key.length === 0 ? [numbers] : [numbers, target.data.path];
  const session = await engine.open({ inputs, outputs: folder });
  try {
    const options = target.output.format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet';
    const query = predictionQuery(target, columns, numbers);
    await session.run(`COPY (${query}) TO ${quoteText(written)} (${options})`);
  } finally {
    await session.close();
  }
  await host.files.copy(written, target.output.path);
  await host.files.remove(folder);
}

function predictionQuery(
  target: { readonly data: DataFile; readonly key: readonly string[] },
  columns: readonly PredictionColumn[],
  numbers: string,
): string {
  const types = columns.map(({ name }) => `${quoteText(name)}: 'DOUBLE'`).join(', ');
  const predictions = `read_csv(${quoteFile(numbers)}, header = false, auto_detect = false, delim = ',', columns = {${types}})`;
  if (target.key.length === 0) return `SELECT * FROM ${predictions}`;
  const key = target.key.map(quoteName).join(', ');
  return `SELECT * FROM (SELECT ${key} FROM ${relationOf(target.data)}) POSITIONAL JOIN ${predictions}`;
}

/** Shortest digits that give the same double again, one row a line. */
function spell(columns: readonly PredictionColumn[]): Uint8Array {
  const rows = columns[0]?.values.length ?? 0;
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    const end = Math.min(rows, start + ROWS_AT_A_TIME);
    let text = '';
    for (let row = start; row < end; row += 1)
      text += `${columns.map(({ values }) => String(values[row])).join(',')}\n`;
    parts.push(encoder.encode(text));
  }
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
