/*
 * check-data on three million flights against one hand-written DuckDB query with the same checks, same engine,
 * same threads; all times of a table are from the same run, in turn. Names of parts may be given: parquet, csv,
 * large, defects, process, large-process.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../src/domain/contract/parse/parse-contract.ts';
import { wire } from '../src/hosts/wiring.ts';
import type { DataEngine } from '../src/ports/data-engine.ts';
import { checkFiles } from '../src/tasks/checking/check-files.ts';
import { findDataFiles } from '../src/tasks/checking/find-data-files.ts';
import { CONTRACT, FlightFiles, PARQUET, ROOT } from './flights/files.ts';
import { csvFloor, parquetFloor, profileFloor } from './flights/floor.ts';
import { type Contender, type Cost, fastest } from './flights/rounds.ts';

const wanted = process.argv.slice(2);
const contract = parseContract(CONTRACT, readFileSync(CONTRACT, 'utf8'));
const files = new FlightFiles();
const engine = await FlightFiles.engine();
const { host, dispose } = wire({
  step: 'check-data',
  root: ROOT,
  environment: process.env,
  log: FlightFiles.log,
  cancelled: new AbortController().signal,
  inputs: {},
});
const allowed = contract.columns
  .find(({ name }) => name === 'origin')
  ?.rules.find((rule) => rule.code === 'allowed-values');
const origins = allowed?.code === 'allowed-values' ? allowed.values.map(String) : [];
let queries = 0;

const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
  parquet: () => inProcess('Parquet 13 MB', PARQUET, 7),
  csv: () => inProcess('CSV 106 MB', files.csv, 5),
  large: () => inProcess('CSV 1.06 GB', files.large, 2),
  defects,
  process: () => {
    wholeProcess('Parquet 13 MB', PARQUET, 5);
    wholeProcess('CSV 106 MB', files.csv, 3);
  },
  'large-process': () => wholeProcess('CSV 1.06 GB', files.large, 1),
};

try {
  const parts = Object.keys(PARTS).filter((name) => wanted.length === 0 || wanted.includes(name));
  const large = parts.some((name) => name.startsWith('large'));
  await files.write(engine, large);
  for (const name of parts) await PARTS[name]?.();
} finally {
  files.remove();
  await dispose();
}

/** The check by the tasks of the step, and what it found. */
async function check(file: string, profile: boolean): Promise<number> {
  const found = await findDataFiles([{ pattern: file }], host);
  const { findings } = await checkFiles({ contract, files: found, profile }, host);
  return findings.length;
}

function floorQuery(file: string, profile: boolean): string {
  queries += 1;
  return file.endsWith('.csv')
    ? csvFloor(file, origins, `floor${queries}`, profile ? profileFloor(true) : '')
    : parquetFloor(file, origins, profile ? profileFloor(false) : '');
}

async function floor(on: DataEngine, file: string, profile: boolean): Promise<void> {
  const session = await on.open({ inputs: [file] });
  await Promise.all([session.rows(floorQuery(file, profile)), profile ? hash(file) : undefined]);
  await session.close();
}

async function hash(file: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) sum.update(chunk);
  return sum.digest('hex');
}

async function inProcess(title: string, file: string, rounds: number): Promise<void> {
  const contenders: Contender[] = [
    { name: 'floor', run: () => floor(engine, file, false) },
    { name: 'ours', run: async () => void (await check(file, false)) },
    { name: 'floor + profile + SHA-256', run: () => floor(engine, file, true) },
    { name: 'ours + profile', run: async () => void (await check(file, true)) },
  ];
  const best = await fastest(contenders, rounds);
  const at = (name: string): Cost => costOf(best, name);
  row(`${title}, in process, --profile none`, at('ours'), at('floor'));
  row(
    `${title}, in process, with profile and SHA-256`,
    at('ours + profile'),
    at('floor + profile + SHA-256'),
  );
}

function costOf(costs: ReadonlyMap<string, Cost>, name: string): Cost {
  return costs.get(name) ?? { seconds: Number.NaN, processor: Number.NaN };
}

async function defects(): Promise<void> {
  const places = [0, 0.5, 1];
  const seeded = places.map((share) => files.seed(share));
  const contenders: Contender[] = [
    { name: 'clean', run: async () => void (await check(files.csv, false)) },
    ...seeded.map((file) => ({ name: file, run: async () => void (await check(file, false)) })),
  ];
  const best = await fastest(contenders, 3);
  for (const [index, file] of seeded.entries()) {
    const kinds = await check(file, false);
    const title = `ten defects at ${(places[index] ?? 0) * 100} % of 3 M rows (${kinds} kinds found) against the clean file`;
    row(title, costOf(best, file), costOf(best, 'clean'));
  }
}

function wholeProcess(title: string, file: string, rounds: number): void {
  const ours = [
    join(ROOT, 'dist/cli.js'),
    'check-data',
    '--contract',
    CONTRACT,
    '--data',
    file,
    '--profile',
    'none',
    '--run-directory',
    join(files.folder, 'run'),
  ];
  const theirs = [join(import.meta.dirname, 'flights/floor-process.ts'), floorQuery(file, false)];
  const [mine, base]: [Spawned[], Spawned[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    base.push(spawned(theirs));
    mine.push(spawned(ours));
  }
  const peak = Math.max(...mine.map((run) => run.peak));
  row(`${title}, whole process, --profile none (peak ${peak} MB)`, leastOf(mine), leastOf(base));
}

interface Spawned extends Cost {
  /** MB */
  readonly peak: number;
}

function leastOf(runs: readonly Spawned[]): Cost {
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  };
}

function spawned(parameters: readonly string[]): Spawned {
  const preload = join(import.meta.dirname, 'flights/cost-of-process.mjs');
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, ...parameters], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`A process failed: ${stderr}`);
  const [, peak, processor] = /peak (\d+) MB, processor ([\d.]+) s/.exec(stderr) ?? [];
  return { seconds, processor: Number(processor), peak: Number(peak) };
}

function row(title: string, ours: Cost, base: Cost): void {
  const difference = `${ours.seconds >= base.seconds ? '+' : '−'}${Math.abs(ours.seconds - base.seconds).toFixed(2)} s`;
  const wall = `${ours.seconds.toFixed(2)} s against ${base.seconds.toFixed(2)} s, ${(ours.seconds / base.seconds).toFixed(2)} ×, ${difference}`;
  const processor = `processor ${ours.processor.toFixed(2)} against ${base.processor.toFixed(2)}, ${(ours.processor / base.processor).toFixed(2)} ×`;
  console.log(`${title}: ${wall}; ${processor}`);
}
