// How long an action takes to its first line of log, against an empty script, in interleaved runs.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const ROUNDS = Number(process.env['ROUNDS'] ?? 21);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** Until the first output, or until the end. */
  readonly until: 'output' | 'end';
}

interface Timing {
  readonly output: number;
  readonly end: number;
}

function time(args: readonly string[]): Promise<Timing> {
  const started = performance.now();
  // Only what the runner gives; an action without inputs ends with the list of what is missing.
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = Number.NaN;
  child.stdout.once('data', () => {
    output = performance.now() - started;
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve({ output, end: performance.now() - started }));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

writeFileSync(join(folder, 'empty.mjs'), '');
writeFileSync(join(folder, 'hello.mjs'), "process.stdout.write('hello\\n');");
const bundle = (name: string): string => join(root, 'dist', `${name}.js`);
const action = process.argv[2] ?? 'compare-predictions';

const cases: readonly Case[] = [
  { name: 'empty script, to its end', args: ['empty.mjs'], until: 'end' },
  { name: 'one line, to that line', args: ['hello.mjs'], until: 'output' },
  { name: `${action}, to its first line`, args: [bundle(action)], until: 'output' },
  { name: `${action}, to the list of missing inputs`, args: [bundle(action)], until: 'end' },
  { name: 'assay --version', args: [bundle('cli'), '--version'], until: 'end' },
  { name: 'assay --help', args: [bundle('cli'), '--help'], until: 'end' },
];

const times = cases.map((): number[] => []);
for (let round = 0; round < ROUNDS; round += 1)
  for (const [index, { args, until }] of cases.entries())
    times[index]?.push((await time(args))[until]);
rmSync(folder, { recursive: true });

const base = median(times[0] ?? []);
console.log(`Node ${process.versions.node}, medians of ${ROUNDS} interleaved runs`);
for (const [index, { name }] of cases.entries()) {
  const middle = median(times[index] ?? []);
  console.log(
    `${name.padEnd(48)} ${middle.toFixed(0).padStart(5)} ms  ${(middle / base).toFixed(2)} ×`,
  );
}
