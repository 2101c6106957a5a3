import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { contractText, DataWorkspace, inShort } from '../../support/data-workspace.ts';
import { ROOT } from '../../support/shared.ts';

const workspace = new DataWorkspace();
const contract = workspace.write(
  'contract.yml',
  contractText([
    { name: 'a', logicalType: 'integer', required: true },
    { name: 'b', logicalType: 'string' },
  ]),
);

async function reasonsFor(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const { found } = await workspace.check({ contract, data: [workspace.write(name, content)] });
  return found.reasons.map(inShort);
}

async function unreadable(name: string, content: string | Uint8Array): Promise<string> {
  const data = [workspace.write(name, content)];
  const { found, refusal } = await workspace.check({ contract, data });
  expect(found.verdict).toBe('fail');
  expect(found.subject.data).toBeNull();
  expect(found.reasons.map(({ code }) => code)).toContain('unreadable-file');
  return refusal ?? '';
}

const PARQUET = readFileSync(
  join(ROOT, 'node_modules/vega-datasets/data/flights-3m.parquet'),
).subarray(0, 200_000);

describe('files that are no tables', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.csv', '', /The file is empty/],
    ['empty.parquet', '', /The file is empty/],
    ['truncated.parquet', PARQUET, /cannot be read\. .*(magic bytes|footer|metadata)/i],
    ['text.parquet', 'a,b\n1,x\n', /cannot be read/],
    ['parquet.csv', PARQUET, /is Parquet; CSV in UTF-8 is expected/],
    ['utf16.csv', Buffer.from('\uFEFFa,b\n1,x\n', 'utf16le'), /UTF-16; CSV in UTF-8 is expected/],
    ['packed.csv', Buffer.from([0x1f, 0x8b, 8, 0, 0]), /compressed with gzip/],
    ['blank.csv', '\na,b\n1,x\n', /Line 1 is blank, where the header belongs/],
    ['open-header.csv', '"a,b\n1,x\n', /quotation mark in the header is never closed/],
    ['latin-header.csv', Buffer.from('a,b\xe9\n1,x\n', 'latin1'), /header is not valid UTF-8/],
    ['nul.csv', 'a,b\n1,x\n2,\0\n', /Line 3 holds a NUL byte/],
    ['mixed.csv', 'a,b\n1,x\r\n2,y\n', /Lines end in different ways/],
    [
      'ragged.csv',
      `a,b\n${'1,x,\n'.repeat(100_001)}`,
      /More than 100000 records have another number/,
    ],
    [
      'latin.csv',
      Buffer.from(`a,b\n${'1,\xe9\n'.repeat(100_001)}`, 'latin1'),
      /latin\.csv cannot be read\. More than 100000 of its records cannot be read/,
    ],
  ])('%s is told as unreadable, with the reason', async (name, content, message) => {
    expect(await unreadable(name, content)).toMatch(message);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a path that is not there', ['nowhere.csv'], /nowhere\.csv: There is no such file/],
    ['a pattern that matches nothing', ['*.tsv'], /\*\.tsv: No file matches this pattern/],
    ['a folder', ['folder'], /folder: This is a folder.*folder\/\*\.parquet/],
    ['a packed file', ['x.csv.gz'], /x\.csv\.gz: Compressed files are not read/],
    ['an unknown format', ['x.xlsx'], /x\.xlsx: The format of this file is not understood/],
  ])('%s is a mistake of the caller', async (_, data, message) => {
    workspace.write('folder/inside.csv', 'a,b\n');
    workspace.write('x.csv.gz', '');
    workspace.write('x.xlsx', '');
    const before = existsSync(join(workspace.root, '.assay/none'));
    const check = workspace.check({ contract, data, 'run-directory': '.assay/none' });
    await expect(check).rejects.toThrow(ConfigurationError);
    await expect(check).rejects.toThrow(message);
    expect(before || existsSync(join(workspace.root, '.assay/none'))).toBe(false);
  });

  it('all wrong paths are told at once', async () => {
    const check = workspace.check({ contract, data: ['one.csv', 'two.csv', 'three/*.csv'] });
    await expect(check).rejects.toMatchObject({ problems: { length: 3 } });
  });
});

test('the sentence about a single row speaks of one', async () => {
  const { refusal } = await workspace.check({
    contract,
    data: [workspace.write('1.csv', 'a,b\nz,y\n')],
  });
  expect(refusal).toBe('The data do not keep the contract: one kind of anomaly in 1 row.');
});

