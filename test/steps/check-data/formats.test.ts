import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractText, DataWorkspace, inShort } from '../../support/data-workspace.ts';

const workspace = new DataWorkspace();

const COLUMNS = [
  { name: 'id', logicalType: 'integer', required: true, unique: true },
  { name: 'price', logicalType: 'number', logicalTypeOptions: { minimum: 0 } },
  { name: 'name', logicalType: 'string', classification: 'public' },
  { name: 'sold', logicalType: 'boolean' },
  { name: 'day', logicalType: 'date' },
];
const contract = workspace.write('contract.yml', contractText(COLUMNS));

async function reasons(data: readonly string[], more: object = {}): Promise<readonly string[]> {
  const { found } = await workspace.check({ contract, data, ...more });
  return found.reasons.map(inShort);
}

/** Writes Parquet files with the engine itself. */
async function writeParquet(name: string, select: string): Promise<string> {
  const engine = await workspace.host.dataEngine();
  const session = await engine.open({ inputs: [], outputs: workspace.root });
  await session.run(`COPY (${select}) TO '${workspace.root}/${name}' (FORMAT parquet)`);
  await session.close();
  return name;
}

describe('JSON Lines', () => {
  it('judges kinds and values, and names physical lines', async () => {
    const lines = [
      '{"id": 1, "price": 2.5, "name": "a", "sold": true, "day": "2001-01-31"}',
      '{"id": "2", "price": "3", "name": 4, "sold": "true", "day": "2001-02-30"}',
      '',
      '{"id": 3.0, "price": -1, "sold": false}',
      '[1, 2]',
      '{"id": 5',
      '{"id": null, "price": 1e400, "name": null, "sold": null, "day": null}',
      '{"id": 1, "price": 1e3, "name": "b\\"\\u00e9"}',
    ];
    const data = workspace.write('a.jsonl', `${lines.join('\n')}\n`);
    expect(await reasons([data])).toEqual([
      'record - 2/7 @5,6',
      'not-null id 1/5 @7',
      'type id 2/4 @2,4',
      'type price 2/5 @2,7',
      'minimum price 1/5 @4',
      'type name 1/3 @2',
      'type sold 1/3 @2',
      'type day 1/2 @2',
      'unique id 1/2 @8',
    ]);
  });

  it('tells keys that the contract does not know, in any order', async () => {
    const data = workspace.write('b.jsonl', '{"day":"2001-01-31","id":1,"x":1,"name":"a"}\n');
    expect(await reasons([data])).toEqual([
      'missing-column price -/- @',
      'missing-column sold -/- @',
      'unexpected-column x -/- @',
    ]);
  });
});

describe('Parquet', () => {
  it('judges physical types, values and keys, and names rows', async () => {
    const data = await writeParquet(
      'a.parquet',
      `SELECT * FROM (VALUES (1, 2.5, 'a', true, DATE '2001-01-31'), (NULL, -1, '', false, NULL),
        (1, 'nan', 'c', NULL, DATE '2001-02-01')) t(id, price, name, sold, day)`
        .replace("'nan'", "CAST('nan' AS DOUBLE)")
        .replace('2.5', 'CAST(2.5 AS DOUBLE)'),
    );
    expect(await reasons([data])).toEqual([
      'not-null id 1/3 @2',
      'nan price 1/3 @3',
      'minimum price 1/3 @2',
      'unique id 1/2 @3',
    ]);
  });

  it('tells a column of another type as a whole, with the type in the file', async () => {
    const data = await writeParquet(
      'b.parquet',
      `SELECT CAST(1 AS DOUBLE) AS id, 1 AS price, 'a' AS name, 'yes' AS sold, TIMESTAMP '2001-01-31' AS day`,
    );
    const { found } = await workspace.check({ contract, data: [data] });
    expect(found.reasons.map(inShort)).toEqual([
      'type id 1/1 @1',
      'type sold 1/1 @1',
      'type day 1/1 @1',
    ]);
    expect(found.reasons[0]?.message).toMatch(/In the file it is DOUBLE/);
  });
});

