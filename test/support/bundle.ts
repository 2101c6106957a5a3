import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './shared.ts';

/** Node as `npm ci` brought it, else the one that runs the tests. */
export const NODE = existsSync(join(ROOT, 'node_modules', '.bin', 'node'))
  ? join(ROOT, 'node_modules', '.bin', 'node')
  : process.execPath;

export interface Bundle {
  /** Holds `actions/` and `dist/` as a checkout of an action's repository does. */
  readonly root: string;
  remove(): void;
}

/** Builds today's sources as they would be committed; the folder lies below the repository. */
export function buildBundle(): Bundle {
  const parent = join(ROOT, '.tmp');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, 'bundle-'));
  cpSync(join(ROOT, 'actions'), join(root, 'actions'), { recursive: true });
  runBuild(ROOT, join(root, 'dist'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Builds the sources of a folder into another. */
export function runBuild(source: string, outdir: string): void {
  execFileSync(NODE, [join(source, 'scripts', 'build.ts'), '--outdir', outdir], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