describe('headers', () => {
  it.each<[string, string, readonly string[]]>([
    ['a missing column', 'a\n1\n', ['missing-column b -/- @1']],
    ['a column too many', 'a,b,c\n1,x,y\n', ['unexpected-column c -/- @1']],
    ['swapped names', 'b,a\nx,1\n', ['column-order b -/- @1']],
    ['a duplicate column', 'a,b,b\n1,x,y\n', ['duplicate-column b -/- @1']],
    [
      'no header at all',
      '1,x\n2,y\n',
      [
        'missing-column a -/- @1',
        'missing-column b -/- @1',
        'unexpected-column 1 -/- @1',
        'unexpected-column x -/- @1',
      ],
    ],
    ['a byte order mark', '\uFEFFa,b\n1,x\nz,y\n', ['type a 1/2 @3']],
    ['a byte order mark before a quote', '\uFEFF"a","b"\n1,x\nz,y\n', ['type a 1/2 @3']],
    [
      'a quoted header over two lines',
      'a,"b\nc"\n1,x\nz,y\n',
      ['missing-column b -/- @1', 'unexpected-column b\nc -/- @1', 'type a 1/2 @4'],
    ],
    ['a header and nothing else', 'a,b\n', ['no-rows - 0/- @']],
  ])('%s', async (name, content, reasons) => {
    expect(await reasonsFor(`${name}.csv`, content)).toEqual(reasons);
  });
});

describe('records', () => {
  it.each<[string, string | Uint8Array, readonly string[]]>([
    ['too few fields', 'a,b\n1,x\n2\n3,y\n', ['field-count - 1/3 @3']],
    ['too many fields', 'a,b\n1,x\n2,y,z\n3,y\n', ['field-count - 1/3 @3']],
    [
      'a surplus empty field, which the engine takes',
      'a,b\n1,x\n2,y,\nz,y\n',
      ['field-count - 1/3 @3', 'type a 1/2 @4'],
    ],
    ['cells shifted by a surplus separator', 'a,b\n1,x\n,2,\n3,y\n', ['field-count - 1/3 @3']],
    ['text after a closing quote', 'a,b\n1,"x"y\n2,z\n', ['quoting - 1/2 @2']],
    ['a quote that is never closed', 'a,b\n1,x\n2,"y\n3,z\n', ['quoting - 1/2 @3']],
    [
      'bytes that are not UTF-8',
      Buffer.from('a,b\n1,x\n2,caf\xe9\n3,y\n', 'latin1'),
      ['encoding - 1/3 @3'],
    ],
    ['a quoted newline before a defect', 'a,b\n1,"x\ny"\nz,y\n', ['type a 1/2 @4']],
    ['quoted carriage returns before a defect', 'a,b\r\n1,"x\r\ny"\r\nz,y\r\n', ['type a 1/2 @4']],
    ['blank lines before a defect', 'a,b\n\n1,x\n\nz,y\n', ['type a 1/2 @5']],
    ['lines that end in carriage returns', 'a,b\r1,x\rz,y\r', ['type a 1/2 @3']],
    ['no line end after the last record', 'a,b\n1,x\nz,y', ['type a 1/2 @3']],
    ['a quote inside of a field', 'a,b\n1,5" pipe\nz,y\n', ['type a 1/2 @3']],
    ['quoted empty fields', 'a,b\n"",x\n1,""\n', ['not-null a 1/2 @2']],
  ])('%s', async (name, content, reasons) => {
    expect(await reasonsFor(`${name}.csv`, content)).toEqual(reasons);
  });

  it('are counted and found by line also where very many cells are bad', async () => {
    const content = `a,b\n${'1,x\n'.repeat(5)}${'z,y\n,y\n'.repeat(200)}`;
    expect(await reasonsFor('many.csv', content)).toEqual([
      'not-null a 200/405 @8,10,12,14,16,18,20,22,24,26',
      'type a 200/205 @7,9,11,13,15,17,19,21,23,25',
    ]);
  });

  it('are reconciled: records in are rows believed and records rejected', async () => {
    const content = 'a,b\n1,x\n2,y,\n3\n4,"x"y\n\n5,z\n';
    const { found } = await workspace.check({
      contract,
      data: [workspace.write('r.csv', content)],
    });
    expect(found.measurements).toMatchObject({ records: 5, rows: 2, rejected: 3, blankLines: 1 });
  });
});

describe('the contract', () => {
  it('with ten mistakes is told whole, at their places', async () => {
    const bad = contractText([{ name: 'a', logicalType: 'interger', requird: true }, {}]);
    const check = workspace.check({
      contract: workspace.write('bad.yml', bad),
      data: [workspace.write('fine.csv', 'a,b\n1,x\n')],
    });
    await expect(check).rejects.toThrow(ConfigurationError);
    await expect(check).rejects.toThrow(/bad\.yml:1:\d+/);
  });

  it('without data, and data without a contract, are mistakes', () => {
    const { rules } = workspace.declaration;
    expect(rules?.(workspace.parse({ contract })).length).toBe(1);
    expect(rules?.(workspace.parse({ data: ['x.csv'] })).length).toBe(1);
    expect(rules?.(workspace.parse({}))).toEqual([]);
  });
});
