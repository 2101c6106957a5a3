import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch.ts';
import { ROOT } from './shared.ts';

/** Node as `npm ci` brought it, else the one that runs the tests. */
export const NODE = existsSync(join(ROOT, 'node_modules', '.bin', 'node'))
  ? join(ROOT, 'node_modules', '.bin', 'node')
  : process.execPath;

export interface Bundle {
  /** Holds `actions/` and `dist/` as a checkout of an action's repository does. */
  readonly root: string;
}

/** Builds today's sources as they would be committed; the folder lies below the repository. */
export function buildBundle(): Bundle {
  const root = scratchFolder('bundle', join(ROOT, '.tmp'));
  cpSync(join(ROOT, 'actions'), join(root, 'actions'), { recursive: true });
  runBuild(ROOT, join(root, 'dist'));
  return { root };
}

/** Builds the sources of a folder into another. */
export function runBuild(source: string, outdir: string): void {
  execFileSync(NODE, [join(source, 'scripts', 'build.ts'), '--outdir', outdir], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
