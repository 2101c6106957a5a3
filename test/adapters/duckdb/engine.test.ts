import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDataEngine } from '../../../src/adapters/duckdb/engine.ts';
import { ENGINE_FILES } from '../../../src/adapters/duckdb/pinned.generated.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { UnreadableFileError } from '../../../src/ports/data-engine.ts';
import { RecordingLog } from '../../support/recording-log.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ROOT } from '../../support/shared.ts';

const folder = scratchFolder('engine');

const log = new RecordingLog();
const engine = await createDataEngine({ log, environment: process.env, workspace: ROOT });

describe('the provisioner', () => {
  it('pins every library of eight platforms', () => {
    expect(Object.keys(ENGINE_FILES).length).toBe(8);
    for (const files of Object.values(ENGINE_FILES)) {
      expect(Object.keys(files)).toContain('duckdb.node');
      expect(Object.keys(files).length).toBe(2);
      for (const sum of Object.values(files)) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('refuses a named folder that lacks the libraries, with the command to run', async () => {
    const options = { log, environment: {}, workspace: ROOT, engineDirectory: folder };
    await expect(createDataEngine(options)).rejects.toThrow(ConfigurationError);
    await expect(createDataEngine(options)).rejects.toThrow(/does not hold .*duckdb\.node/);
  });

  it('refuses other bytes under the right names', async () => {
    const [platform] =
      Object.entries(ENGINE_FILES).find(([name]) => name.startsWith(process.platform)) ?? [];
    for (const name of Object.keys(ENGINE_FILES[platform ?? ''] ?? {}))
      writeFileSync(join(folder, name), 'not it');
    const options = { log, environment: {}, workspace: ROOT, engineDirectory: folder };
    await expect(createDataEngine(options)).rejects.toThrow(/another build of DuckDB/);
  });
});

describe('a session', () => {
  it('hands out scalars as they are: large integers, byte order marks, long texts, nulls', async () => {
    const session = await engine.open({ inputs: [] });
    const rows =
      await session.rows(`SELECT 1 AS small, 9007199254740993 AS large, sum(range) AS huge,
      1.5 AS decimal, CAST('nan' AS DOUBLE) AS nan, chr(65279) || 'x' AS mark, repeat('é', 20) AS long,
      NULL AS nothing, true AS yes, DATE '2001-01-31' AS day, [1, 2] AS list FROM range(5)`);
    expect(rows).toEqual([
      {
        small: 1,
        large: 9007199254740993n,
        huge: 10,
        decimal: '1.5',
        nan: Number.NaN,
        mark: '\uFEFFx',
        long: 'é'.repeat(20),
        nothing: null,
        yes: true,
        day: '2001-01-31',
        list: '[1, 2]',
      },
    ]);
    await session.close();
  });

  it('hands out tables over many chunks: numbers with NaN for missing, texts as codes', async () => {
    const session = await engine.open({ inputs: [], threads: 2 });
    const { rows, columns } = await session.table(
      `SELECT CASE WHEN range % 7 = 0 THEN NULL ELSE range END AS number,
        CASE range % 4 WHEN 0 THEN 'a' WHEN 1 THEN 'a text beyond twelve bytes' WHEN 2 THEN '' END AS text
       FROM range(10000) ORDER BY range`,
    );
    const [number, text] = [columns.get('number'), columns.get('text')];
    if (number?.kind !== 'number' || text?.kind !== 'category') throw new Error('other kinds');
    expect(rows).toBe(10_000);
    const numbers = Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? Number.NaN : row));
    expect([...number.values]).toEqual(numbers);
    expect(text.levels).toEqual(['a', 'a text beyond twelve bytes', '']);
    expect([...text.codes]).toEqual(numbers.map((_, row) => (row % 4 === 3 ? -1 : row % 4)));
    await session.close();
  });

  it('follows a link to what it means when the session is opened', async () => {
    writeFileSync(join(folder, 'real.csv'), 'a\n1\n');
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    const session = await engine.open({ inputs: [join(folder, 'link.csv')] });
    const sql = (name: string): string => `SELECT * FROM read_csv('${join(folder, name)}')`;
    expect(await session.rows(sql('link.csv'))).toEqual([{ a: 1 }]);
    expect(await session.rows(sql('real.csv'))).toEqual([{ a: 1 }]);
    await session.close();
  });

  it('writes into its output folder only', async () => {
    const session = await engine.open({ inputs: [], outputs: folder });
    await session.run(`COPY (SELECT 1 AS a) TO '${folder}/out.parquet' (FORMAT parquet)`);
    expect(await session.rows(`SELECT a FROM '${folder}/out.parquet'`)).toEqual([{ a: 1 }]);
    await expect(session.run(`COPY (SELECT 1) TO '${folder}-beside.csv'`)).rejects.toThrow();
    await session.close();
  });

  it('tells a file that cannot be read by its name', async () => {
    const path = join(folder, 'bad.parquet');
    writeFileSync(path, 'no parquet at all');
    const session = await engine.open({ inputs: [path] });
    const reading = session.rows(`SELECT * FROM read_parquet('${path}')`);
    await expect(reading).rejects.toThrow(UnreadableFileError);
    await expect(reading).rejects.toMatchObject({ file: path });
    await session.close();
  });

  it('ends a query that is cancelled', async () => {
    const stop = new AbortController();
    const cancellable = await createDataEngine({
      log,
      environment: process.env,
      workspace: ROOT,
      cancelled: stop.signal,
    });
    const session = await cancellable.open({ inputs: [] });
    const endless = session.rows('SELECT count(*) FROM range(1000000000000) a, range(1000000) b');
    setTimeout(() => stop.abort(), 50);
    await expect(endless).rejects.toThrow(/interrupt/i);
    await session.close();
  });
});
