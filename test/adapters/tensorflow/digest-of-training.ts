import { createHash } from 'node:crypto';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';
import type { NetworkFiles } from '../../../src/ports/trainer.ts';
import { crossedData, PLAN } from './problem.ts';

/** SHA-256 over the names and bytes of a network's files. */
export function digestOf(files: NetworkFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Run as a program: trains once and prints the digest, and nothing else. */
if (process.argv[1] === import.meta.filename) {
  const trainer = await createTrainer({ workspace: import.meta.dirname });
  const observer = { onStep: () => undefined, cancelled: new AbortController().signal };
  const files = await trainer.train(PLAN, crossedData(500), observer);
  process.stdout.write(digestOf(files));
}
