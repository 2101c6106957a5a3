import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataEngine } from '../../src/adapters/duckdb/engine.ts';
import { quoteText } from '../../src/domain/contract/sql/quote.ts';
import type { DataEngine } from '../../src/ports/data-engine.ts';
import { DEFECTS } from '../../test/support/ten-defects.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const PARQUET = join(ROOT, 'node_modules/vega-datasets/data/flights-3m.parquet');
export const CONTRACT = join(ROOT, 'examples/flights/contracts/flights.odcs.yml');

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  group: <T>(_: string, work: () => Promise<T>): Promise<T> => work(),
  progress: () => undefined,
  foreign: () => undefined,
};

/** Three million flights as CSV (106 MB), ten copies of them (1.06 GB), and files with ten defects each. */
export class FlightFiles {
  readonly folder = join(ROOT, '.tmp', `bench-${process.pid}`);
  readonly csv = join(this.folder, 'flights-3m.csv');
  readonly large = join(this.folder, 'flights-1g.csv');

  constructor() {
    mkdirSync(this.folder, { recursive: true });
  }

  static engine(): Promise<DataEngine> {
    return createDataEngine({ log: SILENT, environment: process.env, workspace: ROOT });
  }

  static get log(): typeof SILENT {
    return SILENT;
  }

  async write(engine: DataEngine, large: boolean): Promise<void> {
    const session = await engine.open({ inputs: [PARQUET], outputs: this.folder });
    const flights = `read_parquet(${quoteText(PARQUET)})`;
    await session.run(`COPY (FROM ${flights}) TO ${quoteText(this.csv)} (HEADER)`);
    if (large)
      await session.run(
        `COPY (SELECT date + to_seconds(k) AS date, delay, distance, origin, destination FROM ${flights}, range(10) t(k) ORDER BY k) TO ${quoteText(this.large)} (HEADER)`,
      );
    await session.close();
  }

  /** The CSV file with ten defects after a share of its rows. */
  seed(share: number): string {
    const bytes = readFileSync(this.csv);
    const at = share === 0 ? bytes.indexOf(10) : bytes.lastIndexOf(10, share * bytes.length);
    const seeded = Buffer.from(DEFECTS.map(({ record }) => `\n${record}`).join(''));
    const path = join(this.folder, `defects-${share}.csv`);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, at), seeded, bytes.subarray(at)]));
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
