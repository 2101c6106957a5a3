import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainNetworkSchema } from '../../../src/domain/config/training.ts';
import { encoderSchema } from '../../../src/domain/network/encoder.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { UnreadableFileError } from '../../../src/ports/data-engine.ts';
import type { TrainingStep } from '../../../src/ports/trainer.ts';
import type { DataFile, FeatureColumn } from '../../../src/tasks/network/data-file.ts';
import { predictNetwork } from '../../../src/tasks/network/predict-network.ts';
import { type NetworkTraining, trainNetwork } from '../../../src/tasks/network/train-network.ts';
import { type RealHost, realHost } from './network-host.ts';

/** Rows whose answers follow from their cells; hash() of DuckDB stands for chance. */
const ROWS = `
  SELECT 'k' || id AS id, x, city, moment, flag,
         x > 0 AS big,
         CASE WHEN x < -0.4 THEN 'low' WHEN x < 0.4 THEN 'middle' ELSE 'high' END AS size,
         1000 + 50 * x + (CASE WHEN flag THEN 20 ELSE 0 END) AS price
  FROM (SELECT id, (hash(id) % 2001)::INTEGER / 1000 - 1 AS x,
               'city ' || (hash(id + 1) % 7) AS city,
               TIMESTAMP '2001-01-01' + INTERVAL (id) HOUR AS moment,
               nullif(hash(id + 2) % 3, 2)::BOOLEAN AS flag
        FROM range(%ROWS) AS r(id))`;
const rows = (count: number): string => ROWS.replace('%ROWS', String(count));
const FEATURES: readonly FeatureColumn[] = ['x', 'city', 'moment', 'flag'].map((name) => ({
  name,
}));
const SETTINGS = { hidden: [16], epochs: 8, 'batch-size': 128, 'learning-rate': 0.01 };

let host: RealHost;
let parquet: DataFile;
let csv: DataFile;
beforeAll(async () => {
  host = await realHost();
  parquet = { path: await host.make('train.parquet', rows(3000)), format: 'parquet' };
  csv = { path: await host.make('train.csv', rows(3000)), format: 'csv' };
});
afterAll(() => host.dispose());

function training(changes: Partial<NetworkTraining> = {}): NetworkTraining {
  const settings = trainNetworkSchema.parse({ tfjs: SETTINGS }).tfjs;
  const task = 'binary-classification';
  return { task, settings, seed: 1, data: parquet, features: FEATURES, label: 'big', ...changes };
}

async function trainAndPredict(
  changes: Partial<NetworkTraining>,
  output: DataFile,
  key = ['id'],
): Promise<string> {
  const { files } = await trainNetwork(training(changes), host, () => undefined);
  const data = changes.data ?? parquet;
  await predictNetwork({ files, data, key, output }, host);
  return output.path;
}

function fileOf(name: string): DataFile {
  return { path: join(host.root, name), format: name.endsWith('csv') ? 'csv' : 'parquet' };
}

