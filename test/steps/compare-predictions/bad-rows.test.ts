import { afterEach, describe, expect, it, test } from 'vitest';
import type { Reason } from '../../../src/domain/evidence/evidence.ts';
import { compareIn } from '../../support/compare-files.ts';
import { evidenceIn } from '../../support/run-in.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

const open: Workspace[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

const ROWS = 40;
const label = (id: number): number => ((id * 7) % 3 === 0 ? 1 : 0);
const score = (id: number): string => ((id % 10) / 10 + 0.05).toFixed(2);

/** A CSV file of forty rows; `cells` replaces the second cell of some, `keys` the first. */
function file(
  column: string,
  second: (id: number) => unknown,
  keys: Readonly<Record<number, string>> = {},
): string {
  const lines = Array.from({ length: ROWS }, (_, id) => `${keys[id] ?? id},${second(id)}`);
  return `id,${column}\n${lines.join('\n')}\n`;
}

const LABELS = file('label', label);
const GOOD = file('prediction', score);
const withCells = (cells: Readonly<Record<number, string>>): string =>
  file('prediction', (id) => cells[id] ?? score(id));

async function refusedBy(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly Reason[]> {
  const place = workspace({
    files: { 'labels.csv': LABELS, 'a.csv': GOOD, 'b.csv': GOOD, ...files },
  });
  open.push(place);
  const ending = await compareIn(place, inputs);
  expect(ending.kind).toBe('refused');
  return evidenceIn(ending).reasons;
}

/** `code file:line shape` of every sample. */
function placesOf(reasons: readonly Reason[]): readonly string[] {
  return reasons.flatMap(({ code, samples = [] }) =>
    samples.map(
      ({ file: name, line, shape }) => `${code} ${name}:${line}${shape ? ` ${shape}` : ''}`,
    ),
  );
}

describe('rows that cannot be used are told at their physical lines, without their values', () => {
  test.each([
    [
      'NaN',
      { 4: 'nan', 30: 'inf' },
      ['not-finite b.csv:6 text of 3 characters', 'not-finite b.csv:32 text of 3 characters'],
    ],
    ['texts', { 0: 'maybe' }, ['not-a-number b.csv:2 text of 5 characters']],
    ['empty cells', { 39: '' }, ['missing-prediction b.csv:41']],
    [
      'scores out of range',
      { 7: '1.5', 3: '-0.25' },
      [
        'out-of-range b.csv:5 negative number of 1 digit and 2 decimals',
        'out-of-range b.csv:9 number of 1 digit and 1 decimal',
      ],
    ],
  ] as const)('%s', async (_, cells, places) => {
    expect(placesOf(await refusedBy({ 'b.csv': withCells(cells) }))).toEqual(places);
  });

  it('doubled, missing and unmatched keys, in both files', async () => {
    const keys = { 5: '4', 9: '', 20: '99' };
    const reasons = await refusedBy({ 'b.csv': file('prediction', score, keys) });
    expect(placesOf(reasons)).toEqual([
      'missing-key b.csv:11',
      'duplicate-key b.csv:7 number of 1 digit',
      'unmatched-key b.csv:22 number of 2 digits',
      'unmatched-key labels.csv:7 number of 1 digit',
      'unmatched-key labels.csv:11 number of 1 digit',
      'unmatched-key labels.csv:22 number of 2 digits',
    ]);
    expect(reasons.map(({ count, of }) => [count, of])).toEqual([
      [1, 40],
      [1, 40],
      [1, 40],
      [3, 40],
    ]);
  });

  it('labels too', async () => {
    const labels = file('label', (id) => (id === 12 ? '' : id === 2 ? 'NaN' : id / 7));
    const reasons = await refusedBy({ 'labels.csv': labels }, { metrics: 'rmse' });
    expect(placesOf(reasons)).toEqual([
      'missing-label labels.csv:14',
      'not-finite labels.csv:4 text of 3 characters',
    ]);
  });

  it('clusters too, which would be one together', async () => {
    const group = (id: number): string => (id % 3 === 0 ? '' : id === 4 ? '  ' : `g${id % 20}`);
    const labels = file('label,group', (id) => `${label(id)},${group(id)}`);
    const reasons = await refusedBy({ 'labels.csv': labels }, { cluster: 'group' });
    expect(placesOf(reasons)).toEqual(
      [2, 5, 6, 8, 11, 14, 17, 20, 23, 26].map((line) => `missing-cluster labels.csv:${line}`),
    );
    expect(reasons).toMatchObject([
      {
        severity: 'error',
        message: 'labels.csv: 15 rows have no cluster (of 40, column group).',
        where: { dataset: 'labels.csv', column: 'group' },
        count: 15,
        of: 40,
      },
    ]);
  });

  it('of a hundred only the first ten, in the order of the file, and the first in words', async () => {
    const place = workspace({
      files: { 'labels.csv': LABELS, 'a.csv': GOOD, 'b.csv': file('prediction', () => 'NaN') },
    });
    open.push(place);
    const ending = await compareIn(place);
    const [reason] = evidenceIn(ending).reasons;
    expect(reason?.samples?.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(ending.kind === 'refused' && ending.result?.text).toContain('The first is at b.csv:2.');
  });

  it('where lines and rows part: a byte order mark, carriage returns, quoted line breaks, blank lines', async () => {
    const lines = Array.from({ length: ROWS }, (_, id) =>
      id === 3 ? `"${id}","a\r\nb",${score(id)}` : `${id},x,${id === 8 ? 'NaN' : score(id)}`,
    );
    const text = `\uFEFFid,note,prediction\r\n${lines.join('\r\n').replace('\r\n6,', '\r\n\r\n6,')}\r\n`;
    expect(placesOf(await refusedBy({ 'b.csv': text }))).toEqual([
      'not-finite b.csv:12 text of 3 characters',
    ]);
  });

  it('by the number of the row in Parquet', async () => {
    const place = workspace({ files: { 'labels.csv': LABELS, 'a.csv': GOOD } });
    open.push(place);
    await writeParquet(
      place,
      `SELECT range AS id, CASE WHEN range IN (6, 31) THEN 'NaN'::DOUBLE ELSE 0.5 END AS prediction FROM range(${ROWS})`,
    );
    const ending = await compareIn(place, { challenger: 'b.parquet' });
    expect(placesOf(evidenceIn(ending).reasons)).toEqual([
      'not-finite b.parquet:7 text of 3 characters',
      'not-finite b.parquet:32 text of 3 characters',
    ]);
  });

  it('in a file that several threads read', async () => {
    const rows = 400_000;
    const big = (column: string, cell: (id: number) => unknown): string =>
      `id,${column}\n${Array.from({ length: rows }, (_, id) => `${id},${cell(id)}`).join('\n')}\n`;
    const reasons = await refusedBy({
      'labels.csv': big('label', label),
      'a.csv': big('prediction', score),
      'b.csv': big('prediction', (id) => (id === 399_123 ? 'x' : id === 200_001 ? '' : score(id))),
    });
    expect(placesOf(reasons)).toEqual([
      'missing-prediction b.csv:200003',
      'not-a-number b.csv:399125 text of 1 character',
    ]);
  });

  it('a class that the labels do not have, and shares that are none', async () => {
    const letters = file('label', (id) => 'abc'[id % 3]);
    const classes = await refusedBy(
      {
        'labels.csv': letters,
        'a.csv': file('prediction', (id) => 'abc'[id % 3]),
        'b.csv': file('prediction', () => 'Z'),
      },
      { metrics: 'accuracy' },
    );
    expect(placesOf(classes)).toEqual(['unknown-class b.csv:2 text of 1 character']);
    const shares = (odd: string): string =>
      file('p_a,p_b,p_c', (id) => (id === 5 ? odd : '0.5,0.25,0.25'));
    const wrong = await refusedBy(
      { 'labels.csv': letters, 'a.csv': shares('1,0,0'), 'b.csv': shares('0.5,1.5,-1') },
      { metrics: 'log-loss' },
    );
    expect(placesOf(wrong)).toEqual(['out-of-range b.csv:7 number of 1 digit and 1 decimal']);
  });
});

async function writeParquet(
  { host, root }: Workspace,
  query: string,
  name = 'b.parquet',
): Promise<void> {
  const session = await (await host.dataEngine()).open({ inputs: [], outputs: root });
  await session.run(`COPY (${query}) TO '${root}/${name}' (FORMAT parquet)`);
  await session.close();
}

describe('keys that were meant alike are not matched, but the refusal says what differs', () => {
  const messages = (reasons: readonly Reason[]): string =>
    reasons.map(({ message }) => message).join('\n');
  test.each([
    [
      'leading zeros',
      (id: number) => `0${id}`,
      '40 of them would be found if they were numbers; as they stand, 1, 1.0 and 01 are different keys: write the key alike in both files.',
    ],
    ['decimals', (id: number) => `${id}.0`, '40 of them would be found if they were numbers'],
    [
      'blanks',
      (id: number) => ` ${id} `,
      '40 of them would be found without the blanks around them',
    ],
    [
      'quotation marks',
      (id: number) => `"""${id}"""`,
      '40 of them would be found without the quotation marks in them',
    ],
  ])('%s', async (_, spelt, hint) => {
    const keys = Object.fromEntries(Array.from({ length: ROWS }, (__, id) => [id, spelt(id)]));
    const reasons = await refusedBy({ 'b.csv': file('prediction', score, keys) });
    expect(reasons.map(({ code, count }) => [code, count])).toEqual([
      ['unmatched-key', 40],
      ['unmatched-key', 40],
    ]);
    expect(messages(reasons)).toContain(hint);
  });

  it('upper and lower case', async () => {
    const texts = (spell: (text: string) => string): Record<number, string> =>
      Object.fromEntries(Array.from({ length: ROWS }, (_, id) => [id, spell(`key-${id}`)]));
    const reasons = await refusedBy({
      'labels.csv': file(
        'label',
        label,
        texts((text) => text),
      ),
      'a.csv': file(
        'prediction',
        score,
        texts((text) => text),
      ),
      'b.csv': file(
        'prediction',
        score,
        texts((text) => text.toUpperCase()),
      ),
    });
    expect(messages(reasons)).toContain('would be found if upper and lower case were the same');
  });

  it('a floating-point key beside an integer one, with the types of both', async () => {
    const place = workspace({ files: { 'a.csv': GOOD } });
    open.push(place);
    await writeParquet(
      place,
      `SELECT range AS id, range % 3 = 0 AS label FROM range(${ROWS})`,
      'labels.parquet',
    );
    await writeParquet(place, `SELECT range::DOUBLE AS id, 0.5 AS prediction FROM range(${ROWS})`);
    const ending = await compareIn(place, { labels: 'labels.parquet', challenger: 'b.parquet' });
    expect(messages(evidenceIn(ending).reasons)).toContain(
      '40 of them would be found if they were numbers; as they stand, 1, 1.0 and 01 are different keys ("id" is DOUBLE in b.parquet and BIGINT in labels.parquet)',
    );
  });

  it('says nothing of the kind of keys that are simply others', async () => {
    const keys = Object.fromEntries(Array.from({ length: ROWS }, (_, id) => [id, `${id + 1000}`]));
    const reasons = await refusedBy({ 'b.csv': file('prediction', score, keys) });
    expect(messages(reasons)).not.toContain('would be found');
  });
});
