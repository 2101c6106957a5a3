import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../src/domain/contract/sql/source.ts';
import { RFC_4180 } from '../../../src/domain/csv/dialect.ts';
import { below, sfc32 } from '../../../src/domain/random/generator.ts';
import { contractText, DataWorkspace, inShort } from '../../support/data-workspace.ts';

const workspace = new DataWorkspace();

/** More than two buffers of the reader (32 MiB each). */
const ROWS = 1_600_000;

interface Made {
  readonly path: string;
  /** Rows that can be read; cell `a` of each is its number among them. */
  readonly rows: number;
  /** Physical lines of the records that cannot be read. */
  readonly broken: readonly number[];
}

function makeFile(name: string, end: string): Made {
  const path = join(workspace.root, name);
  const file = openSync(path, 'w');
  const next = sfc32(1);
  const broken: number[] = [];
  let [rows, line, text] = [0, 2, `a,b,c${end}`];
  for (let record = 0; record < ROWS; record += 1) {
    const draw = below(next, 100_000);
    if (draw < 4) {
      broken.push(line);
      text += `${['x,y', '1,2,3,4', '1,"q"z,3', '7'][draw]}${end}`;
    } else {
      rows += 1;
      const isLong = draw < 5000;
      text += isLong
        ? `${rows},"one${end}two, ""q""",z${end}`
        : `${rows},a text of row ${record} and more of it,z${end}`;
      line += isLong ? 1 : 0;
    }
    line += 1;
    if (text.length > 1 << 22) text = text.slice(writeSync(file, text));
  }
  writeSync(file, text);
  closeSync(file);
  return { path, rows, broken };
}

describe.each([
  ['LF', '\n'],
  ['CR LF', '\r\n'],
])('a file of several buffers, its lines ending in %s', (title, end) => {
  it('has its rows numbered as they stand, and its broken records found where they are', async () => {
    const { path, rows, broken } = makeFile(`${title}.csv`, end);
    const source = {
      format: 'csv' as const,
      files: [path],
      columns: ['a', 'b', 'c'].map((name) => ({ name, physical: null })),
      dialect: RFC_4180,
    };
    const session = await (await workspace.host.dataEngine()).open({ inputs: [path], threads: 4 });
    const [counted] = await session.rows(
      `SELECT count(*) AS n, count_if(rn <> TRY_CAST(c0 AS BIGINT)) AS misnumbered FROM ${relationOf(source, { numbered: true })}`,
    );
    await session.close();
    expect(counted).toEqual({ n: rows, misnumbered: 0 });
    const contract = workspace.write(
      'contract.yml',
      contractText(['a', 'b', 'c'].map((name) => ({ name, logicalType: 'string' }))),
    );
    const { found } = await workspace.check({ contract, data: [`${title}.csv`], profile: 'none' });
    expect(found.measurements).toMatchObject({ rows, rejected: broken.length });
    const told = found.reasons.flatMap(({ samples = [] }) => samples.map(({ line }) => line));
    expect(found.reasons.map(({ code }) => code)).toEqual(['field-count', 'quoting']);
    expect(found.reasons.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(broken.length);
    for (const line of told) expect(broken, found.reasons.map(inShort).join()).toContain(line);
  }, 240_000);
});