describe('a percentage', () => {
  /** Ten rows: two cells are missing, of the eight others one is no number and one is too large; one key is double. */
  const text = 'id,x\n1,1\n2,\n3,1\n4,9\n5,oops\n6,1\n7,\n8,1\n8,1\n,1\n';
  const over = (x: object, id: object, rows: readonly object[] = []): string =>
    contractText(
      [
        { name: 'id', logicalType: 'integer', ...id },
        { name: 'x', logicalType: 'integer', ...x },
      ],
      rows,
    );
  const share = (metric: string, limit: object, more: object = {}): object => ({
    quality: [{ metric, unit: 'percent', ...limit, ...more }],
  });
  const missing = (limit: object): string => over(share('nullValues', limit), {});
  const invalid = (limit: object): string =>
    over(share('invalidValues', limit, { arguments: { validValues: [1] } }), {});
  const double = (limit: object): string => over({}, share('duplicateValues', limit));

  // The cells that the rule examined: of all rows; of those that are there; of rows whose key is whole.
  it.each<[string, (limit: object) => string, number, string]>([
    ['of missing cells is one of all rows', missing, (100 * 2) / 10, 'not-null x 2/10 @3,8'],
    [
      'of invalid cells is one of the cells that are there',
      invalid,
      (100 * 1) / 8,
      'allowed-values x 1/8 @5',
    ],
    ['of double keys is one of the rows that have a key', double, 100 / 9, 'unique id 1/9 @10'],
  ])('%s', async (_title, contractOf, percent, told) => {
    const data = [workspace.write('share.csv', text)];
    const found = async (limit: object): Promise<readonly string[]> => {
      const file = workspace.write('share.yml', contractOf(limit));
      const { found } = await workspace.check({ contract: file, data });
      return found.reasons.map(inShort).filter((line) => !line.startsWith('type'));
    };
    const isExact = Number.isInteger(percent * 1000);
    expect(await found({ mustBeLessThan: percent + 0.001 })).toEqual([]);
    expect(await found({ mustBeLessThan: percent - 0.001 })).toEqual([told]);
    if (!isExact) return;
    expect(await found({ mustBeLessThan: percent })).toEqual([told]);
    expect(await found({ mustBeLessOrEqualTo: percent })).toEqual([]);
  });
});

describe('numbers near the ends of the range of floats', () => {
  it.each(['parquet', 'csv'])('are judged and profiled, as %s', async (format) => {
    const vast = workspace.write(
      'vast.yml',
      contractText([
        { name: 'x', logicalType: 'number', logicalTypeOptions: { maximum: 3 } },
        { name: 'y', logicalType: 'number' },
      ]),
    );
    const select = `SELECT * FROM (VALUES (1e300::DOUBLE, 1e100::DOUBLE), (-1.7e308, 3e100), (1.7e308, 2e100)) t(x, y)`;
    const data = await writeParquet('vast.parquet', select);
    workspace.write('vast.csv', 'x,y\n1e300,1e100\n-1.7e308,3e100\n1.7e308,2e100\n');
    const file = format === 'csv' ? 'vast.csv' : data;
    const { found } = await workspace.check({ contract: vast, data: [file] });
    expect(
      found.reasons.map(({ code, count, samples }) => [code, count, samples?.[0]?.shape]),
    ).toEqual([['maximum', 2, 'number of 1 digit with an exponent']]);
    expect(found.measurements['profile']).toMatchObject([
      { name: 'x', count: 3, mean: null, deviation: null },
      { name: 'y', count: 3, mean: 2e100, deviation: 1e100 },
    ]);
  });
});

describe('the number of different values', () => {
  it('is exact for a key that holds, and an estimate for what is no key', async () => {
    const contract = workspace.write(
      'names.yml',
      contractText([
        { name: 'name', logicalType: 'string', unique: true },
        { name: 'team', logicalType: 'string' },
      ]),
    );
    const rows = Array.from({ length: 2000 }, (_, row) => `name ${row},team ${row % 12}`);
    const data = workspace.write('names.csv', `name,team\n${rows.join('\n')}\n`);
    const { found } = await workspace.check({ contract, data: [data] });
    expect(found.measurements['profile']).toMatchObject([
      { name: 'name', distinct: 2000, distinctExact: true },
      { name: 'team', distinct: 12, distinctExact: false },
    ]);
  });
});

describe('integers at the ends of their range', () => {
  it('are judged and profiled', async () => {
    const whole = workspace.write(
      'whole.yml',
      contractText([{ name: 'k', logicalType: 'integer', classification: 'public' }]),
    );
    const data = workspace.write(
      'whole.csv',
      'k\n-9223372036854775808\n9223372036854775807\n9223372036854775808\n',
    );
    const { found } = await workspace.check({ contract: whole, data: [data] });
    expect(found.reasons.map(({ code, count }) => [code, count])).toEqual([['type', 1]]);
    expect(found.measurements['profile']).toMatchObject([
      { name: 'k', count: 3, invalid: 1, distinct: 2, distinctExact: true, mean: -0.5 },
    ]);
  });
});

describe('Parquet with columns that differ in upper and lower case only', () => {
  const columns = [
    { name: 'delay', logicalType: 'integer', logicalTypeOptions: { maximum: 3 } },
    { name: 'Delay', logicalType: 'integer', logicalTypeOptions: { maximum: 3 } },
  ];

  /** The engine would not write such a file: another name of the same length is put in its footer. */
  async function twins(name: string): Promise<string> {
    await writeParquet(name, 'SELECT 1::BIGINT AS delay, {a: 1, b: [2]} AS s, 7::BIGINT AS xelay');
    const path = join(workspace.root, name);
    const bytes = readFileSync(path, 'latin1');
    writeFileSync(path, bytes.replaceAll('xelay', 'Delay'), 'latin1');
    return name;
  }

  it('has both checked by their own names', async () => {
    const both = workspace.write('twins.yml', contractText(columns));
    const data = await twins('twins.parquet');
    const { found } = await workspace.check({ contract: both, data: [data] });
    expect(found.reasons.map(inShort)).toEqual([
      'unexpected-column s -/- @',
      'maximum Delay 1/1 @1',
    ]);
  });

  it('is told of the very column that the contract does not know', async () => {
    const one = workspace.write('twin.yml', contractText(columns.slice(0, 1)));
    const { found } = await workspace.check({ contract: one, data: [await twins('twin.parquet')] });
    expect(found.reasons.map(({ message }) => message)).toEqual([
      'Column "s" is not in the contract.',
      'Column "Delay" is not in the contract.',
    ]);
  });
});

