import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stepIndex } from './generate-index.ts';
import { findSteps } from './steps.ts';

const root = join(import.meta.dirname, '..');

/** Every generated file by its path below the root. */
async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const steps = await findSteps(root);
  return new Map([['src/steps/index.generated.ts', stepIndex(steps)]]);
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

for (const [path, text] of await generatedFiles()) {
  if ((await readIfThere(join(root, path))) === text) continue;
  await writeFile(join(root, path), text);
  console.log(`wrote ${path}`);
}
