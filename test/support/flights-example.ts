import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Document, parseDocument } from 'yaml';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './shared.ts';

const FLIGHTS = join(ROOT, 'node_modules/vega-datasets/data/flights-3m.parquet');

/** A configuration or contract of the repository's examples, to be changed and written elsewhere. */
export function readExample(name: string): Document {
  return parseDocument(readFileSync(join(ROOT, 'examples', name), 'utf8'));
}

/** Writes every n-th of three million flights, in their order, as the same kind of file. */
export async function writeFlights(path: string, every: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * EXCLUDE (file_row_number) FROM read_parquet('${FLIGHTS}', file_row_number = true)
     WHERE file_row_number % ${every} = 0) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}

/**
 * How the small variant differs from examples/flights, by paths below the model: fewer rows take smaller
 * batches, and tell less of airports. Everything else is as users see it.
 */
const SMALL: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  'assay.yml': [
    ['data.sample.rows', 12_000],
    ['train.tfjs.batch-size', 64],
    ['metrics.auc.at-least', 0.6],
    ['slices', ['distance > 1000']],
  ],
  'champion.yml': [
    ['data.sample.rows', 4_000],
    ['train.tfjs.batch-size', 256],
    ['metrics.auc.at-least', 0.55],
  ],
};

/** Writes examples/flights on every 40th flight into a user's folder. */
export async function writeSmallFlights(
  user: Pick<CommandLine, 'folder' | 'write'>,
): Promise<void> {
  await writeFlights(join(user.folder, 'flights.parquet'), 40);
  for (const [name, changes] of Object.entries(SMALL)) {
    const config = readExample(`flights/${name}`);
    for (const [path, value] of [['data.train', 'flights.parquet'] as const, ...changes]) {
      config.setIn(['models', 'flight-delay', ...path.split('.')], value);
    }
    user.write(name, config.toString());
  }
  const contract = readExample('flights/contracts/flights.odcs.yml');
  contract.setIn(['schema', 0, 'quality', 0, 'mustBeGreaterOrEqualTo'], 70_000);
  user.write('contracts/flights.odcs.yml', contract.toString());
}
