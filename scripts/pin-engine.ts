/*
 * Writes src/adapters/duckdb/pinned.generated.ts: fetches the engine's packages of all platforms with the
 * npm client and hashes their libraries. Run it by hand when the version changes: node scripts/pin-engine.ts VERSION
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLATFORMS = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64',
  'linux-arm64-musl',
  'linux-x64',
  'linux-x64-musl',
  'win32-arm64',
  'win32-x64',
];
const LIBRARY = /\.(?:node|so|dylib|dll)$/;
const TARGET = join(import.meta.dirname, '../src/adapters/duckdb/pinned.generated.ts');

/** Fetches one package, other platforms' too, and returns a line of source for each library in it. */
function pinPlatform(platform: string, version: string): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'assay-pin-'));
  try {
    const name = `@duckdb/node-bindings-${platform}@${version}`;
    execFileSync('npm', ['pack', '--silent', name], { cwd: directory, stdio: 'ignore' });
    const [archive = ''] = readdirSync(directory);
    execFileSync('tar', ['-xzf', archive], { cwd: directory });
    const content = join(directory, 'package');
    return readdirSync(content)
      .filter((file) => LIBRARY.test(file))
      .toSorted()
      .map((file) => `    '${file}': '${sha256(join(content, file))}',`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('Usage: node scripts/pin-engine.ts VERSION');
const tables = PLATFORMS.flatMap((platform) => [
  `  '${platform}': {`,
  ...pinPlatform(platform, version),
  '  },',
]);
writeFileSync(
  TARGET,
  [
    '// Written by scripts/pin-engine.ts; do not edit.',
    '',
    "/** The engine's packages: `@duckdb/node-bindings-<platform>` at this version. */",
    `export const ENGINE_VERSION = '${version}';`,
    '',
    '/** SHA-256 of every library file, by platform and file name. */',
    'export const ENGINE_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...tables,
    '};',
    '',
  ].join('\n'),
);
