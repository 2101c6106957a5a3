import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trainNetworkSchema } from '../../../src/domain/config/training.ts';
import { auc } from '../../../src/domain/metrics/auc.ts';
import { measure } from '../../../src/domain/metrics/measure.ts';
import { kindOfLogicalType } from '../../../src/domain/network/kind-of-type.ts';
import type { DataFile } from '../../../src/tasks/network/data-file.ts';
import { predictNetwork } from '../../../src/tasks/network/predict-network.ts';
import { trainNetwork } from '../../../src/tasks/network/train-network.ts';
import { digestOf } from '../../adapters/tensorflow/digest-of-training.ts';
import { ROOT } from '../../support/shared.ts';
import { type RealHost, realHost } from '../../tasks/network/network-host.ts';

/** What the program is asked, as JSON in its first argument. */
export interface FlightsRequest {
  /** Where TensorFlow may be installed. */
  readonly workspace: string;
  readonly rows: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where to leave the files of the network. */
  readonly save: string;
}

export interface FlightsAnswer {
  readonly backend: string;
  readonly rows: number;
  readonly auc: number;
  readonly digest: string;
  readonly trainSeconds: number;
  readonly predictSeconds: number;
}

const FLIGHTS = join(ROOT, 'node_modules/vega-datasets/data/flights-3m.parquet');
const COLUMNS = `'k' || row_number() OVER () AS id, date, distance, origin, destination, delay > 15 AS late`;
/** Rows in a seeded order, so that a number of them is a sample. */
const BY_CHANCE = 'hash(date, distance, origin, destination, delay)';

const TRAINING = (rows: number): string =>
  `SELECT ${COLUMNS} FROM (FROM '${FLIGHTS}' WHERE date < '2001-06-01' ORDER BY ${BY_CHANCE} LIMIT ${rows})`;
const JUNE = `SELECT ${COLUMNS} FROM (FROM '${FLIGHTS}' WHERE date >= '2001-06-01' AND date < '2001-07-01'
  ORDER BY ${BY_CHANCE} LIMIT 200000)`;

async function trainFlights(request: FlightsRequest): Promise<FlightsAnswer> {
  const host = await realHost(request.workspace);
  const data = await file(host, 'train.parquet', TRAINING(request.rows));
  const june = await file(host, 'june.parquet', JUNE);
  const start = performance.now();
  const trained = await trainNetwork(
    {
      task: 'binary-classification',
      settings: trainNetworkSchema.parse({ tfjs: request.settings }).tfjs,
      seed: 1,
      data,
      features: [
        { name: 'date', kind: kindOfLogicalType('timestamp') },
        { name: 'distance', kind: kindOfLogicalType('integer') },
        { name: 'origin', kind: kindOfLogicalType('string') },
        { name: 'destination', kind: kindOfLogicalType('string') },
      ],
      label: 'late',
    },
    host,
    () => undefined,
  );
  const middle = performance.now();
  const output: DataFile = { path: join(host.root, 'out.parquet'), format: 'parquet' };
  await predictNetwork({ files: trained.files, data: june, key: ['id'], output }, host);
  const end = performance.now();
  await mkdir(request.save, { recursive: true });
  for (const [name, bytes] of trained.files) await writeFile(join(request.save, name), bytes);
  const answer = {
    backend: trained.backend.name,
    rows: trained.rows,
    auc: await aucOfFile(host, june, output),
    digest: digestOf(trained.files),
    trainSeconds: (middle - start) / 1000,
    predictSeconds: (end - middle) / 1000,
  };
  await host.dispose();
  return answer;
}

async function file(host: RealHost, name: string, query: string): Promise<DataFile> {
  const path = join(host.root, name);
  const session = await host.engine.open({ inputs: [FLIGHTS], outputs: host.root });
  await session.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  await session.close();
  return { path, format: 'parquet' };
}

async function aucOfFile(host: RealHost, truth: DataFile, scores: DataFile): Promise<number> {
  const session = await host.engine.open({ inputs: [truth.path, scores.path] });
  const table = await session.table(
    `SELECT late::INTEGER::DOUBLE AS late, prediction FROM '${truth.path}' JOIN '${scores.path}' USING (id)`,
  );
  await session.close();
  const late = table.columns.get('late');
  const prediction = table.columns.get('prediction');
  if (late?.kind !== 'number' || prediction?.kind !== 'number') throw new Error('two numbers');
  const truthOf = Uint8Array.from(late.values);
  const outcome = { task: 'binary-classification', scale: 'probability' } as const;
  return measure(auc, { ...outcome, truth: truthOf, score: prediction.values });
}

if (process.argv[1] === import.meta.filename) {
  const request: FlightsRequest = JSON.parse(process.argv[2] ?? '{}');
  process.stdout.write(JSON.stringify(await trainFlights(request)));
}
