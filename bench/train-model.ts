// What `train-model` costs over the bare trainer, with the data prepared: at most 2 % of the training and one second.
// SECONDS=60 for the figure that is promised; 8 by default. ROUNDS=3 pairs, one after the other.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CONTRACT,
  configText,
  PREDICT,
  SCORE,
  smallData,
} from '../test/support/training-workspace.ts';

const seconds = Number(process.env['SECONDS'] ?? 8);
const rounds = Number(process.env['ROUNDS'] ?? 3);
const built = join(import.meta.dirname, '..', 'dist', 'cli.js');
const source = join(import.meta.dirname, '../src/hosts/cli/main.ts');
// ASSAY_CLI names another build.
const cli = process.env['ASSAY_CLI'] ?? (existsSync(built) ? built : source);

/** Fixed work, with a line of log and of output every few milliseconds, as a busy trainer writes them. */
const TRAINER = `
import { appendFileSync, writeFileSync } from 'node:fs';
const work = Number(process.env.WORK);
let x = 0.5;
for (let step = 1; step <= 400; step += 1) {
  for (let i = 0; i < work / 400; i += 1) x = 3.9 * x * (1 - x);
  appendFileSync(process.env.ASSAY_LOG, JSON.stringify({ step, of: 400, loss: x }) + '\\n');
  console.log('step', step, 'loss', x);
}
writeFileSync(process.env.ASSAY_MODEL_DIR + '/model.json', JSON.stringify({ least: 0.51, x }));
`;

const root = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const train = '{ run: [node, train.mjs], environment: [WORK] }';
const files: Readonly<Record<string, string>> = {
  'assay.yml': configText({ train }),
  'contract.yml': CONTRACT,
  'data/rows.csv': smallData().all,
  'train.mjs': TRAINER,
  'predict.mjs': PREDICT,
  'score.mjs': SCORE,
};
mkdirSync(join(root, 'data'));
mkdirSync(join(root, 'bare'));
for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);

interface Cost {
  readonly wall: number;
  /** Processor time of the process and all its children: what a busy machine does not blur. */
  readonly cpu: number;
}

function timed(args: readonly string[], environment: Readonly<Record<string, string>>): Cost {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" >/dev/null || exit; times', 'sh', process.execPath, ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, ...environment } },
  );
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr.slice(-2000)}`);
  const wall = (performance.now() - start) / 1000;
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const spent = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return { wall, cpu: spent.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0) };
}

function bare(work: number): Cost {
  return timed(['train.mjs'], {
    WORK: String(work),
    ASSAY_LOG: join(root, 'bare/log.jsonl'),
    ASSAY_MODEL_DIR: join(root, 'bare'),
  });
}

function assay(work: number): Cost {
  return timed([cli, 'train-model', '--no-reuse'], { WORK: String(work) });
}

const CALIBRATION = 2e8;
const perSecond = CALIBRATION / bare(CALIBRATION).wall;
const work = Math.round(perSecond * seconds);
assay(1000); // prepares the data

const pairs = Array.from({ length: rounds }, () => ({ alone: bare(work), whole: assay(work) }));
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
for (const { alone, whole } of pairs) {
  const figures = [alone.wall, whole.wall, alone.cpu, whole.cpu].map((s) => s.toFixed(2));
  console.log(
    `  wall: bare ${figures[0]} s, train-model ${figures[1]} s · processor: ${figures[2]} s, ${figures[3]} s`,
  );
}
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const alone = middle(pairs.map((pair) => pair.alone.wall));
const wall = middle(pairs.map((pair) => pair.whole.wall - pair.alone.wall));
const cpu = middle(pairs.map((pair) => pair.whole.cpu - pair.alone.cpu));
const allowed = alone * 0.02 + 1;
console.log(
  `train-model (${cli.endsWith('.ts') ? 'from source' : 'dist'}) over a bare trainer of ${alone.toFixed(1)} s: ${signed(wall)} s (processor ${signed(cpu)} s), allowed +${allowed.toFixed(2)} s; packaging and predicting included`,
);
rmSync(root, { recursive: true });
if (wall > allowed) process.exitCode = 1;
