import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ROOT } from './files.ts';

/** What a peer says of one file (bench/peers/flights_contract.py). */
const answerSchema = z.object({
  seconds: z.number(),
  peak: z.number(),
  failures: z.number(),
  records: z.array(z.number()),
  stopped: z.string().nullable(),
});
export type Answer = z.output<typeof answerSchema> & {
  /** Of the whole process. */
  readonly whole: number;
};

export interface Peer {
  readonly name: string;
  readonly script: string;
  readonly packages: readonly string[];
  /** Formats that it reads with this contract. */
  readonly formats: readonly ('parquet' | 'csv')[];
  /** How often a file is checked, of which the fastest counts; one that takes its time is asked once. */
  readonly rounds: number;
}

const PANDERA = [
  'pandera[pandas,polars]==0.35.0',
  'pandas==3.1.1',
  'polars==2.1.0',
  'pyarrow==26.0.1',
];

/** Each at the version that the comparison was written for. */
export const PEERS: readonly Peer[] = [
  {
    name: 'pandera 0.35.0 on polars',
    rounds: 3,
    script: 'flights_pandera_polars.py',
    packages: PANDERA,
    formats: ['parquet', 'csv'],
  },
  {
    name: 'pandera 0.35.0 on pandas',
    rounds: 3,
    script: 'flights_pandera_pandas.py',
    packages: PANDERA,
    formats: ['parquet', 'csv'],
  },
  {
    name: 'Great Expectations 1.24.1',
    rounds: 1,
    script: 'flights_great_expectations.py',
    packages: ['great_expectations==1.24.1', 'pandas==3.1.1', 'pyarrow==26.0.1'],
    formats: ['parquet', 'csv'],
  },
  {
    name: 'frictionless 5.21.0',
    rounds: 1,
    script: 'flights_frictionless.py',
    packages: ['frictionless==5.21.0'],
    formats: ['csv'],
  },
];

/** The Python of a peer's virtual environment below .tmp, which is made where it is absent; undefined where that fails. */
export function pythonOf({ packages }: Peer): string | undefined {
  const [first = ''] = packages;
  const home = join(ROOT, '.tmp', 'bench-peers', first.replace(/\W.*/, ''));
  const python = join(home, 'bin', 'python');
  const ready = join(home, 'ready');
  if (existsSync(ready)) return python;
  mkdirSync(home, { recursive: true });
  if (spawnSync('python3', ['-m', 'venv', home]).status !== 0) return undefined;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
  if (spawnSync(python, pip).status !== 0) return undefined;
  writeFileSync(ready, '');
  return python;
}

/** Lets a peer check a file in a process of its own. */
export function ask(peer: Peer, python: string, file: string, origins: readonly string[]): Answer {
  const script = join(ROOT, 'bench', 'peers', peer.script);
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    python,
    ['-W', 'ignore', script, file, JSON.stringify(origins)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const whole = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${peer.name} ended with ${status}: ${stderr.slice(-2000)}`);
  return { ...answerSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')), whole };
}
