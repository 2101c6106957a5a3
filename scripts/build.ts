// Writes dist/: the bundles of all actions, the command line and the worker, with licences and schemas.

import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { lazyOidc, replacements } from './bundle-plugins.ts';
import { licenceText } from './licences.ts';
import { schemas } from './schemas.ts';
import { findSteps } from './steps.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { outdir: { type: 'string', default: 'dist' }, metafile: { type: 'string' } },
});
const outdir = resolve(root, values.outdir);

/** CommonJS packages inside ES modules need what Node gives CommonJS files. */
const BANNER = `import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);`;

/** Some packages declare these names themselves: only where they are free do they mean ours. */
const DEFINE = { __filename: '__bundleFile', __dirname: '__bundleFolder' };

/** Files that bundled packages read beside them. */
const ASSETS = ['@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'];

async function entryPoints(): Promise<readonly { in: string; out: string }[]> {
  const steps = await findSteps(root);
  return [
    ...steps.map(({ name }) => ({ in: `actions/${name}/main.ts`, out: name })),
    { in: 'src/hosts/cli/main.ts', out: 'cli' },
    { in: 'src/hosts/worker/main.ts', out: 'worker' },
  ];
}

/** A folder that holds something else than an earlier build is left alone. */
async function emptyFolder(directory: string): Promise<void> {
  const names: readonly string[] = await readdir(directory).catch(() => []);
  if (names.length > 0 && !names.includes('licenses.txt'))
    throw new Error(`${directory} is no build of ours: name an empty folder.`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
}

await emptyFolder(outdir);
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [...(await entryPoints())],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: BANNER },
  define: DEFINE,
  plugins: [lazyOidc, replacements],
  legalComments: 'none',
  // A linked node_modules must leave no trace of where it really lies.
  preserveSymlinks: true,
  metafile: true,
  logLevel: 'warning',
});
await chmod(join(outdir, 'cli.js'), 0o755);
if (values.metafile !== undefined) await writeFile(values.metafile, JSON.stringify(metafile));

const require = createRequire(import.meta.url);
for (const asset of ASSETS)
  await writeFile(
    join(outdir, asset.split('/').at(-1) ?? asset),
    await readFile(require.resolve(asset)),
  );
await writeFile(join(outdir, 'licenses.txt'), await licenceText(root, metafile, ASSETS));
await mkdir(join(outdir, 'schemas'));
for (const [name, schema] of schemas())
  await writeFile(join(outdir, 'schemas', name), `${JSON.stringify(schema, undefined, 2)}\n`);
