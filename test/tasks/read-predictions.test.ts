import { afterAll, describe, expect, it } from 'vitest';
import { RefusalError } from '../../src/domain/evidence/refusal.ts';
import type { Outcome } from '../../src/domain/predictions/outcome.ts';
import type { ExpectedRows, Predictions } from '../../src/tasks/prediction/predictions.ts';
import { readPredictions } from '../../src/tasks/prediction/read-predictions.ts';
import { workspace } from '../support/training-workspace.ts';

const space = workspace({ files: { 'labels.csv': 'id,label\n10,1\n20,0\n30,1\n40,0\n' } });
afterAll(() => space.dispose());

const BINARY: Outcome = { kind: 'binary', positive: '1', classes: ['0', '1'] };

function expected(options: Partial<ExpectedRows> = {}): ExpectedRows {
  return {
    path: 'labels.csv',
    rows: 4,
    key: ['id'],
    keyGenerated: false,
    outcome: BINARY,
    ...options,
  };
}

async function read(text: string, options: Partial<ExpectedRows> = {}): Promise<Predictions> {
  space.write('predictions.csv', text);
  return readPredictions('predictions.csv', expected(options), space.host);
}

async function refused(text: string, options: Partial<ExpectedRows> = {}) {
  const error = await read(text, options).catch((caught: unknown) => caught);
  if (!(error instanceof RefusalError)) throw new Error(`not refused: ${String(error)}`);
  return error.reasons;
}

async function reasons(text: string, options: Partial<ExpectedRows> = {}) {
  return (await refused(text, options)).map(({ code, count }) =>
    count === undefined ? code : `${code} ${count}`,
  );
}

describe('a file of predictions', () => {
  it('is brought into the order of the rows by its key', async () => {
    const { scores, matchedBy, rows, hard } = await read(
      'id,prediction\n40,0.4\n10,0.1\n30,0.3\n20,0.2\n',
    );
    expect([...scores]).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect({ matchedBy, rows, hard }).toEqual({ matchedBy: 'key', rows: 4, hard: false });
  });

  it('may be Parquet, whatever its name', async () => {
    const session = await (await space.host.dataEngine()).open({
      inputs: [],
      outputs: space.root,
    });
    await session.run(
      `COPY (SELECT * FROM (VALUES (40::TINYINT, 0.4::FLOAT), (10, 0.1), (20, 0.2), (30, 0.3)) t(id, prediction)) TO '${space.root}/p.csv' (FORMAT parquet)`,
    );
    await session.close();
    const { scores } = await readPredictions('p.csv', expected(), space.host);
    expect([...scores].map((score) => Math.fround(score))).toEqual(
      [0.1, 0.2, 0.3, 0.4].map(Math.fround),
    );
  });

  it('takes p_<positive> for the score, and classes for certainty', async () => {
    const probabilities = await read(
      'id,p_0,p_1\n10,0.9,0.1\n20,0.8,0.2\n30,0.7,0.3\n40,0.6,0.4\n',
    );
    expect([...probabilities.scores]).toEqual([0.1, 0.2, 0.3, 0.4]);
    const classes = await read('id,prediction\n10,yes\n20,no\n30,no\n40,yes\n', {
      outcome: { kind: 'binary', positive: 'yes', classes: ['no', 'yes'] },
    });
    expect([...classes.scores]).toEqual([1, 0, 0, 1]);
    const booleans = await read('id,prediction\n10,True\n20,False\n30,False\n40,True\n');
    expect([...booleans.scores]).toEqual([1, 0, 0, 1]);
  });

  it('holds a row of probabilities for several classes, or the class', async () => {
    const outcome: Outcome = { kind: 'multiclass', classes: ['a', 'b', 'c'] };
    const soft = await read('id,p_b,p_a,p_c\n10,1,0,0\n20,0,1,0\n30,0,0,1\n40,0.5,0.25,0.25\n', {
      outcome,
    });
    expect([...soft.scores]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1, 0.25, 0.5, 0.25]);
    expect(soft.classes).toEqual(['a', 'b', 'c']);
    const hard = await read('id,prediction\n10,b\n20,a\n30,c\n40,c\n', { outcome });
    expect([...hard.scores]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1]);
    expect(hard.hard).toBe(true);
  });

  it('is taken in its order where the key is only a row number of ours', async () => {
    const { scores, matchedBy } = await read('prediction\n4\n3\n2\n1\n', {
      keyGenerated: true,
      outcome: { kind: 'number' },
    });
    expect([...scores]).toEqual([4, 3, 2, 1]);
    expect(matchedBy).toBe('order');
  });

  it('is not looked up by a column that happens to be called as our row number is', async () => {
    const rows = `row,label\n${[1, 2, 3, 4].map((row) => `${row},0`).join('\n')}\n`;
    space.write('numbered.csv', rows);
    const { scores, matchedBy } = await read('row,prediction\n3,4\n1,3\n4,2\n2,1\n', {
      path: 'numbered.csv',
      key: ['row'],
      keyGenerated: true,
      outcome: { kind: 'number' },
    });
    expect([...scores]).toEqual([4, 3, 2, 1]);
    expect(matchedBy).toBe('order');
  });

  it('may end its lines with carriage returns and quote its cells', async () => {
    const { scores } = await read('"id","prediction"\r\n"40","0.4"\r\n10,0.1\r\n30,0.3\r\n20,0.2');
    expect([...scores]).toEqual([0.1, 0.2, 0.3, 0.4]);
  });
});

