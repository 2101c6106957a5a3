import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/shared.ts';
import { copyRepository } from '../support/throw-away.ts';

interface Trespass {
  readonly what: string;
  /** The folder below src that the file is put into. */
  readonly folder: string;
  readonly code: string;
  readonly rule: string;
}

const IMPORT = 'lint/style/noRestrictedImports';
const importing = (folder: string, from: string): Trespass => ({
  what: `${folder} that imports ${from}`,
  folder,
  code: `import * as part from '${from}';\n\nexport const kept = part;\n`,
  rule: IMPORT,
});

const FORBIDDEN_IMPORTS = [
  importing('domain/evidence', 'node:fs'),
  importing('domain/evidence', '../../ports/files.ts'),
  importing('domain/evidence', '../../steps/kernel/step.ts'),
  importing('domain/evidence', '../../adapters/node/clock.ts'),
  importing('domain', '../ports/files.ts'),
  importing('domain/evidence', '@actions/core'),
  importing('ports', 'node:fs'),
  importing('ports', '../adapters/node/clock.ts'),
  importing('ports', '../steps/kernel/step.ts'),
  importing('tasks/project', 'node:path'),
  importing('tasks/project', '../../steps/kernel/step.ts'),
  importing('tasks/project', '../../adapters/node/clock.ts'),
  importing('tasks/project', '../../hosts/once.ts'),
  importing('steps/report', '../train-model/step.ts'),
  importing('steps/report', '../../adapters/node/clock.ts'),
  importing('steps/report', '../../hosts/once.ts'),
  importing('steps/report', 'node:fs'),
  importing('steps/report', '@duckdb/node-api'),
  importing('adapters/duckdb', '../github/reviews.ts'),
  importing('adapters/duckdb', '../../steps/kernel/step.ts'),
  importing('adapters/duckdb', '../../tasks/project/open-project.ts'),
  importing('adapters/duckdb', '../../hosts/once.ts'),
  importing('adapters/duckdb', '@actions/core'),
  importing('adapters/github', '../duckdb/engine.ts'),
  importing('hosts/cli', '@actions/core'),
  importing('hosts/actions', '@octokit/core'),
];

const CONFINED: readonly Trespass[] = [
  {
    what: 'a step that reads the environment',
    folder: 'steps/report',
    code: "export const home = process.env['HOME'];\n",
    rule: 'lint/style/noProcessEnv',
  },
  {
    what: 'a task that prints',
    folder: 'tasks/project',
    code: "console.log('here');\n",
    rule: 'lint/suspicious/noConsole',
  },
  {
    what: 'an adapter that prints',
    folder: 'adapters/node',
    code: "console.error('here');\n",
    rule: 'lint/suspicious/noConsole',
  },
  ...['domain/evidence', 'tasks/project', 'steps/report'].flatMap((folder) =>
    ['new Date()', 'Date.now()', 'performance.now()'].map((clock) => ({
      what: `${folder} that asks ${clock}`,
      folder,
      code: `export const now = ${clock};\n`,
      rule: 'Clock port',
    })),
  ),
  ...['domain/evidence', 'steps/report', 'adapters/node'].map((folder) => ({
    what: `${folder} that draws unseeded numbers`,
    folder,
    code: 'export const luck = Math.random();\n',
    rule: 'Math.random() cannot be seeded',
  })),
  ...['process.pid', 'setTimeout(() => 1, 1)', "fetch('x')", 'crypto.randomUUID()'].map((code) => ({
    what: `domain that uses ${code}`,
    folder: 'domain/evidence',
    code: `export const used = ${code};\n`,
    rule: 'lint/style/noRestrictedGlobals',
  })),
  {
    what: 'a named import of zod',
    folder: 'domain/evidence',
    code: "import { z } from 'zod';\n\nexport const text = z.string();\n",
    rule: 'import * as z',
  },
  {
    what: 'a package that package.json does not name',
    folder: 'adapters/node',
    code: "import chalk from 'chalk';\n\nexport const red = chalk.red;\n",
    rule: 'lint/correctness/noUndeclaredDependencies',
  },
  {
    what: 'an import without its file extension',
    folder: 'adapters/node',
    code: "import { createClock } from './clock';\n\nexport const clock = createClock();\n",
    rule: 'lint/correctness/useImportExtensions',
  },
  {
    what: 'a function of five parameters',
    folder: 'domain/evidence',
    code: 'export const sum = (a: number, b: number, c: number, d: number, e: number) =>\n  a + b + c + d + e;\n',
    rule: 'lint/complexity/useMaxParams',
  },
];

const TRESPASSES = [...FORBIDDEN_IMPORTS, ...CONFINED].map((trespass, index) => ({
  ...trespass,
  path: `src/${trespass.folder}/trespass-${index}.ts`,
}));

const half = (other: string, name: string): string =>
  `import { ${other} } from './trespass-${other}.ts';\n\nexport const ${name} = () => ${other};\n`;

const CYCLE = {
  'src/domain/evidence/trespass-one.ts': half('two', 'one'),
  'src/domain/evidence/trespass-two.ts': half('one', 'two'),
};

interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly category: string;
  readonly location: { readonly path: string };
}

/** All that Biome says about the sources below a folder, at severity error. */
function lint(root: string): readonly Diagnostic[] {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const { stdout } = spawnSync(
    biome,
    ['lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return diagnostics.filter(({ severity }) => severity === 'error');
}

let before: readonly Diagnostic[];
let after: readonly Diagnostic[];

beforeAll(() => {
  const copy = copyRepository();
  before = lint(copy.root);
  const files = Object.fromEntries(TRESPASSES.map(({ path, code }) => [path, code]));
  for (const [path, code] of Object.entries({ ...files, ...CYCLE })) {
    mkdirSync(dirname(join(copy.root, path)), { recursive: true });
    writeFileSync(join(copy.root, path), code);
  }
  after = lint(copy.root);
});

const saidOf = (path: string): readonly string[] =>
  after
    .filter(({ location }) => location.path === path)
    .map(({ category, message }) => `${category}: ${message}`);

test('the house as it stands is clean', () => {
  expect(before).toEqual([]);
});

describe('lint refuses', () => {
  test.each(TRESPASSES)('$what', ({ path, rule }) => {
    expect(saidOf(path)).toContainEqual(expect.stringContaining(rule));
  });

  test('two files that import each other', () => {
    for (const path of Object.keys(CYCLE))
      expect(saidOf(path)).toContainEqual(expect.stringContaining('noImportCycles'));
  });
});
