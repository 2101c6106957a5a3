import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Python-2.0',
  'Unlicense',
]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: Person;
  readonly contributors?: readonly Person[];
}

type Person = string | { readonly name: string };

/**
 * The names, licences and licence texts of every package of which a byte is in the bundles.
 * @throws Error where a licence is not known to be permissive.
 */
export async function licenceText(
  root: string,
  metafile: Metafile,
  assets: readonly string[],
): Promise<string> {
  const used = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  );
  const files = [...used, ...assets.map((asset) => `node_modules/${asset}`)];
  const folders = new Set(files.flatMap((path) => packageFolder(root, path) ?? []));
  const parts = await Promise.all([...folders].toSorted().map((folder) => describe(root, folder)));
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a file belongs to; undefined for our own files. */
function packageFolder(root: string, path: string): string | undefined {
  const clean = path.replace(/^[a-z-]+:/, '');
  if (!clean.includes('node_modules/')) return undefined;
  let folder = dirname(clean);
  while (!isPackage(join(root, folder))) folder = dirname(folder);
  return folder;
}

/** Some packages hold further package.json files that only say `type`. */
function isPackage(folder: string): boolean {
  return existsSync(join(folder, 'package.json')) && /node_modules\/(@[^/]+\/)?[^/]+$/.test(folder);
}

async function describe(root: string, folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const licence = manifest.license ?? 'none named';
  if (!isPermissive(licence))
    throw new Error(`${manifest.name} ${manifest.version} is bundled; its licence is ${licence}.`);
  const names = (await readdir(join(root, folder)))
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .toSorted();
  const texts = await Promise.all(
    names.map((name) => readFile(join(root, folder, name), 'utf8').then(tidy)),
  );
  const text = texts.length > 0 ? texts.join('\n\n') : withoutText(manifest);
  return `${manifest.name} ${manifest.version}\nLicence: ${licence}\n\n${text}\n`;
}

/** Whose it is, from package.json; the terms themselves stand with other packages of the same licence. */
function withoutText({ author, contributors, name }: Manifest): string {
  const people = [author, ...(contributors ?? [])].flatMap((person) =>
    person === undefined ? [] : [typeof person === 'string' ? person : person.name],
  );
  const owner = people.length > 0 ? people.join(', ') : `the authors of ${name}`;
  return `Copyright ${owner}. The package carries no licence text: the terms are those of the licence named
above, which are printed with other packages in this file.`;
}

function isPermissive(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return alternatives.some((all) =>
    all.split(/\s+AND\s+/).every((name) => PERMISSIVE.has(name.trim())),
  );
}

function tidy(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}
