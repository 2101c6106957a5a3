import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { quoteText } from '../../../src/domain/contract/sql/quote.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import type { DataEngine, DataSessionOptions, Row } from '../../../src/ports/data-engine.ts';
import { prepareData } from '../../../src/tasks/data/prepare-data.ts';
import type { Prepared } from '../../../src/tasks/data/prepared.ts';
import { openProject } from '../../../src/tasks/project/open-project.ts';
import { NAUGHTY_STRINGS, naughtyStrings } from '../../support/naughty-strings.ts';
import { describeWithShared } from '../../support/shared.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

// One engine for all: what it costs to find and verify is shown elsewhere.
let engine: DataEngine;
beforeAll(async () => {
  const space = workspace();
  open.push(space);
  engine = await space.host.dataEngine();
});

const open: Workspace[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.dispose();
    rmSync(one.root, { recursive: true, force: true });
  }
});

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: flights
version: 1.0.0
status: active
schema:
  - name: flights
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: at, logicalType: timestamp, logicalTypeOptions: { timezone: false }, required: true }
      - { name: delay, logicalType: integer }
      - { name: distance, logicalType: number, logicalTypeOptions: { minimum: 0 } }
      - { name: origin, logicalType: string }
`;
const NO_KEY = CONTRACT.replace(/ {6}- \{ name: id.*\n/, '');

const HEADER = 'id,at,delay,distance,origin';

/** `count` flights, one an hour from the first of January 2001; the delay is the number of the flight modulo 40. */
function flights(count: number, from = 0): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = from + index;
    const at = new Date(Date.UTC(2001, 0, 1) + id * 3_600_000).toISOString().slice(0, 19);
    return `${id},${at},${id % 40},${100 + (id % 7) / 4},${['ORD', 'ATL', ''][id % 3]}`;
  });
  return `${HEADER}\n${rows.join('\n')}\n`;
}

const DATA = 'label: { column: delay, above: 15 }';

function config(data: string, model = ''): string {
  return `models:
  m:
    task: binary-classification
    data: { contract: contract.yml, train: data.csv, ${data} }
    train: { run: x }
    predict: { run: y }
    ${model}
