import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch.ts';
import { ROOT } from '../support/shared.ts';
import { type Copy, copyRepository } from '../support/throw-away.ts';

const MAX_BYTES = 10_000_000;

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
        readonly entryPoint?: string;
      }
    >
  >;
}

let copy: Copy;
let other: string;
let metafile: Metafile;

beforeAll(() => {
  copy = copyRepository();
  const facts = join(copy.root, 'metafile.json');
  copy.run('scripts/build.ts', '--metafile', facts);
  metafile = JSON.parse(readFileSync(facts, 'utf8'));
  // Outside the repository and under another name, from another working folder.
  other = join(scratchFolder('elsewhere'), 'output');
  copy.run('scripts/build.ts', '--outdir', other);
});

function bytesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

test('two builds in two folders give the same bytes', () => {
  const [one, two] = [bytesOf(join(copy.root, 'dist')), bytesOf(other)];
  expect(Object.keys(two)).toEqual(Object.keys(one));
  expect(two).toEqual(one);
});

test('the committed dist/ is what the sources build', () => {
  const [built, committed] = [bytesOf(join(copy.root, 'dist')), bytesOf(join(ROOT, 'dist'))];
  const names = new Set([...Object.keys(built), ...Object.keys(committed)]);
  const different = [...names].filter((name) => built[name] !== committed[name]);
  expect(different, 'run `npm run build`').toEqual([]);
});

test('dist/ stays within ten megabytes', () => {
  const sizes = Object.values(bytesOf(join(copy.root, 'dist')));
  const total = sizes.reduce((sum, text) => sum + Buffer.byteLength(text, 'base64'), 0);
  expect(total).toBeLessThan(MAX_BYTES);
});

/** The packages of everything that an output imports at once, not on demand. */
function packagesAtOnce(output: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') visit(next);
  };
  visit(output);
  const inputs = [...seen].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  const names = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '');
  return new Set(names.filter((name) => name !== ''));
}

const outputsFrom = (pattern: RegExp): readonly string[] =>
  Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint !== undefined && pattern.test(entryPoint) ? [path] : [],
  );

test('an action prints its first line before it has loaded any package', () => {
  const entries = outputsFrom(/^actions\/.*main\.ts$/);
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) expect([...packagesAtOnce(entry)]).toEqual([]);
});

test('what runs the steps loads neither undici nor other heavy parts', () => {
  const heavy = /undici|@azure|@tensorflow|@duckdb|vega|@octokit|@actions\/(artifact|cache|github)/;
  const entries = [...outputsFrom(/run-job\.ts$/), ...outputsFrom(/run-on-terminal\.ts$/)];
  expect(entries).toHaveLength(2);
  for (const entry of entries)
    expect([...packagesAtOnce(entry)].filter((name) => heavy.test(name))).toEqual([]);
});

test('no language of zod but its own is bundled', () => {
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  );
  const locales = inputs.filter((path) => /zod\/.*\/locales\/(?!en\.)/.test(path));
  expect(locales).toEqual([]);
});

test('every package that is bundled stands in licenses.txt with its licence', () => {
  const text = readFileSync(join(copy.root, 'dist', 'licenses.txt'), 'utf8');
  const names = new Set(
    Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => {
        const inner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
        return inner !== undefined && bytesInOutput > 0 ? [inner] : [];
      }),
    ),
  );
  expect(names.size).toBeGreaterThan(20);
  for (const name of names) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^Licence: .*\bA?GPL/m);
});

test('no bundle holds a path of the machine that built it', () => {
  const texts = Object.values(bytesOf(join(copy.root, 'dist')));
  const found = texts.filter((text) => Buffer.from(text, 'base64').includes(copy.root));
  expect(found).toEqual([]);
});

test('the published schemas are valid JSON Schemas', () => {
  const folder = join(copy.root, 'dist', 'schemas');
  const names = readdirSync(folder).toSorted();
  expect(names).toContain('evidence.schema.json');
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect(() => ajv.compile(schema), name).not.toThrow();
  }
});
