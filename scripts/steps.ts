import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyStep } from '../src/steps/kernel/step.ts';

/** Every step of the repository, sorted by name: a folder below src/steps with a step.ts. */
export async function findSteps(root: string): Promise<readonly AnyStep[]> {
  const folder = join(root, 'src', 'steps');
  const names = (await readdir(folder)).toSorted();
  const files = names.map((name) => ({ name, path: join(folder, name, 'step.ts') }));
  const present = files.filter(({ name, path }) => name !== 'kernel' && existsSync(path));
  return Promise.all(present.map(({ name, path }) => loadStep(name, path)));
}

async function loadStep(name: string, path: string): Promise<AnyStep> {
  const module: { readonly step?: AnyStep } = await import(pathToFileURL(path).href);
  if (module.step === undefined) throw new Error(`${path} exports no \`step\`.`);
  if (module.step.name !== name)
    throw new Error(`${path} declares "${module.step.name}", but its folder is "${name}".`);
  return module.step;
}