describe('a network trained on a prepared file', () => {
  it('scores the positive class of every row, under its key', async () => {
    const path = await trainAndPredict({}, fileOf('binary.parquet'));
    const joined = `SELECT count(*)::INTEGER AS rows, avg(((prediction > 0.5) = expected.big)::INTEGER) AS right
      FROM file JOIN (${rows(3000)}) AS expected USING (id)`;
    const [found] = await host.ask(path, joined);
    expect(found?.['rows']).toBe(3000);
    expect(found?.['right']).toBeGreaterThan(0.95);
  });

  it('predicts numbers on their own scale', async () => {
    const path = await trainAndPredict(
      { task: 'regression', label: 'price' },
      fileOf('regression.parquet'),
    );
    const joined = `SELECT sqrt(avg((prediction - price) ** 2)) AS rmse
      FROM file JOIN (${rows(3000)}) AS expected USING (id)`;
    const [found] = await host.ask(path, joined);
    expect(found?.['rmse']).toBeLessThan(8);
  });

  it('gives every class a column of its own, in order', async () => {
    const changes = { task: 'multiclass-classification', label: 'size' } as const;
    const path = await trainAndPredict(changes, fileOf('classes.csv'));
    expect((await readFile(path, 'utf8')).split('\n', 1)[0]).toBe('id,p_high,p_low,p_middle');
    const joined = `SELECT avg((CASE greatest(p_high, p_low, p_middle) WHEN p_high THEN 'high'
        WHEN p_low THEN 'low' ELSE 'middle' END = size)::INTEGER) AS right
      FROM file JOIN (${rows(3000)}) AS expected USING (id)`;
    const [found] = await host.ask(path, joined);
    expect(found?.['right']).toBeGreaterThan(0.9);
  });

  it('is the same from CSV as from Parquet, byte by byte', async () => {
    const one = await trainNetwork(training(), host, () => undefined);
    const two = await trainNetwork(training({ data: csv }), host, () => undefined);
    expect(two.files).toEqual(one.files);
    expect([...one.files.keys()]).toEqual([
      'encoder.json',
      'model.json',
      'network.json',
      'weights.bin',
    ]);
  });

  it('predicts the same bytes twice, in the order of the input, for many rows', async () => {
    const settings = trainNetworkSchema.parse({ tfjs: { ...SETTINGS, hidden: [] } }).tfjs;
    const features = [{ name: 'x' }];
    const { files } = await trainNetwork(training({ settings, features }), host, () => undefined);
    const data = fileOf('many.parquet');
    await host.make('many.parquet', rows(400_000));
    for (const name of ['one.parquet', 'two.parquet'])
      await predictNetwork({ files, data, key: ['id'], output: fileOf(name) }, host);
    const [one, two] = ['one.parquet', 'two.parquet'].map((name) => join(host.root, name));
    expect(await host.files.fingerprint(two ?? '')).toEqual(
      await host.files.fingerprint(one ?? ''),
    );
    // A network without hidden layers rises with its only input: any row at another's place shows.
    const misplaced = `SELECT count(*)::INTEGER AS n FROM (
      SELECT prediction < lag(prediction) OVER (ORDER BY x) AS falls
      FROM file JOIN (${rows(400_000)}) AS expected USING (id)) WHERE falls`;
    expect(await host.ask(join(host.root, 'one.parquet'), misplaced)).toEqual([{ n: 0 }]);
    const order = `SELECT count(*)::INTEGER AS n FROM (
      SELECT id, 'k' || (row_number() OVER () - 1) AS expected FROM file) WHERE id <> expected`;
    expect(await host.ask(join(host.root, 'one.parquet'), order)).toEqual([{ n: 0 }]);
  });

  it('writes a row for each row of the input where there is no key', async () => {
    const { files } = await trainNetwork(training(), host, () => undefined);
    const output = fileOf('keyless.csv');
    const result = await predictNetwork({ files, data: csv, key: [], output }, host);
    const lines = (await readFile(output.path, 'utf8')).trimEnd().split('\n');
    expect(result.rows).toBe(3000);
    expect(lines[0]).toBe('prediction');
    expect(lines).toHaveLength(3001);
  });

  it('predicts unknown categories and missing cells, and never NaN', async () => {
    const { files } = await trainNetwork(training(), host, () => undefined);
    const query = `SELECT * FROM (VALUES ('a', NULL, 'nowhere', NULL, NULL), ('b', 'inf', NULL, 'infinity', true))
      AS rows(id, x, city, moment, flag)`;
    const typed = `SELECT id, x::DOUBLE AS x, city, moment::TIMESTAMP AS moment, flag FROM (${query})`;
    const data = fileOf('odd.parquet');
    await host.make('odd.parquet', typed);
    await predictNetwork({ files, data, key: ['id'], output: fileOf('odd.csv') }, host);
    const found = await host.ask(join(host.root, 'odd.csv'), 'SELECT * FROM file');
    expect(found.map((row) => Number(row['prediction'])).every(Number.isFinite)).toBe(true);
  });

  it('says on what it runs, how much it learns from, and how the loss falls', async () => {
    const steps: TrainingStep[] = [];
    const trained = await trainNetwork(training(), host, (step) => steps.push(step));
    expect(trained).toMatchObject({ rows: 3000, unlabelled: 0, backend: { name: 'wasm' } });
    expect(host.log.said('info')).toContain(trained.backend.remark);
    expect(steps.at(-1)).toMatchObject({ step: 192, of: 192 });
  });
});

describe('a Parquet file', () => {
  it('tells by its own types what each column means', async () => {
    const moment = `TIMESTAMP '2001-01-01' + INTERVAL (id) HOUR`;
    const columns: Readonly<Record<string, readonly [string, string]>> = {
      huge: ['id::HUGEINT', 'number'],
      tiny: ['(id % 200)::UTINYINT', 'number'],
      decimal: ['(id / 7)::DECIMAL(18, 3)', 'number'],
      single: ['(id / 3)::FLOAT', 'number'],
      day: [`(${moment})::DATE`, 'timestamp'],
      zoned: [`(${moment})::TIMESTAMPTZ`, 'timestamp'],
      fine: [`(${moment})::TIMESTAMP_NS`, 'timestamp'],
      coarse: [`(${moment})::TIMESTAMP_S`, 'timestamp'],
      clock: [`(${moment})::TIME`, 'category'],
      chosen: [`(id % 3)::VARCHAR::ENUM ('0', '1', '2')`, 'category'],
      uuid: [`('00000000-0000-0000-0000-' || lpad(id::VARCHAR, 12, '0'))::UUID`, 'category'],
      list: ['[id % 2]', 'category'],
      yes: ['id % 2 = 0', 'boolean'],
    };
    const wanted = Object.entries(columns).map(([name, [cell]]) => `${cell} AS ${name}`);
    const query = `SELECT ${wanted.join(', ')}, id % 2 = 0 AS big FROM range(400) AS rows(id)`;
    const data: DataFile = { path: await host.make('types.parquet', query), format: 'parquet' };
    const features = Object.keys(columns).map((name) => ({ name }));
    const { files } = await trainNetwork(training({ data, features }), host, () => undefined);
    const encoder = encoderSchema.parse(
      JSON.parse(new TextDecoder().decode(files.get('encoder.json'))),
    );
    expect(encoder.features.map(({ name, kind }) => [name, kind])).toEqual(
      Object.entries(columns).map(([name, [, kind]]) => [name, kind]),
    );
    expect(encoder.features.map(({ name }) => name)).toEqual(Object.keys(columns));
  });
});

