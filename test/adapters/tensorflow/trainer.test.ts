import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';
import type { Table } from '../../../src/domain/table/table.ts';
import {
  type Trainer,
  TrainingDivergedError,
  type TrainingStep,
} from '../../../src/ports/trainer.ts';
import { numbers, table } from '../../domain/network/support.ts';
import { digestOf } from './digest-of-training.ts';
import { accuracy, crossedData, PLAN } from './problem.ts';

const quiet = {
  onStep: () => undefined,
  onRows: () => undefined,
  cancelled: new AbortController().signal,
};
let trainer: Trainer;
beforeAll(async () => {
  trainer = await createTrainer({ workspace: tmpdir() });
});

describe('the bundled trainer', () => {
  it('runs on WebAssembly and says why', () => {
    expect(trainer.backend).toMatchObject({ name: 'wasm', embeddings: false });
    expect(trainer.backend.remark).toContain('@tensorflow/tfjs-node is not installed');
  });

  it('leaves no listener on the ends of the process', () => {
    const listeners = process.rawListeners('uncaughtException').map(String);
    expect(listeners.filter((text) => text.includes('ExitStatus'))).toEqual([]);
  });

  it('learns two classes that no line parts, with less loss at the end than at the start', async () => {
    const data = crossedData(2000);
    const steps: TrainingStep[] = [];
    const observer = { ...quiet, onStep: (step: TrainingStep) => steps.push(step) };
    const files = await trainer.train({ ...PLAN, hidden: [32, 32], epochs: 10 }, data, observer);
    const scores = await trainer.predict(
      files,
      { encoder: data.encoder, features: data.features },
      quiet,
    );
    expect(accuracy(scores, data.targets)).toBeGreaterThan(0.95);
    expect(steps.at(-1)).toMatchObject({ step: 320, of: 320 });
    expect(steps.at(-1)?.loss).toBeLessThan((steps[0]?.loss ?? 0) / 2);
    expect(steps.length).toBeLessThanOrEqual(200);
  });

  it('learns several classes whose scores add up to 1', async () => {
    const data = crossedData(1500);
    const values = valuesOf(data.features);
    const targets = Float32Array.from(values, (x) => (x < -0.3 ? 0 : x < 0.3 ? 1 : 2));
    const plan = { ...PLAN, activation: 'softmax' as const, bias: [0, 0, 0], epochs: 10 };
    const files = await trainer.train(plan, { ...data, targets }, quiet);
    const scores = await trainer.predict(
      files,
      { encoder: data.encoder, features: data.features },
      quiet,
    );
    let right = 0;
    targets.forEach((target, row) => {
      const own = scores.subarray(row * 3, row * 3 + 3);
      expect(own.reduce((sum, score) => sum + score)).toBeCloseTo(1, 5);
      if (own.indexOf(Math.max(...own)) === target) right += 1;
    });
    expect(right / targets.length).toBeGreaterThan(0.9);
  });

  it('learns numbers', async () => {
    const data = crossedData(1500);
    const values = valuesOf(data.features);
    const targets = Float32Array.from(values, (x) => 2 * x - 0.5);
    const plan = { ...PLAN, activation: 'linear' as const, epochs: 10 };
    const files = await trainer.train(plan, { ...data, targets }, quiet);
    const outputs = await trainer.predict(
      files,
      { encoder: data.encoder, features: data.features },
      quiet,
    );
    const squares = outputs.reduce(
      (sum, value, row) => sum + (value - (targets[row] ?? 0)) ** 2,
      0,
    );
    expect(Math.sqrt(squares / targets.length)).toBeLessThan(0.1);
  });

  it('starts from the bias of the plan', async () => {
    const data = crossedData(100);
    const plan = { ...PLAN, hidden: [], epochs: 1, learningRate: 1e-9, bias: [-3] };
    const files = await trainer.train(plan, data, quiet);
    const mean = table({
      x: numbers([Number.NaN]),
      city: { kind: 'category', codes: Int32Array.of(-1), levels: [] },
    });
    const [score] = await trainer.predict(files, { encoder: data.encoder, features: mean }, quiet);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(3)), 5);
  });

  it('gives back the memory of its tensors', async () => {
    const data = crossedData(300);
    const before = memory().numTensors;
    const files = await trainer.train(PLAN, data, quiet);
    await trainer.predict(files, { encoder: data.encoder, features: data.features }, quiet);
    expect(memory().numTensors).toBe(before);
  });

  it('ends a prediction between two batches when it is cancelled, and when its observer throws', async () => {
    const data = crossedData(100);
    const files = await trainer.train(PLAN, data, quiet);
    const rows = { encoder: data.encoder, features: crossedData(50_000).features };
    const controller = new AbortController();
    const seen: number[] = [];
    const onRows = (done: number): void => {
      seen.push(done);
      if (done > 8192) controller.abort(new Error('enough'));
    };
    const tensors = memory().numTensors;
    const cancelled = trainer.predict(files, rows, { onRows, cancelled: controller.signal });
    await expect(cancelled).rejects.toThrow('enough');
    expect(seen).toEqual([0, 8192, 16_384]);
    const late = (): never => {
      throw new RangeError('late');
    };
    await expect(trainer.predict(files, rows, { ...quiet, onRows: late })).rejects.toThrow('late');
    expect(memory().numTensors).toBe(tensors);
  });

  it('predicts more rows than one batch holds, each as if alone', async () => {
    const data = crossedData(500);
    const files = await trainer.train(PLAN, data, quiet);
    const many = crossedData(20_000);
    const scores = await trainer.predict(
      files,
      { encoder: data.encoder, features: many.features },
      quiet,
    );
    const few = crossedData(10);
    expect(scores.length).toBe(20_000);
    const last = rowOf(many.features, 19_999);
    expect(
      (await trainer.predict(files, { encoder: data.encoder, features: last }, quiet))[0],
    ).toBe(scores[19_999]);
    expect(
      await trainer.predict(files, { encoder: data.encoder, features: few.features }, quiet),
    ).toHaveLength(10);
    const none = table({
      x: numbers([]),
      city: { kind: 'category', codes: new Int32Array(), levels: [] },
    });
    expect(
      await trainer.predict(files, { encoder: data.encoder, features: none }, quiet),
    ).toHaveLength(0);
  });
});

