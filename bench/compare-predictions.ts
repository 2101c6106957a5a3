// Paired comparison of two models on a million rows: the kernel (DeLong, McNemar, 1,000 paired AUC replicates) on one
// thread and on two, against scikit-learn's loop (.tmp/bench-venv; made from PyPI where it is absent), and the whole command.
// ROWS, REPLICATES, PEER_REPLICATES change the sizes. Processor time stands beside wall time: a busy machine blurs the latter.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataEngine } from '../src/adapters/duckdb/engine.ts';
import { createWorkers } from '../src/adapters/node/workers.ts';
import { disagreementOf } from '../src/domain/comparison/disagreement.ts';
import type { BinaryOutcome } from '../src/domain/metrics/outcome.ts';
import { sfc32 } from '../src/domain/random/generator.ts';
import { type AucBootstrap, aucBootstrap } from '../src/domain/statistics/auc-bootstrap.ts';
import { delongOf } from '../src/domain/statistics/delong.ts';
import { standardErrorOf } from '../src/domain/statistics/percentile.ts';
import { placements } from '../src/domain/statistics/placements.ts';
import { workerScript } from '../src/hosts/place.ts';
import type { Log } from '../src/ports/log.ts';

const ROWS = Number(process.env['ROWS'] ?? 1_000_000);
const REPLICATES = Number(process.env['REPLICATES'] ?? 1000);
const PEER_REPLICATES = Number(process.env['PEER_REPLICATES'] ?? 20);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

function timed<T>(work: () => T): Cost & { readonly result: T } {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const used = process.cpuUsage(cpu);
  return { result, wall: (performance.now() - wall) / 1e3, cpu: (used.user + used.system) / 1e6 };
}

function say(name: string, { wall, cpu }: Cost): void {
  const used = Number.isNaN(cpu) ? '' : `  ${cpu.toFixed(2).padStart(8)} s CPU`;
  console.log(`${name.padEnd(52)} ${wall.toFixed(2).padStart(8)} s${used}`);
}

function judge(name: string, found: number, limit: number, atLeast: boolean): void {
  const met = atLeast ? found >= limit : found <= limit;
  console.log(
    `${met ? 'met   ' : 'MISSED'} ${name}: ${found.toFixed(2)} (${atLeast ? '≥' : '≤'} ${limit})`,
  );
}

/** Two correlated scores with heavy ties, base rate 22 %, as two models of flight delays give them. */
function makeData(): Readonly<
  Record<'truth', Uint8Array> & Record<'first' | 'second', Float64Array>
> {
  const next = sfc32(7);
  const uniform = (): number => next() / 2 ** 32;
  const truth = new Uint8Array(ROWS).map(() => (uniform() < 0.219 ? 1 : 0));
  const [first, second] = [new Float64Array(ROWS), new Float64Array(ROWS)];
  const squeeze = (value: number): number => Math.round(3e5 / (1 + Math.exp(-2 * value))) / 3e5;
  for (let row = 0; row < ROWS; row += 1) {
    const signal = uniform() + uniform() + uniform() - 1.5 + (truth[row] ?? 0) * 0.5;
    second[row] = squeeze(signal);
    first[row] = squeeze(signal * 0.5 + uniform() + uniform() - 1);
  }
  return { truth, first, second };
}

const data = makeData();
const { truth, first, second } = data;
const champion: BinaryOutcome = {
  task: 'binary-classification',
  truth,
  score: first,
  scale: 'probability',
};
const challenger: BinaryOutcome = { ...champion, score: second };
const plan = (from: number, to: number, scores: AucBootstrap['scores']): AucBootstrap => ({
  rows: ROWS,
  scores,
  seed: 1,
  from,
  to,
});

console.log(`${ROWS} rows, ${REPLICATES} replicates, Node ${process.version}`);
// Once over a tenth, so that the compiler has seen the code, as for every peer.
aucBootstrap(plan(0, 3, [placements(truth, first), placements(truth, second)]));

const delong = timed(() => {
  const placed = [placements(truth, first), placements(truth, second)] as const;
  return { placed, found: delongOf(...placed) };
});
say('DeLong, from scores', delong);
const mcnemar = timed(() => disagreementOf(champion, challenger));
say('McNemar', mcnemar);
const { placed } = delong.result;
const bootstrap = timed(() => aucBootstrap(plan(0, REPLICATES, placed)));
say(`paired AUC bootstrap, one thread`, bootstrap);
const kernel = {
  wall: delong.wall + mcnemar.wall + bootstrap.wall,
  cpu: delong.cpu + mcnemar.cpu + bootstrap.cpu,
};
say('kernel, one thread', kernel);

const workers = createWorkers({ script: workerScript(), count: 2 });
await workers.map('auc-bootstrap', [plan(0, 2, placed), plan(2, 4, placed)]);
const started = performance.now();
const pieces = Array.from({ length: 8 }, (_, k) =>
  plan(Math.round((k * REPLICATES) / 8), Math.round(((k + 1) * REPLICATES) / 8), placed),
);
const spread = await workers.map<AucBootstrap, Float64Array>('auc-bootstrap', pieces);
const two = (performance.now() - started) / 1e3;
await workers.dispose();
say('paired AUC bootstrap, two workers', { wall: two, cpu: Number.NaN });
const joined = Float64Array.from(spread.flatMap((part) => [...part]));
const same = Buffer.compare(Buffer.from(joined.buffer), Buffer.from(bootstrap.result.buffer)) === 0;
console.log(`${same ? 'met   ' : 'MISSED'} the same bits on one thread and two`);

