import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../domain/problem.ts';
import type { Log } from '../../ports/log.ts';
import { makeTemporaryFolder } from '../node/temporary-folder.ts';
import { type Environment, npmInstall } from './npm-client.ts';
import { ENGINE_VERSION } from './pinned.generated.ts';
import { pinnedFiles, platformName } from './platform.ts';
import { verifyDirectory } from './verify.ts';

export interface ProvisionOptions {
  readonly log: Log;
  readonly environment: Environment;
  /** The workspace, absolute. */
  readonly workspace: string;
  /** A folder that holds the libraries, named by the user; then nothing else is looked at. */
  readonly engineDirectory?: string;
}

/**
 * The folder of a verified copy of DuckDB's libraries: the named folder, else the tool cache, else a copy
 * among the installed packages, else fetched into the tool cache with the user's npm client.
 * @throws ConfigurationError where there is none, with the command that brings one.
 */
export async function provisionEngine(options: ProvisionOptions): Promise<string> {
  const platform = platformName();
  const files = pinnedFiles(platform);
  if (files === undefined) throw unsupported(platform);
  if (options.engineDirectory !== undefined) return named(options.engineDirectory, files);
  const cache = cacheDirectory(options.environment, platform);
  for (const place of [cache, ...installedCopies(options.workspace, platform)]) {
    const found = await verifyDirectory(place, files);
    if (found === 'verified') return place;
    if (found === 'different')
      options.log.debug(`${place} holds another build of DuckDB: not used.`);
  }
  return fetchInto(cache, platform, files, options);
}

async function named(directory: string, files: Readonly<Record<string, string>>): Promise<string> {
  const found = await verifyDirectory(directory, files);
  if (found === 'verified') return directory;
  throw new ConfigurationError({
    place: { file: directory },
    message:
      found === 'absent'
        ? `The engine directory does not hold ${Object.keys(files).join(' and ')}.`
        : `The engine directory holds another build of DuckDB than ${ENGINE_VERSION}, which is pinned.`,
    remedy: `Unpack @duckdb/node-bindings-${platformName()}@${ENGINE_VERSION} there, or leave the input out.`,
  });
}

/** Survives the job on a self-hosted runner; elsewhere the user's own cache folder. */
function cacheDirectory(environment: Environment, platform: string): string {
  const toolCache = environment['RUNNER_TOOL_CACHE'];
  const base =
    toolCache !== undefined && toolCache !== ''
      ? join(toolCache, 'assay')
      : join(environment['XDG_CACHE_HOME'] ?? userCache(environment), 'assay');
  return join(base, 'duckdb', ENGINE_VERSION, platform);
}

function userCache(environment: Environment): string {
  return environment['LOCALAPPDATA'] ?? join(environment['HOME'] ?? homedir(), '.cache');
}

/** Where package managers put the engine: in the workspace, and beside Assay itself. */
function installedCopies(workspace: string, platform: string): readonly string[] {
  const name = `@duckdb/node-bindings-${platform}`;
  const places = [join(workspace, 'package.json'), import.meta.url];
  return places.flatMap((place) => {
    try {
      return [dirname(createRequire(place).resolve(`${name}/package.json`))];
    } catch {
      return [];
    }
  });
}

async function fetchInto(
  cache: string,
  platform: string,
  files: Readonly<Record<string, string>>,
  { log, environment }: ProvisionOptions,
): Promise<string> {
  const name = `@duckdb/node-bindings-${platform}`;
  log.info(`Fetching DuckDB ${ENGINE_VERSION} with npm, once for this machine.`);
  const temporary = await makeTemporaryFolder('engine', environment['RUNNER_TEMP']);
  try {
    const failure = await npmInstall(`${name}@${ENGINE_VERSION}`, temporary.path, environment);
    if (failure !== undefined) throw notFetched(name, failure);
    const fetched = join(temporary.path, 'node_modules', name);
    if ((await verifyDirectory(fetched, files)) !== 'verified')
      throw notFetched(name, 'the package that came is not the pinned one (its SHA-256 differs)');
    return await install(fetched, cache);
  } finally {
    await temporary.remove();
  }
}

/** Moves the folder into place in one step, so that nobody ever sees half of it. */
async function install(from: string, cache: string): Promise<string> {
  await mkdir(dirname(cache), { recursive: true });
  const staged = await makeTemporaryFolder('staged', dirname(cache));
  try {
    await cp(from, join(staged.path, 'engine'), { recursive: true });
    await rm(cache, { recursive: true, force: true });
    await rename(join(staged.path, 'engine'), cache).catch((error: NodeJS.ErrnoException) => {
      // Another job of the same machine was faster, with the same verified bytes.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return cache;
  } finally {
    await staged.remove();
  }
}

function notFetched(name: string, why: string): ConfigurationError {
  return new ConfigurationError({
    message: `DuckDB could not be fetched: ${why}.`,
    remedy: `Run "npm install --ignore-scripts ${name}@${ENGINE_VERSION}" in the workspace, or give its folder as the input "engine-directory".`,
  });
}

function unsupported(platform: string): ConfigurationError {
  return new ConfigurationError({
    message: `DuckDB is not built for this platform (${platform}).`,
    remedy: 'Run on Linux, macOS or Windows, on x64 or arm64.',
  });
}
