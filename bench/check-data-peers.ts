/*
 * check-data and the peers that can be installed from PyPI, on three million flights with the same contract (no
 * uniqueness): whole processes, and how many of ten seeded defects each names by their record in one file. A peer that
 * cannot be installed is left out with one line.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../src/domain/contract/parse/parse-contract.ts';
import { DEFECTS } from '../test/support/ten-defects.ts';
import { CONTRACT, FlightFiles, PARQUET, ROOT } from './flights/files.ts';
import { type Answer, ask, PEERS, type Peer, pythonOf } from './flights/peers.ts';

const ROUNDS = 3;
const files = new FlightFiles();
const contract = parseContract(CONTRACT, readFileSync(CONTRACT, 'utf8'));
const rule = contract.columns
  .find(({ name }) => name === 'origin')
  ?.rules.find(({ code }) => code === 'allowed-values');
const origins = rule?.code === 'allowed-values' ? rule.values.map(String) : [];

interface Ours {
  readonly whole: number;
  readonly peak: number;
  readonly lines: readonly number[];
}

/** The built command line, as it is started by hand; the profile is left out, for no peer makes one. */
function ours(file: string): Ours {
  const preload = join(import.meta.dirname, 'flights', 'cost-of-process.mjs');
  const words = ['--contract', CONTRACT, '--data', file, '--profile', 'none', '--json'];
  const run = ['--run-directory', join(files.folder, 'run')];
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', preload, join(ROOT, 'dist', 'cli.js'), 'check-data', ...words, ...run],
    { encoding: 'utf8', cwd: ROOT, maxBuffer: 1 << 28 },
  );
  const whole = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`check-data ended with ${status}: ${stderr}`);
  const { reasons }: { reasons: readonly { samples?: readonly { line?: number }[] }[] } =
    JSON.parse(stdout);
  const lines = reasons.flatMap(({ samples = [] }) => samples.flatMap(({ line }) => line ?? []));
  return { whole, peak: Number(/peak (\d+) MB/.exec(stderr)?.[1]), lines };
}

const least = <T extends { readonly whole: number }>(runs: readonly T[]): T =>
  runs.reduce((best, run) => (run.whole < best.whole ? run : best));

/** How many of ten records after a number of good ones were named. */
const named = (records: readonly number[], good: number): number =>
  DEFECTS.filter((_, index) => records.includes(good + index + 1)).length;

function compare(title: string, format: 'parquet' | 'csv', file: string, peers: Installed): void {
  const mine = least(Array.from({ length: ROUNDS }, () => ours(file)));
  line(`${title}: assay check-data`, mine.whole, 1, mine.peak);
  for (const [peer, python] of peers) {
    if (!peer.formats.includes(format)) continue;
    const theirs = least(
      Array.from({ length: peer.rounds }, () => ask(peer, python, file, origins)),
    );
    if (theirs.stopped !== null || theirs.failures > 0) console.log(complaint(peer, theirs));
    line(`${title}: ${peer.name}`, theirs.whole, theirs.whole / mine.whole, theirs.peak);
  }
}

const complaint = ({ name }: Peer, { failures, stopped }: Answer): string =>
  `  ${name} does not pass the good file: ${stopped ?? `${failures} failures`}`;

function line(title: string, seconds: number, ratio: number, peak: number): void {
  console.log(`${title}: ${seconds.toFixed(2)} s, ${ratio.toFixed(1)} × assay, peak ${peak} MB`);
}

function findDefects(file: string, good: number, peers: Installed): void {
  const mine = least(Array.from({ length: ROUNDS }, () => ours(file)));
  // One defect holds a line break, so that those behind it lie one line further down than their records do.
  const records = mine.lines.map((at) => at - 1 - (at - 1 > good + 7 ? 1 : 0));
  console.log(
    `ten defects: assay check-data names ${named(records, good)} of 10 in ${mine.whole.toFixed(2)} s`,
  );
  for (const [peer, python] of peers) {
    if (!peer.formats.includes('csv')) continue;
    const { whole, records: theirs, stopped } = ask(peer, python, file, origins);
    const end = stopped === null ? '' : `, and stops: ${stopped}`;
    console.log(
      `ten defects: ${peer.name} names ${named(theirs, good)} of 10 in ${whole.toFixed(2)} s${end}`,
    );
  }
}

type Installed = ReadonlyMap<Peer, string>;

function installed(): Installed {
  const found = new Map<Peer, string>();
  for (const peer of PEERS) {
    const python = pythonOf(peer);
    if (python === undefined) console.log(`SKIPPED ${peer.name}: it cannot be installed here.`);
    else found.set(peer, python);
  }
  return found;
}

try {
  const peers = installed();
  await files.write(await FlightFiles.engine(), false);
  compare('Parquet 13 MB', 'parquet', PARQUET, peers);
  compare('CSV 106 MB', 'csv', files.csv, peers);
  const seeded = files.seed(0);
  findDefects(seeded, 0, peers);
} finally {
  files.remove();
}
