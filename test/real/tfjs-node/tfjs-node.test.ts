import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/shared.ts';
import type { FlightsAnswer, FlightsRequest } from './train-flights.ts';

const HOME = join(ROOT, '.tmp/tfjs-node');
const NATIVE = join(HOME, 'workspace');
const BUNDLED = tmpdir();

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** TensorFlow keeps its state for a process: each backend gets its own. */
function run(program: string, ...parameters: string[]): Promise<Printed> {
  return promisify(execFile)(process.execPath, [join(ROOT, program), ...parameters]);
}

async function trainFlights(request: FlightsRequest): Promise<FlightsAnswer> {
  const { stdout, stderr } = await run(
    'test/real/tfjs-node/train-flights.ts',
    JSON.stringify(request),
  );
  expect(stderr).toBe('');
  const answer: FlightsAnswer = JSON.parse(stdout);
  process.stderr.write(`${JSON.stringify(request.settings)}: ${stdout}\n`);
  return answer;
}

async function predictSaved(
  workspace: string,
  folder: string,
): Promise<{ backend: string; scores: number[] }> {
  return JSON.parse((await run('test/real/tfjs-node/predict-saved.ts', workspace, folder)).stdout);
}

function expectClose(scores: readonly number[], others: readonly number[]): void {
  expect(scores).toHaveLength(others.length);
  for (const [row, score] of scores.entries()) expect(score).toBeCloseTo(others[row] ?? 0, 5);
}

const MLP = { hidden: [64, 64], 'learning-rate': 0.003 };

describe('the native TensorFlow', () => {
  it('trains the same bytes in two processes, and prints nothing', async () => {
    const digest = 'test/adapters/tensorflow/digest-of-training.ts';
    const [one, two] = [await run(digest, NATIVE), await run(digest, NATIVE)];
    expect(one).toEqual({ stdout: expect.stringMatching(/^tensorflow [0-9a-f]{64}$/), stderr: '' });
    expect(two).toEqual(one);
  });

  it('is as good as WebAssembly on flights, and either predicts with the other’s network', async () => {
    const request = { rows: 100_000, settings: MLP };
    const save = join(HOME, 'native');
    const native = await trainFlights({ ...request, workspace: NATIVE, save });
    const bundled = await trainFlights({
      ...request,
      workspace: BUNDLED,
      save: join(HOME, 'wasm'),
    });
    expect([native.backend, bundled.backend]).toEqual(['tensorflow', 'wasm']);
    expect(Math.abs(native.auc - bundled.auc)).toBeLessThan(0.005);
    expect(native.auc).toBeGreaterThan(0.64);
    const here = await predictSaved(NATIVE, save);
    const there = await predictSaved(BUNDLED, save);
    expect([here.backend, there.backend]).toEqual(['tensorflow', 'wasm']);
    expectClose(there.scores, here.scores);
  });

  it('trains embeddings, which WebAssembly then predicts with', async () => {
    const save = join(HOME, 'embedding');
    const settings = { ...MLP, embeddings: true };
    const trained = await trainFlights({ rows: 100_000, settings, workspace: NATIVE, save });
    expect(trained.backend).toBe('tensorflow');
    expect(trained.auc).toBeGreaterThan(0.64);
    expect(await readFile(join(save, 'model.json'), 'utf8')).toContain('"Embedding"');
    const [here, there] = [await predictSaved(NATIVE, save), await predictSaved(BUNDLED, save)];
    expectClose(there.scores, here.scores);
  });

  it('reads our files by its own loader', async () => {
    const program = `require('node:util').isNullOrUndefined ??= (v) => v == null;
      process.noDeprecation = true;
      const tf = require('@tensorflow/tfjs-node');
      tf.loadLayersModel('file://' + process.argv[1]).then((m) => process.stdout.write(m.inputs.map((i) => i.name).join()));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--eval', program, join(HOME, 'embedding', 'model.json')],
      { cwd: NATIVE },
    );
    expect(stdout).toBe('columns,category_1,category_2');
    expect(createRequire(join(NATIVE, 'package.json')).resolve('@tensorflow/tfjs-node')).toContain(
      HOME,
    );
  });
});