describe('predictions are refused, each for its own reason, when they', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['are empty', '', ['empty-file']],
    ['hold no row', 'id,prediction\n', ['wrong-number-of-rows 4', 'missing-key 4']],
    [
      'lack rows',
      'id,prediction\n10,0.1\n20,0.1\n30,0.1\n',
      ['wrong-number-of-rows 1', 'missing-key 1'],
    ],
    [
      'repeat a key',
      'id,prediction\n10,0.1\n20,0.1\n30,0.1\n40,0.1\n40,0.2\n',
      ['wrong-number-of-rows 1', 'doubled-key 1'],
    ],
    [
      'repeat one key and miss another',
      'id,prediction\n10,0.1\n20,0.1\n30,0.1\n30,0.2\n',
      ['doubled-key 1', 'missing-key 1'],
    ],
    [
      'have a key that nobody asked for',
      'id,prediction\n10,0.1\n20,0.1\n30,0.1\n99,0.2\n',
      ['missing-key 1', 'unknown-key 1'],
    ],
    ['have no key', 'prediction\n0.1\n0.2\n0.3\n0.4\n', ['missing-key-column']],
    ['have no prediction', 'id,score\n10,0.1\n', ['missing-prediction-column']],
    [
      'are NaN or infinite',
      'id,prediction\n10,nan\n20,NaN\n30,inf\n40,0.1\n',
      ['prediction-not-finite 3'],
    ],
    ['have empty cells', 'id,prediction\n10,\n20,0.1\n30,0.1\n40,0.1\n', ['missing-prediction 1']],
    [
      'lie outside [0, 1]',
      'id,prediction\n10,-0.1\n20,1.1\n30,0.1\n40,0.1\n',
      ['prediction-out-of-range 2'],
    ],
    [
      'name unknown classes',
      'id,prediction\n10,maybe\n20,0.1\n30,0.1\n40,0.1\n',
      ['unknown-class 1'],
    ],
    ['have ragged rows', 'id,prediction\n10,0.1,7\n20,0.1\n30,0.1\n40,0.1\n', ['unreadable-file']],
    ['are no table', '\u0000\u0001PNG"', ['unreadable-file']],
    ['are a header with doubled names', 'id,id\n1,2\n', ['unreadable-file']],
  ];
  it.each(cases)('%s', async (_title, text, codes) => {
    expect(await reasons(text)).toEqual(codes);
  });

  it('are not a distribution, or lack classes', async () => {
    const outcome: Outcome = { kind: 'multiclass', classes: ['a', 'b'] };
    expect(await reasons('id,p_a,p_b\n10,1,1\n20,0,1\n30,0,1\n40,0.5,0.5\n', { outcome })).toEqual([
      'not-a-distribution 1',
    ]);
    expect(await reasons('id,p_a\n10,1\n', { outcome })).toEqual(['missing-class']);
    expect(await reasons('id,p_a,p_b,p_z\n10,1,0,0\n', { outcome })).toEqual(['unknown-class']);
  });

  it('are not numbers where numbers are predicted', async () => {
    expect(
      await reasons('id,prediction\n10,x\n20,0.1\n30,5e3\n40,-1\n', {
        outcome: { kind: 'number' },
      }),
    ).toEqual(['prediction-not-a-number 1']);
  });

  it('are not there', async () => {
    await expect(readPredictions('nothing.csv', expected(), space.host)).rejects.toMatchObject({
      reasons: [{ code: 'no-predictions' }],
    });
  });
});