describe('several files', () => {
  it('names the file of each sample, and finds keys that are twice in different files', async () => {
    const head = 'id,price,name,sold,day\n';
    workspace.write('many/1.csv', `${head}1,2,a,true,2001-01-31\nx,,,,\n`);
    workspace.write('many/2.csv', `${head}2,2,a,true,2001-01-31\n1,,,,\ny,,,,\n`);
    const { found } = await workspace.check({ contract, data: ['many/*.csv'] });
    expect(found.measurements).toMatchObject({ rows: 5, files: 2 });
    expect(found.reasons.map(inShort)).toEqual(['type id 2/5 @3,4', 'unique id 1/3 @3']);
    expect(found.reasons[0]?.samples?.map(({ file }) => file)).toEqual([
      'many/1.csv',
      'many/2.csv',
    ]);
    expect(found.reasons[1]?.samples?.map(({ file }) => file)).toEqual(['many/2.csv']);
  });

  it('tells for each file what is wrong with its columns, and checks the rest of it', async () => {
    workspace.write('mixed/1.csv', 'id,price,name,sold,day\n1,2,a,true,2001-01-31\n');
    workspace.write('mixed/2.csv', 'id,name,price,day\nx,a,-2,2001-01-31\n');
    expect(await reasons(['mixed/*.csv'])).toEqual([
      'missing-column sold -/- @1',
      'column-order name -/- @1',
      'type id 1/2 @2',
      'minimum price 1/2 @2',
    ]);
  });

  it('mixes formats', async () => {
    workspace.write('formats/1.csv', 'id,price,name,sold,day\n1,2,a,true,2001-01-31\n');
    workspace.write(
      'formats/2.jsonl',
      '{"id":2,"price":1,"name":"","sold":true,"day":"2001-01-31"}\n',
    );
    await writeParquet(
      '3.parquet',
      `SELECT 1 AS id, 2.5 AS price, 'a' AS name, true AS sold, DATE '2001-01-31' AS day`,
    );
    const { found } = await workspace.check({ contract, data: ['formats/*', '3.parquet'] });
    expect(found.measurements).toMatchObject({ rows: 3, files: 3 });
    expect(found.reasons.map(inShort)).toEqual(['unique id 1/3 @2']);
  });
});

describe('the outcome', () => {
  const text = 'id,price,name,sold,day\n1,2,a,true,2001-01-31\n2,,,,\n';

  it('is the same twice, and another digest for other bytes', async () => {
    const data = [workspace.write('same.csv', text)];
    const [one, two] = [
      await workspace.check({ contract, data }),
      await workspace.check({ contract, data }),
    ];
    const timeless = ({ found }: typeof one) => ({ ...found, producedAt: '' });
    expect(timeless(one)).toEqual(timeless(two));
    workspace.write('same.csv', text.replace(',a,', ',b,'));
    const { found } = await workspace.check({ contract, data });
    expect(found.subject.data).not.toBe(one.found.subject.data);
  });

  it('has a profile beside it unless none is wanted, without values of columns that are not public', async () => {
    const data = [workspace.write('profiled.csv', text)];
    const full = await workspace.check({ contract, data });
    const profile = await workspace.host.files.readText(full.outputs.profile ?? '');
    expect(JSON.parse(profile)).toMatchObject({ rows: 2, columns: { length: 5 } });
    expect(profile).not.toMatch(/2001/);
    const none = await workspace.check({ contract, data, profile: 'none', 'run-directory': 'x' });
    expect(none.outputs.profile).toBeUndefined();
    expect(none.found.measurements['profile']).toBeUndefined();
  });

  it('passes, warns or fails by the severity of what was found, and fail-on can be stricter', async () => {
    const lenient = workspace.write(
      'lenient.yml',
      contractText(
        [{ name: 'id', logicalType: 'integer' }],
        [{ metric: 'rowCount', mustBeGreaterThan: 5, severity: 'warning' }],
      ),
    );
    const data = [workspace.write('few.csv', 'id\n1\n')];
    const warned = await workspace.check({ contract: lenient, data });
    expect(warned.found.verdict).toBe('warn');
    expect(warned.refusal).toBeUndefined();
    expect(warned.found.reasons.map(inShort)).toEqual(['row-count - 1/- @']);
    const strict = await workspace.check({ contract: lenient, data, 'fail-on': 'warn' });
    expect(strict.refusal).toMatch(/keep the contract, with one kind of anomaly/);
  });
});
