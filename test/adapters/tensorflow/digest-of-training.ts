import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';
import type { NetworkFiles } from '../../../src/ports/trainer.ts';
import { crossedData, PLAN } from './problem.ts';

/** SHA-256 over the names and bytes of a network's files. */
export function digestOf(files: NetworkFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/**
 * Run as a program with a workspace and, where wanted, a folder for TensorFlow.js's compiled part: trains
 * once and prints backend and digest, and nothing else.
 */
if (process.argv[1] === import.meta.filename) {
  const [workspace = tmpdir(), wasmDirectory] = process.argv.slice(2);
  const trainer = await createTrainer({
    workspace,
    ...(wasmDirectory === undefined ? {} : { wasmDirectory }),
  });
  const observer = { onStep: () => undefined, cancelled: new AbortController().signal };
  const files = await trainer.train(PLAN, crossedData(500), observer);
  process.stdout.write(`${trainer.backend.name} ${digestOf(files)}`);
}