describe('rows that are refused', () => {
  it('are told at their physical lines, without their values', async () => {
    const text = 'id,prediction\r\n10,nan\r\n20,1.5\r\n\r\n"30",\r\n99,0.2\r\n';
    expect(await refused(text)).toEqual([
      {
        code: 'missing-key',
        severity: 'error',
        message: '1 of 4 rows have no prediction.',
        count: 1,
        of: 4,
        where: { dataset: 'labels.csv', column: 'id' },
        samples: [{ file: 'labels.csv', line: 5, shape: 'number of 2 digits' }],
      },
      expect.objectContaining({
        code: 'unknown-key',
        samples: [{ file: 'predictions.csv', line: 6, shape: 'number of 2 digits' }],
      }),
      expect.objectContaining({
        code: 'missing-prediction',
        where: { dataset: 'predictions.csv', column: 'prediction' },
        samples: [{ file: 'predictions.csv', line: 5 }],
      }),
      expect.objectContaining({
        code: 'prediction-not-finite',
        samples: [{ file: 'predictions.csv', line: 2, shape: 'text of 3 characters' }],
      }),
      expect.objectContaining({
        code: 'prediction-out-of-range',
        samples: [{ file: 'predictions.csv', line: 3, shape: 'number of 1 digit and 1 decimal' }],
      }),
    ]);
  });

  it('show the cells of columns that may be shown', async () => {
    const text = 'id,prediction\n10,x\n20,0.1\n30,0.1\n40,0.1\n40,0.2\n';
    const told = await refused(text, { shown: (column) => column === 'id' });
    expect(
      told.map(({ code, samples = [] }) => [code, samples[0]?.line, samples[0]?.value]),
    ).toEqual([
      ['wrong-number-of-rows', undefined, undefined],
      ['doubled-key', 6, '40'],
      ['unknown-class', 2, undefined],
    ]);
    const open = await refused(text, { shown: () => true });
    expect(open.at(-1)?.samples?.[0]).toEqual({ file: 'predictions.csv', line: 2, value: 'x' });
  });

  it('are told by their numbers in Parquet, and of several columns by the one at fault', async () => {
    const outcome: Outcome = { kind: 'multiclass', classes: ['a', 'b'] };
    const session = await (await space.host.dataEngine()).open({ inputs: [], outputs: space.root });
    await session.run(
      `COPY (SELECT * FROM (VALUES (10, 0.5, 0.5), (20, 1.0, 0.0), (30, 0.25, 1.75), (40, 0.0, 0.5)) t(id, p_a, p_b)) TO '${space.root}/two.parquet' (FORMAT parquet)`,
    );
    await session.close();
    const error = await readPredictions('two.parquet', expected({ outcome }), space.host).catch(
      (caught: unknown) => caught,
    );
    const told = error instanceof RefusalError ? error.reasons : [];
    expect(told.map(({ code, samples }) => [code, samples])).toEqual([
      [
        'prediction-out-of-range',
        [{ file: 'two.parquet', line: 3, shape: 'number of 1 digit and 2 decimals' }],
      ],
      [
        'not-a-distribution',
        [
          { file: 'two.parquet', line: 3 },
          { file: 'two.parquet', line: 4 },
        ],
      ],
    ]);
  });
});

