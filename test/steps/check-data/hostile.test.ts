import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseContract } from '../../../src/domain/contract/parse/parse-contract.ts';
import { checkedRows } from '../../../src/domain/contract/sql/checked-rows.ts';
import { RFC_4180 } from '../../../src/domain/csv/dialect.ts';
import { readRecord } from '../../../src/domain/csv/read-record.ts';
import { contractText, DataWorkspace, inShort } from '../../support/data-workspace.ts';
import { NAUGHTY_STRINGS, naughtyStrings } from '../../support/naughty-strings.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';

const SPECTRUM = 'hostile/maxogden_csv-spectrum';

const workspace = new DataWorkspace();
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** All cells of a CSV file as the engine reads them, through the same SQL as the check. */
async function cellsOf(name: string, names: readonly string[]): Promise<readonly object[]> {
  const columns = names.map((column) => ({ name: column, logicalType: 'string' }));
  const contract = parseContract('contract.yml', contractText(columns));
  const path = await workspace.host.files.resolve(name);
  const source = {
    format: 'csv' as const,
    files: [path],
    columns: names.map((column) => ({ name: column, physical: null })),
    dialect: RFC_4180,
  };
  const checked = contract.columns.map((column, number) => ({ column, number }));
  const session = await (await workspace.host.dataEngine()).open({ inputs: [path] });
  const rows = await session.rows(
    `SELECT * FROM ${checkedRows(source, checked, { numbered: true })} ORDER BY rn`,
  );
  await session.close();
  return rows.map((row) => Object.fromEntries(names.map((column, i) => [column, row[`x${i}`]])));
}

/** The copy of this file has lost its carriage returns; its JSON has them. */
function originalBytes(name: string): Buffer {
  const bytes = readFileSync(sharedPath(SPECTRUM, 'csvs', `${name}.csv`));
  if (name !== 'newlines_crlf') return bytes;
  return Buffer.from(bytes.toString('utf8').replaceAll(/\r?\n/g, '\r\n'));
}

describeWithShared('csv-spectrum', [SPECTRUM], () => {
  const folder = sharedPath(SPECTRUM, 'csvs');
  it.each(readdirSync(folder).map((file) => [basename(file, '.csv')]))(
    '%s is read as its JSON says',
    async (name) => {
      const bytes = originalBytes(name);
      const expected = JSON.parse(
        readFileSync(sharedPath(SPECTRUM, 'json', `${name}.json`), 'utf8'),
      );
      const file = workspace.write(`${name}.csv`, bytes);
      const names = readRecord(bytes.toString('utf8'), RFC_4180) ?? [];
      expect(await cellsOf(file, names)).toEqual(expected);
      const contract = workspace.write(
        'spectrum.yml',
        contractText(names.map((column) => ({ name: column, logicalType: 'string' }))),
      );
      const { found } = await workspace.check({ contract, data: [file] });
      expect(found.reasons).toEqual([]);
      expect(found.measurements['rows']).toBe(expected.length);
    },
  );
});