describe('two trainings from the same inputs', () => {
  it('make the same bytes in one process, and others with another seed', async () => {
    const one = await trainer.train(PLAN, crossedData(500), quiet);
    const two = await trainer.train(PLAN, crossedData(500), quiet);
    const other = await trainer.train({ ...PLAN, seed: 4 }, crossedData(500), quiet);
    expect(digestOf(two)).toBe(digestOf(one));
    expect(digestOf(other)).not.toBe(digestOf(one));
  });

  it('make the same bytes in two processes, which print nothing of TensorFlow’s own', async () => {
    const [one, two] = await Promise.all([run(), run()]);
    const here = digestOf(await trainer.train(PLAN, crossedData(500), quiet));
    expect(one).toEqual({ stdout: `wasm ${here}`, stderr: '' });
    expect(two).toEqual(one);
  });
});

describe('where WebAssembly does not start', () => {
  it('the network runs in plain JavaScript, and nothing is printed either', async () => {
    const [one, two] = await Promise.all([run(tmpdir(), '/nowhere'), run(tmpdir(), '/nowhere')]);
    expect(one).toEqual({ stdout: expect.stringMatching(/^cpu [0-9a-f]{64}$/), stderr: '' });
    expect(two).toEqual(one);
  });
});

describe('a training that goes wrong', () => {
  it('stops between two batches when it is cancelled', async () => {
    const controller = new AbortController();
    let steps = 0;
    const observer = {
      cancelled: controller.signal,
      onStep: () => {
        steps += 1;
        if (steps === 3) setImmediate(() => controller.abort(new Error('Interrupted.')));
      },
    };
    await expect(trainer.train(PLAN, crossedData(5000), observer)).rejects.toThrow('Interrupted.');
    expect(steps).toBeLessThan(10);
  });

  it('tells the step at which the loss is no number any more', async () => {
    const data = crossedData(500);
    const targets = data.targets.slice();
    targets[17] = Number.NaN;
    const training = trainer.train(PLAN, { ...data, targets }, quiet);
    await expect(training).rejects.toThrow(TrainingDivergedError);
    await expect(trainer.train(PLAN, { ...data, targets }, quiet)).rejects.toThrow(
      /step \d of 32\b/,
    );
  });
});

/** Trains in a process of its own. */
function run(...parameters: string[]): Promise<{ stdout: string; stderr: string }> {
  const program = join(import.meta.dirname, 'digest-of-training.ts');
  return promisify(execFile)(process.execPath, [program, ...parameters]);
}

function valuesOf(features: Table): Float64Array {
  const column = features.columns.get('x');
  if (column?.kind !== 'number') throw new Error('x is a number');
  return column.values;
}

/** One row as a table of its own, with a dictionary of its own. */
function rowOf(features: Table, row: number): Table {
  const city = features.columns.get('city');
  if (city?.kind !== 'category') throw new Error('city is a category');
  const level = city.levels[city.codes[row] ?? -1] ?? '';
  return table({
    x: numbers([valuesOf(features)[row] ?? Number.NaN]),
    city: { kind: 'category', codes: Int32Array.of(0), levels: [level] },
  });
}