describe('labels', () => {
  it('that are missing leave their rows out, and are counted', async () => {
    const path = await host.make(
      'unlabelled.parquet',
      `SELECT * REPLACE (nullif(size, 'low') AS size) FROM (${rows(300)})`,
    );
    const [low] = await host.ask(
      path,
      'SELECT count(*)::INTEGER AS n FROM file WHERE size IS NULL',
    );
    const trained = await trainNetwork(
      training({ label: 'size', positive: 'high', data: fileOf('unlabelled.parquet') }),
      host,
      () => undefined,
    );
    expect(trained.unlabelled).toBe(low?.['n']);
    expect(trained.rows).toBe(300 - trained.unlabelled);
  });

  it.each([
    ['no positive class', { label: 'size' }, /No row .* positive class \(1 or true\) in "size"/],
    ['no positive class as named', { label: 'size', positive: 'huge' }, /as `positive` names it/],
    ['too many classes', { task: 'multiclass-classification', label: 'id' }, /has 3000 classes/],
  ] as const)('with %s are the configuration’s mistake', async (_, changes, message) => {
    const failing = trainNetwork(training(changes), host, () => undefined);
    await expect(failing).rejects.toThrow(ConfigurationError);
    await expect(failing).rejects.toThrow(message);
  });
});

describe('classes', () => {
  const task = 'multiclass-classification';
  const classes = (query: string) =>
    host.make('spelt.parquet', `SELECT x, ${query} AS size FROM (${rows(300)})`);
  const request = () =>
    training({ task, label: 'size', features: [{ name: 'x' }], data: fileOf('spelt.parquet') });

  it('may be spelt in any way', async () => {
    await classes(`CASE WHEN big THEN 'it''s "q", 😀' ELSE '; DROP' END`);
    const { files } = await trainNetwork(request(), host, () => undefined);
    for (const name of ['spelt.out.csv', 'spelt.out.parquet']) {
      const data = fileOf('spelt.parquet');
      await predictNetwork({ files, data, key: ['x'], output: fileOf(name) }, host);
      const [row] = await host.ask(join(host.root, name), 'SELECT * FROM file');
      expect(Object.keys(row ?? {})).toEqual(['x', 'p_; DROP', `p_it's "q", 😀`]);
    }
  });

  it.each([
    [`CASE WHEN big THEN 'a' ELSE 'A' END`, /upper and lower case only/],
    [`CASE WHEN big THEN 'a' ELSE 'b' || chr(0) END`, /NUL/],
  ])('spelt %s are the configuration’s mistake', async (query, message) => {
    await classes(query);
    const failing = trainNetwork(request(), host, () => undefined);
    await expect(failing).rejects.toThrow(ConfigurationError);
    await expect(failing).rejects.toThrow(message);
  });
});

describe('settings', () => {
  it('that need the native TensorFlow say so where it is absent', async () => {
    const settings = { ...SETTINGS, 'one-hot-limit': 2, embeddings: true };
    const failing = trainNetwork(
      training({ settings: trainNetworkSchema.parse({ tfjs: settings }).tfjs }),
      host,
      () => undefined,
    );
    await expect(failing).rejects.toThrow(ConfigurationError);
    await expect(failing).rejects.toThrow(/Install @tensorflow\/tfjs-node/);
  });

  it('that leave no feature that differs are the configuration’s mistake', async () => {
    const data = fileOf('constant.parquet');
    await host.make('constant.parquet', `SELECT 1 AS x, big FROM (${rows(50)})`);
    const failing = trainNetwork(
      training({ features: [{ name: 'x' }], data }),
      host,
      () => undefined,
    );
    await expect(failing).rejects.toThrow(/every column is constant/);
  });

  it('that call a text a number end as an unreadable file', async () => {
    const features: FeatureColumn[] = [{ name: 'city', kind: 'number' }];
    const failing = trainNetwork(training({ features, data: csv }), host, () => undefined);
    await expect(failing).rejects.toThrow(UnreadableFileError);
  });
});
