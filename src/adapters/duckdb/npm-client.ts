import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const TIME_LIMIT_MS = 300_000;

/**
 * Installs one package, without its scripts, below a folder, with the user's own npm client: its registry,
 * proxy and mirror settings hold. Returns undefined when done, else why not.
 */
export async function npmInstall(
  specifier: string,
  directory: string,
  environment: Environment,
): Promise<string | undefined> {
  const client = await findNpm(environment);
  if (client === undefined) return 'no npm client was found on the path or beside Node';
  const quiet = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--no-package-lock'];
  const parameters = ['install', ...quiet, '--prefix', directory, specifier];
  try {
    await run(process.execPath, [client, ...parameters], {
      cwd: directory,
      env: { ...environment },
      timeout: TIME_LIMIT_MS,
      windowsHide: true,
    });
    return undefined;
  } catch (error) {
    return lastLine(error);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The script of the npm client: that of the first npm on the path, else the one that came with Node. */
async function findNpm(environment: Environment): Promise<string | undefined> {
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const folders = [...path.split(delimiter), dirname(process.execPath)];
  for (const folder of folders.filter((entry) => entry !== '')) {
    for (const candidate of scriptsBeside(folder)) {
      if (await exists(candidate)) return candidate;
    }
  }
  return undefined;
}

function scriptsBeside(folder: string): readonly string[] {
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  return [
    join(folder, script),
    join(folder, '..', 'lib', script),
    join(folder, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function lastLine(error: unknown): string {
  const output =
    typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'));
  return (lines[0] ?? String(error)).replace(/^npm error /, '').slice(0, 300);
}