describe('JSON Lines of predictions', () => {
  it('are read as CSV is, and refused at the line that is none', async () => {
    const good =
      '{"id":40,"prediction":0.4}\n{"prediction":0.1,"id":"10"}\n{"id":30,"prediction":0.3}\n{"id":20,"prediction":0.2}\n';
    expect([...(await read(good)).scores]).toEqual([0.1, 0.2, 0.3, 0.4]);
    const [reason] = await refused(good.replace('{"id":30', '"id":30'));
    expect(reason).toMatchObject({ code: 'record', samples: [{ line: 3 }] });
  });
});

describe('keys', () => {
  const KEYED = {
    BIGINT: '10',
    DOUBLE: '10',
    VARCHAR: "'10'",
    UBIGINT: '9007199254740993',
    DATE: "DATE '2001-02-03'",
  } as const;

  /** One wanted row whose key is of a type, and a prediction whose key is written as given in CSV. */
  async function one(type: keyof typeof KEYED, written: string) {
    const session = await (await space.host.dataEngine()).open({ inputs: [], outputs: space.root });
    await session.run(
      `COPY (SELECT ${KEYED[type]}::${type} AS id) TO '${space.root}/one.parquet' (FORMAT parquet)`,
    );
    await session.close();
    const options = { path: 'one.parquet', rows: 1 };
    space.write('predictions.csv', `id,prediction\n${written},0.5\n`);
    return readPredictions('predictions.csv', expected(options), space.host).then(
      () => 'found',
      (error: unknown) => (error instanceof RefusalError ? error.reasons.at(-1)?.message : error),
    );
  }

  it.each([
    ['BIGINT', '10'],
    ['BIGINT', '10.0'],
    ['BIGINT', '010'],
    ['BIGINT', ' 10 '],
    ['BIGINT', '"10"'],
    ['DOUBLE', '10'],
    ['DOUBLE', '1e1'],
    ['VARCHAR', '10'],
    ['DATE', '2001-02-03'],
    ['DATE', '2001-02-03 00:00:00'],
  ] as const)('of type %s are found by %j', async (type, written) => {
    expect(await one(type, written)).toBe('found');
  });

  it.each([
    ['BIGINT', '9.7', undefined],
    ['BIGINT', '10.4', undefined],
    ['BIGINT', '1_0', undefined],
    ['BIGINT', '1e1', 'if they were numbers'],
    ['DOUBLE', '1_0', undefined],
    ['UBIGINT', '9007199254740992', undefined],
    ['UBIGINT', '9007199254740993e0', 'if they were numbers'],
    ['VARCHAR', '010', 'if they were numbers'],
    ['VARCHAR', '10.0', 'if they were numbers'],
    ['VARCHAR', ' 10', 'without the blanks around them'],
    ['VARCHAR', '"""10"""', 'without the quotation marks in them'],
    ['DATE', '2001-02-03 04:00:00', undefined],
  ] as const)('of type %s are not taken for %j, which is said', async (type, written, hint) => {
    const said = await one(type, written);
    expect(said).toMatch(/^1 of 1 predictions have a key that was not asked for\./);
    if (hint === undefined) expect(said).not.toContain('would be found');
    else expect(said).toContain(`1 of them would be found ${hint}`);
  });

  /** Predictions whose keys are the second list of SQL, of wanted rows whose keys are the first. */
  async function between(wanted: string, given: string): Promise<Predictions> {
    const session = await (await space.host.dataEngine()).open({ inputs: [], outputs: space.root });
    const write = (name: string, keys: string): Promise<void> =>
      session.run(
        `COPY (SELECT unnest([${keys}]) AS id, 0.5 AS prediction) TO '${space.root}/${name}' (FORMAT parquet)`,
      );
    await write('wanted.parquet', wanted);
    await write('given.parquet', given);
    await session.close();
    const options = { path: 'wanted.parquet', rows: wanted.split(', ').length };
    return readPredictions('given.parquet', expected(options), space.host);
  }

  it('that are floating-point numbers are integers only where they are whole and exact', async () => {
    await expect(
      between(
        '1::BIGINT, 2, 3, 9007199254740993, 9007199254740992',
        "1.0::DOUBLE, 2.4, 'NaN'::DOUBLE, 9007199254740992, 9007199254740994",
      ),
    ).rejects.toMatchObject({
      reasons: [
        { code: 'missing-key', count: 4 },
        {
          code: 'unknown-key',
          count: 4,
          samples: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }],
        },
      ],
    });
  });

  it.each([
    ['whole numbers', '9007199254740992::DOUBLE', '9007199254740993::BIGINT'],
    ['the widest whole numbers', '1::DOUBLE', '340282366920938463463374607431768211455::UHUGEINT'],
    ['whole numbers as texts', '-9007199254740992::DOUBLE', "'-9007199254740993'"],
    ['whole numbers for short floats', '16777216::FLOAT', '16777217::INTEGER'],
    ['short floats', '16777217::DOUBLE', '16777217::FLOAT'],
    ['long floats', '16777216::FLOAT', '16777217::DOUBLE'],
    ['floats for decimals', '9007199254740993::DECIMAL(20,0)', '9007199254740993::DOUBLE'],
    ['decimals with more digits', '1.4::DECIMAL(3,1)', '1.44::DECIMAL(4,2)'],
    ['texts with more digits', '1.4::DECIMAL(3,1)', "'1.44'"],
  ])('that rounding alone makes equal are not taken: %s', async (_, wanted, given) => {
    await expect(between(wanted, given)).rejects.toMatchObject({
      reasons: [
        { code: 'missing-key', count: 1 },
        { code: 'unknown-key', count: 1 },
      ],
    });
  });

  it.each([
    ['whole numbers', '-9007199254740991::DOUBLE, 0', '-9007199254740991::BIGINT, 0'],
    ['texts', '9007199254740991::DOUBLE, 0.1', "'9007199254740991', '0.1'"],
    ['short floats', '0.1::DOUBLE, 2', '0.1::FLOAT, 2'],
    ['wider decimals', '1.4::DECIMAL(3,1), 2', '1.40::DECIMAL(4,2), 2'],
    ['wide whole numbers', '9007199254740993::DECIMAL(20,0), 2', '9007199254740993::BIGINT, 2'],
  ])('of other types are taken where they are the same: %s', async (_, wanted, given) => {
    expect((await between(wanted, given)).rows).toBe(2);
  });
});

describe('classes', () => {
  const numbers: Outcome = { kind: 'multiclass', classes: ['1', '2'] };
  const rows = (first: string, second: string): string =>
    `id,prediction\n10,${first}\n20,${second}\n30,${first}\n40,${first}\n`;

  it.each([
    ['01', 'Some differ by leading zeros alone, and 01 is not taken for 1'],
    ['yes', 'Write classes as the labels do.'],
  ])('that are written %s are refused with what differs', async (written, hint) => {
    const [reason] = await refused(rows(written, '2'), { outcome: numbers });
    expect(reason?.code).toBe('unknown-class');
    expect(reason?.message).toContain(hint);
  });

  it('that look like scores are told apart from scores', async () => {
    const outcome: Outcome = { kind: 'binary', positive: '2', classes: ['1', '2'] };
    const [reason] = await refused(rows('1', '2'), { outcome });
    expect(reason?.code).toBe('prediction-out-of-range');
    expect(reason?.message).toContain('Some are names of classes: a number is taken for a score');
  });
});