`;
}

function given(files: Readonly<Record<string, string>>): Workspace {
  const made = workspace({ files: { 'contract.yml': CONTRACT, ...files } });
  open.push(made);
  return made;
}

async function prepare(space: Workspace, threads?: number): Promise<Prepared> {
  const { host } = space;
  const withThreads = {
    ...engine,
    open: (options: DataSessionOptions) =>
      engine.open(threads === undefined ? options : { ...options, threads }),
  };
  const project = await openProject({ config: 'assay.yml' }, host);
  return prepareData(project, { ...host, dataEngine: async () => withThreads });
}

async function rows(space: Workspace, file: { readonly path: string }): Promise<readonly Row[]> {
  const path = join(space.root, file.path);
  const session = await engine.open({ inputs: [path] });
  const relation = path.endsWith('.csv')
    ? `read_csv(${quoteText(path)}, all_varchar = true, header = true, nullstr = '', allow_quoted_nulls = false)`
    : `read_parquet(${quoteText(path)})`;
  try {
    return await session.rows(`SELECT * FROM ${relation}`);
  } finally {
    await session.close();
  }
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('Prepared data', () => {
  it('is split by time, training strictly before evaluation, in the order of the file', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 2d }`),
      'data.csv': flights(240),
    });
    const prepared = await prepare(space);
    const [train, evaluate] = [
      await rows(space, prepared.train),
      await rows(space, prepared.evaluate),
    ];
    expect([prepared.train.rows, prepared.evaluate.rows]).toEqual([192, 48]);
    expect(train.map((row) => Number(row['id']))).toEqual(Array.from({ length: 192 }, (_, i) => i));
    expect(evaluate.map((row) => Number(row['id']))).toEqual(
      Array.from({ length: 48 }, (_, i) => 192 + i),
    );
    expect(prepared.splitAt).toBe('2001-01-08T23:00:00');
    expect(prepared.features).toEqual(['distance', 'origin']);
  });

  it('holds a label made by a comparison, and the column behind it nowhere', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 2d }`),
      'data.csv': flights(240),
    });
    const prepared = await prepare(space);
    const train = await rows(space, prepared.train);
    expect(Object.keys(train[0] ?? {})).toEqual(['id', 'at', 'distance', 'origin', 'label']);
    for (const row of train) expect(Number(row['label'])).toBe(Number(row['id']) % 40 > 15 ? 1 : 0);
    const evaluate = await rows(space, prepared.evaluate);
    expect(Object.keys(evaluate[0] ?? {})).toEqual(['id', 'at', 'distance', 'origin']);
    const labels = await rows(space, prepared.labels);
    expect(labels.map((row) => row['id'])).toEqual(evaluate.map((row) => row['id']));
    for (const row of labels)
      expect(Number(row['label'])).toBe(Number(row['id']) % 40 > 15 ? 1 : 0);
  });

  it.each([
    ['above: 15', (delay: number) => delay > 15],
    ['at-least: 15', (delay: number) => delay >= 15],
    ['below: 14.5', (delay: number) => delay < 14.5],
    ['at-most: 14', (delay: number) => delay <= 14],
    ['equals: 7', (delay: number) => delay === 7],
  ])('labels by %s', async (comparison, expected) => {
    const label = `label: { column: delay, ${comparison}, name: late }`;
    const space = given({
      'assay.yml': config(`${label}, evaluate: { fraction: 0.5 }`),
      'data.csv': flights(80),
    });
    const train = await rows(space, (await prepare(space)).train);
    for (const row of train) {
      expect(Number(row['late'])).toBe(expected(Number(row['id']) % 40) ? 1 : 0);
    }
  });

  it('leaves out rows that break an error rule, cannot be read or have no label, and counts them', async () => {
    const bad = [
      '900,2001-01-01T00:00:00,x,1,ORD',
      '901,2001-01-01T00:00:00,1,-5,ORD',
      '902,,1,1,ORD',
      '903,2001-01-01T00:00:00,1,1',
      '904,2001-01-01T00:00:00,,1,ORD',
      '5,2001-01-01T05:00:00,1,1,ORD',
    ];
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': `${flights(100)}${bad.join('\n')}\n`,
    });
    const prepared = await prepare(space);
    expect(prepared.counts).toEqual({
      train: { read: 82, invalid: 5, unlabelled: 1 },
      evaluate: { read: 24, invalid: 0, unlabelled: 0 },
    });
    expect(prepared.train.rows).toBe(76);
    const ids = (await rows(space, prepared.train)).map((row) => Number(row['id']));
    expect(ids).toEqual(Array.from({ length: 76 }, (_, i) => i));
    expect(space.log.said('notice')).toEqual([
      '5 rows break the contract and are left out.',
      '1 rows have no label and are left out.',
    ]);
  });

  it('keeps rows with a missing cell where the contract tolerates some, for serving will bring them', async () => {
    const tolerant = '{ name: origin, logicalType: string, quality: [ RULE ] }';
    const withRule = (rule: string): string =>
      CONTRACT.replace('{ name: origin, logicalType: string }', tolerant.replace('RULE', rule));
    const kept = async (rule: string): Promise<number> => {
      const space = given({
        'contract.yml': withRule(rule),
        'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
        'data.csv': flights(60),
      });
      return (await prepare(space)).train.rows;
    };
    const some = '{ metric: nullValues, mustBeLessOrEqualTo: 40, unit: percent }';
    expect(await kept(some)).toBe(36);
    expect(await kept('{ metric: nullValues, mustBe: 0 }')).toBe(24);
  });

  it('keeps rows that break a mere warning', async () => {
    const contract = CONTRACT.replace(
      'logicalTypeOptions: { minimum: 0 } }',
      'quality: [ { metric: nullValues, mustBe: 0, severity: warning } ] }',
    );
    const space = given({
      'contract.yml': contract,
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': `${flights(48)}50,2001-01-01T00:00:00,1,,ORD\n`,
    });
    expect((await prepare(space)).counts.train.invalid).toBe(0);
  });

  it('draws a fraction by the key, so that rows keep their side when others are added', async () => {
    const sides = async (data: string) => {
      const space = given({
        'assay.yml': config(`${DATA}, evaluate: { fraction: 0.3, seed: 4 }`),
        'data.csv': data,
      });
      const prepared = await prepare(space);
      const ids = async (file: { readonly path: string }) =>
        (await rows(space, file)).map((row) => Number(row['id']));
      return { train: await ids(prepared.train), evaluate: await ids(prepared.evaluate) };
    };
    const small = await sides(flights(1000));
    const large = await sides(
      `${flights(500, 1000)}${flights(1000).split('\n').slice(1).join('\n')}`,
    );
    expect(small.evaluate.length).toBeGreaterThan(240);
    expect(small.evaluate.length).toBeLessThan(360);
    expect(large.evaluate.filter((id) => id < 1000)).toEqual(small.evaluate);
    expect(large.train.filter((id) => id < 1000)).toEqual(small.train);
  });

  it('takes evaluation rows from files of their own, and training rows from several in order', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: test.csv`).replace('data.csv', '[b.csv, a.csv]'),
      'a.csv': flights(10),
      'b.csv': flights(10, 10),
      'test.csv': flights(5, 100),
    });
    const prepared = await prepare(space);
    const ids = (await rows(space, prepared.train)).map((row) => Number(row['id']));
    expect(ids).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(prepared.evaluate.rows).toBe(5);
    expect(prepared.splitAt).toBeNull();
  });

  it('is warned of where evaluation rows were trained on', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: test.csv`),
      'data.csv': flights(10),
      'test.csv': flights(10, 7),
    });
    await prepare(space);
    expect(space.log.said('warning')).toEqual([
      '3 evaluation rows have the key of a training row: they are no test.',
    ]);
  });

  it('is warned of where a file is on both sides, also without a key and by another name', async () => {
    const space = given({
      'contract.yml': NO_KEY,
      'assay.yml': config(`${DATA}, evaluate: "copy.csv"`),
      'data.csv': flights(60),
      'copy.csv': flights(60),
    });
    await prepare(space);
    expect(space.log.said('warning').join()).toMatch(
      /^copy\.csv holds the same as data\.csv, which is trained on: its rows are no test\./,
    );
  });

  it('numbers the rows where the contract has no key', async () => {
    const space = given({
      'contract.yml': NO_KEY,
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': flights(48).replace(/^[^,\n]*,/gm, ''),
    });
    const prepared = await prepare(space);
    expect(prepared).toMatchObject({ key: ['row'], keyGenerated: true });
    const labels = await rows(space, prepared.labels);
    expect(labels.map((row) => Number(row['row']))).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
    expect(Object.keys((await rows(space, prepared.evaluate))[0] ?? {})).not.toContain('row');
  });

  it('reads JSON Lines and CSV to the same files', async () => {
    const header = HEADER.split(',');
    const lines = flights(60)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id, at, delay, distance, origin] = line.split(',');
        const row = {
          id: Number(id),
          at,
          delay: Number(delay),
          distance: Number(distance),
          origin,
        };
        expect(Object.keys(row)).toEqual(header);
        return JSON.stringify({ ...row, origin: origin === '' ? null : origin });
      });
    const data = `${DATA}, evaluate: { last: 1d }`;
    const csv = await prepare(given({ 'assay.yml': config(data), 'data.csv': flights(60) }));
    const json = await prepare(
      given({
        'assay.yml': config(data).replace('data.csv', 'data.jsonl'),
        'data.jsonl': `${lines.join('\n')}\n`,
      }),
    );
    expect(json.train.digest).toBe(csv.train.digest);
    expect(json.labels.digest).toBe(csv.labels.digest);
    expect(json.dataDigest).not.toBe(csv.dataDigest);
  });

  it.each(['parquet', 'csv'])(
    'has the same bytes for any number of threads, as %s',
    async (format) => {
      const data = `${DATA}, evaluate: { last: 100d }, sample: { rows: 100000, seed: 2 }, format: ${format}`;
      const files = { 'assay.yml': config(data), 'data.csv': flights(200_000) };
      const digests = async (threads: number) => {
        const prepared = await prepare(given(files), threads);
        expect(prepared.train.rows).toBe(100_000);
        return [prepared.train.digest, prepared.evaluate.digest, prepared.labels.digest];
      };
      const one = await digests(1);
      expect(await digests(4)).toEqual(one);
      expect(await digests(3)).toEqual(one);
    },
  );

  it('is sampled by the seed, in the order of the file', async () => {
    const sampled = async (sample: string) => {
      const space = given({
        'assay.yml': config(`${DATA}, evaluate: { last: 1d }, sample: ${sample}`),
        'data.csv': flights(1000),
      });
      const prepared = await prepare(space);
      return { prepared, ids: (await rows(space, prepared.train)).map((row) => Number(row['id'])) };
    };
    const first = await sampled('{ rows: 100, seed: 1 }');
    expect(first.ids).toHaveLength(100);
    expect(first.prepared).toMatchObject({ sampledFrom: 976, train: { rows: 100 } });
    expect(first.ids).toEqual(first.ids.toSorted((a, b) => a - b));
    expect((await sampled('{ rows: 100, seed: 2 }')).ids).not.toEqual(first.ids);
    expect((await sampled('{ rows: 5000 }')).ids).toHaveLength(976);
  });

  it('is sampled by each seed as if there were no other', async () => {
    const ids = async (seed: number): Promise<ReadonlySet<number>> => {
      const space = given({
        'assay.yml': config(
          `${DATA}, evaluate: { last: 1h }, sample: { rows: 2000, seed: ${seed} }`,
        ),
        'data.csv': flights(4001),
      });
      const train = await rows(space, (await prepare(space)).train);
      return new Set(train.map((row) => Number(row['id'])));
    };
    const first = await ids(1);
    for (const seed of [2, 3, 4]) {
      const common = [...(await ids(seed))].filter((id) => first.has(id)).length;
      // Hypergeometric: 1000 in common, with a standard deviation of 16.
      expect(Math.abs(common - 1000)).toBeLessThan(100);
    }
  });

  it('has no label where an allowed NaN stands: it is not above anything', async () => {
    const number =
      '{ name: delay, logicalType: number, customProperties: [{ property: ml.allowNaN, value: true }] }';
    const space = given({
      'contract.yml': CONTRACT.replace('{ name: delay, logicalType: integer }', number),
      'assay.yml': config(`${DATA}, evaluate: { fraction: 0.5 }`),
      'data.csv': flights(80).replaceAll(/,3\d,/g, ',NaN,'),
    });
    const { counts, train } = await prepare(space);
    expect(counts.train.unlabelled + counts.evaluate.unlabelled).toBe(20);
    for (const row of await rows(space, train))
      expect(Number(row['label'])).toBe(Number(row['id']) % 40 > 15 ? 1 : 0);
  });

  it('of a split by time has no row without a time: nobody knows which side it is of', async () => {
    const gone = flights(240)
      .split('\n')
      .map((row, line) => (line % 10 === 3 ? row.replace(/2001[^,]*/, '') : row));
    const space = given({
      'contract.yml': CONTRACT.replace(
        'logicalTypeOptions: { timezone: false }, required: true',
        'logicalTypeOptions: { timezone: false }',
      ),
      'assay.yml': config(`${DATA}, evaluate: { last: 2d }`),
      'data.csv': gone.join('\n'),
    });
    const { train, evaluate } = await prepare(space);
    expect([train.rows, evaluate.rows]).toEqual([173, 43]);
    for (const row of await rows(space, train)) expect(row['at']).not.toBe(null);
    expect(space.log.said('notice').join()).toMatch(/^24 rows have no time and are left out\./m);
  });

  it('is split by the newest real time, not by one without end', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 2d }`).replace('data.csv', 'data.parquet'),
    });
    const session = await engine.open({ inputs: [], outputs: space.root });
    const at =
      "CASE WHEN i = 7 THEN 'infinity'::TIMESTAMP ELSE TIMESTAMP '2001-01-01' + to_hours(i) END";
    const query = `SELECT i AS id, ${at} AS at, i % 40 AS delay, 1.0::DOUBLE AS distance, 'ORD' AS origin FROM range(240) r(i)`;
    await session.run(
      `COPY (${query}) TO ${quoteText(join(space.root, 'data.parquet'))} (FORMAT parquet)`,
    );
    await session.close();
    const { train, evaluate } = await prepare(space);
    expect([train.rows, evaluate.rows]).toEqual([191, 49]);
  });

  it('is read from files whatever their names and folders say', async () => {
    const folder = 'in [old]/delay=1';
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { fraction: 0.5 }`).replace(
        'data.csv',
        '"in ?old?/*/*"',
      ),
      [`${folder}/a[1].csv`]: flights(40),
      [`${folder}/a1.csv`]: flights(40, 40),
      [`${folder}/what?*.csv`]: flights(40, 80),
    });
    const session = await engine.open({ inputs: [], outputs: space.root });
    const query = `SELECT i AS id, TIMESTAMP '2001-01-01' + to_hours(i) AS at, i % 40 AS delay, 1.0::DOUBLE AS distance, 'ORD' AS origin FROM range(120, 160) r(i)`;
    const file = quoteText(join(space.root, folder, 'c[1].parquet'));
    await session.run(`COPY (${query}) TO ${file} (FORMAT parquet)`);
    await session.close();
    const { train, evaluate } = await prepare(space);
    expect(train.rows + evaluate.rows).toBe(160);
    for (const row of await rows(space, train))
      expect(Number(row['label'])).toBe(Number(row['id']) % 40 > 15 ? 1 : 0);
  });

  it('is used again while nothing changed, and not otherwise', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': flights(100),
    });
    const again = /used again/;
    const first = await prepare(space);
    expect(space.log.text).not.toMatch(again);
    expect(await prepare(space)).toEqual(first);
    expect(space.log.text).toMatch(again);

    space.log.entries.length = 0;
    writeFileSync(join(space.root, first.train.path), 'something else');
    expect(await prepare(space)).toEqual(first);
    expect(space.log.text).not.toMatch(again);

    space.write('data.csv', flights(101));
    expect((await prepare(space)).dataDigest).not.toBe(first.dataDigest);
    space.write('assay.yml', config(`${DATA}, evaluate: { last: 2d }`));
    expect((await prepare(space)).evaluate.rows).toBe(48);
    expect(space.log.text).not.toMatch(again);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a split that leaves nothing to train on',
      { 'assay.yml': config(`${DATA}, evaluate: { last: 52w }`) },
      /^assay\.yml:4:\d+: No row is left to train on: no row falls to it\./,
    ],
    [
      'a contract without a label',
      { 'assay.yml': config('evaluate: { last: 1d }') },
      /^assay\.yml:4:\d+: contract\.yml marks no column as label/,
    ],
    [
      'a label of an unknown column',
      { 'assay.yml': config('label: { column: dely, above: 3 }, evaluate: { last: 1d }') },
      /^assay\.yml:4:\d+: contract\.yml has no column "dely"\. Did you mean "delay"\?/,
    ],
    [
      'a missing contract',
      { 'assay.yml': config(`${DATA}, evaluate: { last: 1d }`).replace('contract.yml', 'no.yml') },
      /^assay\.yml:4:\d+: The contract no\.yml does not exist/,
    ],
    [
      'patterns that match nothing, for both sides at once',
      { 'assay.yml': config(`${DATA}, evaluate: "x/*.csv"`).replace('data.csv', 'y.csv') },
      /^assay\.yml:4:\d+: y\.csv: There is no such file\. Check the path; it starts from the folder of assay\.yml\.\nassay\.yml:4:\d+: x\/\*\.csv: No file matches/,
    ],
    [
      'a fraction of rows that all break the contract',
      {
        'assay.yml': config(`${DATA}, evaluate: { fraction: 0.5 }`),
        'data.csv': `${HEADER}\n${'1,2001-01-01T00:00:00,x,1,ORD\n'.repeat(1)}`,
      },
      /No row is left to (?:train on|evaluate by): /,
    ],
    [
      'rows that all break the contract',
      {
        'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
        'data.csv': `${HEADER}\n1,2001-01-01T00:00:00,x,1,ORD\n`,
      },
      /No row is left to train on: of 1 rows, 1 break the contract/,
    ],
  ])('is refused as a mistake for %s', async (_, files, expected) => {
    const space = given({ 'data.csv': flights(50), ...files });
    const error = await errorOf(prepare(space));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(expected);
  });

  it('is refused where a file is written to while it is read, and kept for nobody', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': flights(60),
    });
    const project = await openProject({ config: 'assay.yml' }, space.host);
    const written = {
      ...engine,
      open: (options: DataSessionOptions) => {
        space.write('data.csv', flights(60).replace('100.25', '100.75'));
        return engine.open(options);
      },
    };
    const error = await errorOf(
      prepareData(project, { ...space.host, dataEngine: async () => written }),
    );
    expect(error).toBeInstanceOf(RefusalError);
    expect(String(error)).toMatch(/data\.csv was written to while it was read\. Run again/);
    await prepare(space);
    expect(space.log.text).not.toMatch(/used again/);
  });

  it('is refused where a file lacks a column that the model needs', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { last: 1d }`),
      'data.csv': flights(50).replace('delay', 'dely'),
    });
    const error = await errorOf(prepare(space));
    expect(error).toBeInstanceOf(RefusalError);
    expect((error as Error).message).toBe('data.csv has no column "delay", which the model needs.');
  });
});

