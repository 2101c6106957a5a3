import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { createWorkers, type NodeWorkers } from '../../../src/adapters/node/workers.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** A thread that squares, waits, throws or dies. */
const SCRIPT = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', async ({ id, kernel, input }) => {
  if (kernel === 'die') process.exit(3);
  if (kernel === 'die-later') setTimeout(() => process.exit(3), 20);
  if (kernel === 'fail') return parentPort.postMessage({ id, error: new RangeError('no ' + input) });
  if (kernel === 'wait') await new Promise((resolve) => setTimeout(resolve, input));
  parentPort.postMessage({ id, output: kernel === 'thread' ? threadId : input * input });
});
`;
const folder = scratchFolder('workers');
writeFileSync(join(folder, 'thread.mjs'), SCRIPT);
const script = pathToFileURL(join(folder, 'thread.mjs'));

const open: NodeWorkers[] = [];
const workers = (options: { count?: number; cancelled?: AbortSignal } = {}): NodeWorkers => {
  const pool = createWorkers({ script, ...options });
  open.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.dispose()));
});

test.each([1, 2, 5])('results come in the order of the inputs, on %i threads', async (count) => {
  const inputs = Array.from({ length: 40 }, (_, index) => index);
  expect(await workers({ count }).map('square', inputs)).toEqual(inputs.map((n) => n * n));
  const waits = [30, 1, 20, 2];
  expect(await workers({ count }).map('wait', waits)).toEqual(waits.map((n) => n * n));
});

test('two pieces of work at once do not mix', async () => {
  const pool = workers({ count: 2 });
  const [a, b] = await Promise.all([pool.map('wait', [9, 8, 7]), pool.map('square', [1, 2, 3])]);
  expect([a, b]).toEqual([
    [81, 64, 49],
    [1, 4, 9],
  ]);
});

test('no more threads are started than there are inputs, and none twice', async () => {
  const pool = workers({ count: 8 });
  const first = await pool.map<number, number>('thread', [1, 2]);
  const second = await pool.map<number, number>('thread', [1]);
  expect(new Set([...first, ...second]).size).toBeLessThanOrEqual(2);
});

test('what a kernel throws is thrown here, with its class', async () => {
  await expect(workers().map('fail', ['luck'])).rejects.toThrow(new RangeError('no luck'));
});

test('a thread that dies is told, not waited for', async () => {
  await expect(workers().map('die', [1])).rejects.toThrow(/ended before it had answered/);
});

test('a thread that has died is replaced for the next piece of work', async () => {
  const pool = workers({ count: 1 });
  const [before] = await pool.map<number, number>('thread', [1]);
  await expect(pool.map('die', [1])).rejects.toThrow(/ended before it had answered/);
  expect(await pool.map('square', [2, 3])).toEqual([4, 9]);
  expect(await pool.map('thread', [1])).not.toEqual([before]);
});

test('a thread that dies while nobody waits is replaced as well', async () => {
  const pool = workers({ count: 1 });
  await pool.map('die-later', [1]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await pool.map('square', [3])).toEqual([9]);
});

test('an input that cannot be handed to a thread is told, and the next one is worked on', async () => {
  const pool = workers({ count: 1 });
  await expect(pool.map('square', [() => 1])).rejects.toThrow(/could not be cloned/);
  expect(await pool.map('square', [3])).toEqual([9]);
});

test('no work is begun once the run has been cancelled', async () => {
  const controller = new AbortController();
  const pool = workers({ cancelled: controller.signal });
  controller.abort(new Error('Ctrl-C'));
  await expect(pool.map('square', [3])).rejects.toThrow('Ctrl-C');
});

test('cancellation ends the threads and whoever waits', async () => {
  const controller = new AbortController();
  const waiting = workers({ cancelled: controller.signal }).map('wait', [60_000]);
  setTimeout(() => controller.abort(), 50);
  await expect(waiting).rejects.toThrow(/ended before it had answered/);
});
