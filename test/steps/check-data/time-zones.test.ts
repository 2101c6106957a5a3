import { describe, expect, it } from 'vitest';
import { contractText, DataWorkspace, inShort } from '../../support/data-workspace.ts';

const workspace = new DataWorkspace();

/** What is found in a Parquet file with one time, stored as a type, by a contract that says `timezone`. */
async function found(type: string, timezone: boolean | undefined): Promise<readonly string[]> {
  const engine = await workspace.host.dataEngine();
  const session = await engine.open({ inputs: [], outputs: workspace.root });
  const name = `${type.replaceAll(' ', '-')}.parquet`;
  const query = `SELECT CAST('2016-01-01 12:34:56' AS ${type}) AS at`;
  await session.run(`COPY (${query}) TO '${workspace.root}/${name}' (FORMAT parquet)`);
  await session.close();
  const logicalTypeOptions = timezone === undefined ? {} : { timezone };
  const contract = workspace.write(
    'contract.yml',
    contractText([{ name: 'at', logicalType: 'timestamp', logicalTypeOptions }]),
  );
  const { found: evidence } = await workspace.check({ contract, data: [name] });
  return evidence.reasons.map((reason) => `${inShort(reason)} ${reason.message}`);
}

describe('times in Parquet', () => {
  it('have no zone where the contract forbids one', async () => {
    expect(await found('TIMESTAMP', false)).toEqual([]);
    expect(await found('TIMESTAMP_NS', false)).toEqual([]);
    expect(await found('TIMESTAMP WITH TIME ZONE', false)).toEqual([
      'type at 1/1 @1 "at" must be a point in time without a zone. In the file it is TIMESTAMP WITH TIME ZONE.',
    ]);
  });

  it('have a zone where the contract demands one', async () => {
    expect(await found('TIMESTAMP WITH TIME ZONE', true)).toEqual([]);
    expect(await found('TIMESTAMP', true)).toEqual([
      'type at 1/1 @1 "at" must be a point in time with its zone. In the file it is TIMESTAMP.',
    ]);
  });

  it('may have a zone or not where the contract says nothing of it', async () => {
    expect(await found('TIMESTAMP WITH TIME ZONE', undefined)).toEqual([]);
    expect(await found('TIMESTAMP', undefined)).toEqual([]);
  });
});