describe('Hostile names', () => {
  it('of columns come out of preparation as they went in', async () => {
    const names = ['a"b', "x'; DROP TABLE train_rows; --", 'f0', 'ok', 'rowid', 'ü ñ', 'n'];
    const columns = names.map(
      (name) => `      - { name: ${JSON.stringify(name)}, logicalType: string }`,
    );
    const header = [HEADER, ...names.map((name) => `"${name.replaceAll('"', '""')}"`)].join(',');
    const lines = Array.from({ length: 6 }, (_, id) =>
      [id, '2001-01-01T00:00:00', id * 9, 1, 'ORD', ...names.map((_, k) => `${id}-${k}`)].join(','),
    );
    const space = given({
      'contract.yml': `${CONTRACT}${columns.join('\n')}\n`,
      'assay.yml': config(`${DATA}, evaluate: test.csv`),
      'data.csv': `${header}\n${lines.join('\n')}\n`,
      'test.csv': `${header}\n${lines.join('\n')}\n`,
    });
    const prepared = await prepare(space);
    expect(prepared.features).toEqual(['distance', 'origin', ...names]);
    const train = await rows(space, prepared.train);
    expect(train.map((row) => names.map((name) => row[name]))).toEqual(
      Array.from({ length: 6 }, (_, id) => names.map((_, k) => `${id}-${k}`)),
    );
  });
});

