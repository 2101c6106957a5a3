import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, runBuild } from './bundle.ts';
import { scratchFolder } from './scratch.ts';
import { ROOT } from './shared.ts';

export interface Copy {
  readonly root: string;
  /** Runs a script of the copy; throws with its output where it fails. */
  run(...args: readonly string[]): string;
  build(): void;
}

const PARTS = [
  'src',
  'scripts',
  'actions',
  'package.json',
  'README.md',
  'docs',
  'biome.json',
  'lint',
  '.gitignore',
];

/** A copy of what generating, linting and building need; the packages are linked, not copied. */
export function copyRepository(): Copy {
  const root = scratchFolder('copy', join(ROOT, '.tmp'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    run: (...args) => execFileSync(NODE, [...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    build: () => runBuild(root, join(root, 'dist')),
  };
}

/** A copy with one more step, added as CONTRIBUTING says: one folder, then the generator. */
export function copyWithThrowAway(): Copy {
  const copy = copyRepository();
  const folder = join(copy.root, 'src', 'steps', 'throw-away');
  mkdirSync(folder);
  copyFileSync(
    join(ROOT, 'test', 'fixtures', 'throw-away', 'step.ts.txt'),
    join(folder, 'step.ts'),
  );
  copy.run('scripts/generate.ts');
  return copy;
}
