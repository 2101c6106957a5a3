import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Copy, copyRepository, copyWithThrowAway } from '../support/throw-away.ts';

let plain: Copy;
let extended: Copy;

beforeAll(() => {
  plain = copyRepository();
  extended = copyWithThrowAway();
});

/** The texts of all files but packages. */
function contents(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('node_modules'),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).toSorted();
}

test('everything generated is current', () => {
  expect(plain.run('scripts/generate.ts', '--check')).toBe('');
});

test('adding a step takes one folder; the generator writes the rest and no other file changes', () => {
  // Whatever else was not current is told by the test above, not by this one.
  plain.run('scripts/generate.ts');
  expect(differences(contents(plain.root), contents(extended.root))).toEqual([
    'README.md',
    'actions/throw-away/README.md',
    'actions/throw-away/action.yml',
    'actions/throw-away/main.ts',
    'src/steps/index.generated.ts',
    'src/steps/throw-away/step.ts',
  ]);
  expect(extended.run('scripts/generate.ts', '--check')).toBe('');
});

test('a step that changed without the generator is noticed, and so is one that went', () => {
  const before = contents(plain.root);
  rmSync(join(extended.root, 'src', 'steps', 'throw-away'), { recursive: true });
  expect(() => extended.run('scripts/generate.ts', '--check')).toThrow(
    /Not current: .*index\.generated\.ts.*actions\/throw-away/s,
  );
  extended.run('scripts/generate.ts');
  expect(differences(before, contents(extended.root))).toEqual([]);
});
