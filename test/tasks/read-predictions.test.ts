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

async function reasons(text: string, options: Partial<ExpectedRows> = {}) {
  const error = await read(text, options).catch((caught: unknown) => caught);
  if (!(error instanceof RefusalError)) throw new Error(`not refused: ${String(error)}`);
  return error.reasons.map(({ code, count }) => (count === undefined ? code : `${code} ${count}`));
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