describe('The draw of a fraction', () => {
  it('is the first half of an MD5 that anybody can compute', async () => {
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: { fraction: 0.25, seed: 9 }`),
      'data.csv': flights(400),
    });
    const evaluate = await rows(space, (await prepare(space)).evaluate);
    const expected = Array.from({ length: 400 }, (_, id) => id).filter((id) => {
      const digest = createHash('md5').update(`split 9\u001f${id}`).digest();
      return digest.readBigUInt64BE(0) < 2n ** 62n;
    });
    expect(evaluate.map((row) => Number(row['id']))).toEqual(expected);
  });
});

describeWithShared('Hostile cells', [NAUGHTY_STRINGS], () => {
  it.each(['parquet', 'csv'])('come out of preparation as they went in, as %s', async (format) => {
    const cells = naughtyStrings().filter((text) => text !== '');
    const quoted = cells.map(
      (text, id) => `${id},2001-01-01T00:00:00,${id % 40},1,"${text.replaceAll('"', '""')}"`,
    );
    const space = given({
      'assay.yml': config(`${DATA}, evaluate: test.csv, format: ${format}`),
      'data.csv': `${HEADER}\n${quoted.join('\n')}\n`,
      'test.csv': flights(5),
    });
    const train = await rows(space, (await prepare(space)).train);
    expect(train.map((row) => row['origin'])).toEqual(cells);
  });
});
