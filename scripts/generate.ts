// Writes everything that follows from the declarations of steps and from the model of assay.yml; with --check only tells what is not current.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { configReference } from '../src/domain/config/reference.ts';
import { actionManifest } from './generate-action.ts';
import { actionEntry, stepIndex, versionModule } from './generate-index.ts';
import { actionReadme, stepTable } from './generate-readme.ts';
import { replaceMarkedPart } from './marked-part.ts';
import { findSteps } from './steps.ts';

const root = join(import.meta.dirname, '..');

/** Every generated file by its path below the root; undefined for one that should not be there. */
async function generatedFiles(): Promise<ReadonlyMap<string, string | undefined>> {
  const steps = await findSteps(root);
  const files = new Map<string, string | undefined>();
  files.set('src/steps/index.generated.ts', stepIndex(steps));
  files.set('src/hosts/version.generated.ts', versionModule(await readVersion()));
  files.set('docs/reference/config.md', configReference());
  for (const step of steps) {
    files.set(`actions/${step.name}/action.yml`, actionManifest(step));
    files.set(`actions/${step.name}/main.ts`, actionEntry(step.name));
    files.set(`actions/${step.name}/README.md`, actionReadme(step));
  }
  const readme = await readIfThere('README.md');
  if (readme !== undefined)
    files.set('README.md', replaceMarkedPart(readme, 'steps', stepTable(steps)));
  for (const name of await readdir(join(root, 'actions')).catch(() => []))
    if (!steps.some((step) => step.name === name)) files.set(`actions/${name}`, undefined);
  return files;
}

async function readVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  return version;
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch(() => undefined);
}

async function put(path: string, text: string | undefined): Promise<void> {
  const target = join(root, path);
  if (text === undefined) return rm(target, { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

const checking = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  if (text !== undefined && (await readIfThere(path)) === text) continue;
  stale.push(path);
  if (!checking) await put(path, text);
}
if (checking && stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exitCode = 1;
} else for (const path of stale) console.log(`wrote ${path}`);
