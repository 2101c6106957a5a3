import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertRows } from '../../../src/tasks/features/convert-rows.ts';
import { workspace } from '../../support/training-workspace.ts';

const CSV = `id,x,said,day
9223372036854775807,0.1,"a, ""b""",2001-02-03
2,,07,
`;
const space = workspace({ files: { 'rows.csv': CSV } });
afterAll(() => space.dispose());

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'x', type: 'number' },
  { name: 'said', type: 'string' },
  { name: 'day', type: 'date' },
] as const;

describe('rows in the other format', () => {
  it('have the types of the contract, for a package that was trained on them', async () => {
    await convertRows({ path: 'rows.csv', columns }, 'rows.parquet', 'parquet', space.host);
    const path = join(space.root, 'rows.parquet');
    const session = await (await space.host.dataEngine()).open({ inputs: [path] });
    const types = await session.rows(`DESCRIBE SELECT * FROM '${path}'`);
    expect(types.map((row) => row['column_type'])).toEqual(['BIGINT', 'DOUBLE', 'VARCHAR', 'DATE']);
    const rows = await session.rows(`SELECT CAST(t AS VARCHAR) AS row FROM '${path}' t`);
    await session.close();
    expect(rows.map(({ row }) => row)).toEqual([
      `{'id': 9223372036854775807, 'x': 0.1, 'said': 'a, "b"', 'day': 2001-02-03}`,
      `{'id': 2, 'x': NULL, 'said': 07, 'day': NULL}`,
    ]);
  });

  it('say the same there and back', async () => {
    await convertRows({ path: 'rows.csv', columns }, 'there.parquet', 'parquet', space.host);
    await convertRows({ path: 'there.parquet', columns }, 'back.csv', 'csv', space.host);
    expect(readFileSync(join(space.root, 'back.csv'), 'utf8')).toBe(CSV);
  });
});