describeWithShared('the naughty strings', [NAUGHTY_STRINGS], () => {
  const strings = naughtyStrings();
  const names = [...new Set(strings)].filter((text) => text !== '');

  it('come out of the engine as they went in, every one', async () => {
    const file = workspace.write('cells.csv', ['text', ...strings.map(quote)].join('\n'));
    expect(await cellsOf(file, ['text'])).toEqual(strings.map((text) => ({ text })));
  });

  it('are told as bad cells at their lines, shown where the column is public', async () => {
    const contract = workspace.write(
      'cells.yml',
      contractText([{ name: 'text', logicalType: 'integer', classification: 'public' }]),
    );
    const bad = strings.filter((text) => text !== '' && !/^-?[0-9]{1,18}$/.test(text));
    for (let from = 0; from < bad.length; from += 10) {
      const some = bad.slice(from, from + 10);
      const file = workspace.write('some.csv', ['text', ...some.map(quote)].join('\n'));
      const { found } = await workspace.check({ contract, data: [file] });
      const samples = found.reasons.flatMap((reason) => reason.samples ?? []);
      expect(found.reasons.map(({ code }) => code)).toEqual(['type']);
      expect(samples.map(({ value }) => value)).toEqual(some);
    }
  });

  it('are allowed values, and nothing else is', async () => {
    const contract = workspace.write(
      'allowed.yml',
      contractText([
        {
          name: 'text',
          logicalType: 'string',
          quality: [{ metric: 'invalidValues', mustBe: 0, arguments: { validValues: names } }],
        },
      ]),
    );
    const cells = [...names, 'not among them'];
    const file = workspace.write('allowed.csv', ['text', ...cells.map(quote)].join('\n'));
    const { found } = await workspace.check({ contract, data: [file] });
    const newlines = names.filter((text) => text.includes('\n')).length;
    expect(newlines).toBe(0);
    expect(found.reasons.map(inShort)).toEqual([
      `allowed-values text 1/${cells.length} @${cells.length + 1}`,
    ]);
  });

  it.each([0, 100, 200, 300, 400])(
    'are names of columns, in CSV and as keys of JSON, from %i on',
    async (from) => {
      const some = names.slice(from, from + 100);
      const contract = workspace.write(
        `names-${from}.yml`,
        contractText(some.map((name) => ({ name, logicalType: 'integer', required: true }))),
      );
      const csv = workspace.write(
        `names-${from}.csv`,
        `${some.map(quote).join(',')}\n${some.map((_, index) => index).join(',')}\n`,
      );
      const json = workspace.write(
        `names-${from}.jsonl`,
        `${JSON.stringify(Object.fromEntries(some.map((name, index) => [name, index])))}\n`,
      );
      for (const file of [csv, json]) {
        const { found } = await workspace.check({ contract, data: [file], profile: 'none' });
        expect(found.reasons.map(inShort)).toEqual([]);
        expect(found.measurements['rows']).toBe(1);
      }
    },
  );
});

describe('hostile contracts', () => {
  it('cannot reach a file that is not among the data', async () => {
    const engine = await workspace.host.dataEngine();
    const path = await workspace.host.files.resolve(workspace.write('in.csv', 'a\n1\n'));
    workspace.write('secret.csv', 'a\n1\n');
    const session = await engine.open({ inputs: [path] });
    const attempts = [
      `SELECT * FROM read_csv('${workspace.root}/secret.csv')`,
      `SELECT * FROM read_text('/etc/hostname')`,
      `SELECT * FROM '${workspace.root}/secret.csv'`,
      `SELECT * FROM glob('${workspace.root}/*')`,
      `SELECT * FROM read_csv('${workspace.root}/sub/../secret.csv')`,
      `COPY (SELECT 1) TO '${workspace.root}/out.csv'`,
      `COPY (SELECT 1) TO '${path}'`,
      `ATTACH '${workspace.root}/x.db'`,
      `ATTACH ':memory:' AS other; COPY (SELECT 1) TO '${workspace.root}/o.csv'`,
      `INSTALL httpfs`,
      `LOAD httpfs`,
      `SELECT * FROM read_csv('https://example.invalid/x.csv')`,
      `CREATE PERSISTENT SECRET s (TYPE s3)`,
      `SET enable_external_access = true`,
      `SET lock_configuration = false`,
      `RESET allowed_paths`,
      `SET allowed_directories = ['/']`,
      `SELECT getenv('HOME')`,
    ];
    for (const sql of attempts) await expect(session.run(sql), sql).rejects.toThrow();
    expect(await session.rows(`SELECT count(*) AS n FROM read_csv('${path}')`)).toEqual([{ n: 1 }]);
    await session.close();
    expect(readdirSync(workspace.root).filter((file) => /^(?:out|o|x)\./.test(file))).toEqual([]);
  });
});