const gains = new Float64Array(REPLICATES).map(
  (_, k) => (bootstrap.result[2 * k + 1] ?? 0) - (bootstrap.result[2 * k] ?? 0),
);
const { found } = delong.result;
console.log(
  `AUC ${found.first.toFixed(6)} and ${found.second.toFixed(6)}; standard error of the difference: DeLong ${found.standardError.toExponential(3)}, bootstrap ${standardErrorOf(gains).toExponential(3)}`,
);
judge('kernel on one thread, s', kernel.wall, 8, false);

const peer = runPeer();
if (peer !== undefined) {
  say(`scikit-learn ${peer.version}, one replicate`, peer);
  console.log(
    `scikit-learn: AUC ${peer.first.toFixed(6)} and ${peer.second.toFixed(6)}, SD ${peer.sd.toExponential(3)}`,
  );
  judge('scikit-learn / one thread, wall', (peer.wall * REPLICATES) / bootstrap.wall, 75, true);
  judge('scikit-learn / one thread, CPU', (peer.cpu * REPLICATES) / bootstrap.cpu, 75, true);
  judge('scikit-learn / two workers, wall', (peer.wall * REPLICATES) / two, 150, true);
}
await wholeCommand();
rmSync(folder, { recursive: true, force: true });

interface Peer extends Cost {
  readonly version: string;
  readonly first: number;
  readonly second: number;
  readonly sd: number;
}

function runPeer(): Peer | undefined {
  const python = findPython();
  if (python === undefined) return undefined;
  writeFileSync(join(folder, 'truth.u8'), truth);
  writeFileSync(join(folder, 'first.f64'), Buffer.from(first.buffer));
  writeFileSync(join(folder, 'second.f64'), Buffer.from(second.buffer));
  const script = join(import.meta.dirname, 'peers', 'paired_auc.py');
  const ended = spawnSync(python, [script, folder, String(PEER_REPLICATES)], { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout);
}

function findPython(): string | undefined {
  const venv = join(root, '.tmp', 'bench-venv');
  const python = join(venv, 'bin', 'python');
  if (!existsSync(python)) {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    spawnSync('python3', ['-m', 'venv', venv]);
    spawnSync(python, ['-m', 'pip', 'install', '--quiet', 'scikit-learn'], { stdio: 'inherit' });
  }
  if (spawnSync(python, ['-c', 'import sklearn']).status === 0) return python;
  console.log('SKIPPED the comparison with scikit-learn: it cannot be installed here.');
  return undefined;
}

async function wholeCommand(): Promise<void> {
  await writeFiles();
  const built = join(root, 'dist', 'cli.js');
  const cli = existsSync(built) ? built : join(root, 'src/hosts/cli/main.ts');
  for (const [format, metrics] of [
    ['parquet', 'auc'],
    ['csv', 'auc'],
    ['parquet', 'auc,log-loss,accuracy'],
  ] as const) {
    const file = (name: string): string => join(folder, `${name}.${format}`);
    const args = ['compare-predictions', '--labels', file('labels'), '--champion', file('first')];
    const more = ['--challenger', file('second'), '--metrics', metrics, '--fail-on', 'fail'];
    const begun = performance.now();
    const ended = spawnSync(process.execPath, [cli, ...args, ...more], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (ended.status !== 0) throw new Error(ended.stderr);
    const wall = (performance.now() - begun) / 1e3;
    say(`whole command, ${format}, ${metrics}`, { wall, cpu: Number.NaN });
    judge('whole command − kernel, s', wall - kernel.wall, 3, false);
  }
}

async function writeFiles(): Promise<void> {
  const header = 'id,label,first,second\n';
  const lines = Array.from(truth, (label, row) => `r${row},${label},${first[row]},${second[row]}`);
  const source = join(folder, 'all.csv');
  writeFileSync(source, `${header}${lines.join('\n')}\n`);
  const nothing = (): void => undefined;
  // The engine says nothing here that matters to a benchmark.
  const log = {
    debug: nothing,
    info: nothing,
    notice: nothing,
    warning: nothing,
  } as unknown as Log;
  const engine = await createDataEngine({ log, environment: process.env, workspace: root });
  const session = await engine.open({ inputs: [source], outputs: folder });
  for (const format of ['csv', 'parquet']) {
    for (const [name, columns] of [
      ['labels', 'id, label'],
      ['first', 'id, first AS prediction'],
      ['second', 'id, second AS prediction'],
    ]) {
      await session.run(
        `COPY (SELECT ${columns} FROM read_csv('${source}')) TO '${join(folder, `${name}.${format}`)}' (FORMAT ${format})`,
      );
    }
  }
  await session.close();
}
