import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { findDataFiles } from '../../../src/tasks/checking/find-data-files.ts';
import { projectPatterns } from '../../../src/tasks/data/project-patterns.ts';
import { openProject } from '../../../src/tasks/project/open-project.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { workspace } from '../../support/training-workspace.ts';

let root: string;

beforeEach(() => {
  root = scratchFolder('find');
  for (const name of ['a.csv', 'b.csv', 'bad.csv']) writeFileSync(join(root, name), 'id\n1\n');
});

async function names(...patterns: readonly string[]): Promise<readonly string[]> {
  const asked = patterns.map((pattern) => ({ pattern }));
  const found = await findDataFiles(asked, { files: createFiles({ root }) });
  return found.map((file) => file.name);
}

describe('finding data files', () => {
  test('takes away what a pattern with ! names', async () => {
    expect(await names('*.csv', '!bad.csv')).toEqual(['a.csv', 'b.csv']);
  });

  test('reads a file once that is reached by two names', async () => {
    symlinkSync(join(root, 'a.csv'), join(root, 'z.csv'));
    expect(await names('*.csv')).toEqual(['a.csv', 'b.csv', 'bad.csv']);
  });

  test('complains of a pattern whose files are all taken away', async () => {
    await expect(names('bad*.csv', '!bad.csv')).rejects.toThrow(ConfigurationError);
  });

  test('complains where there is nothing but patterns with !', async () => {
    await expect(names('!bad.csv')).rejects.toThrow(/!bad\.csv: .*pattern/);
  });
});

describe('the patterns of an assay.yml in a folder', () => {
  test('start from that folder, those with ! too, and say where they are written', async () => {
    const space = workspace();
    space.write(
      'ml/assay.yml',
      `models:
  m:
    task: regression
    data:
      contract: c.yml
      train:
        - data/*.csv
        - "!data/bad.csv"
      evaluate: { fraction: 0.5 }
    train: { tfjs: {} }
`,
    );
    const project = await openProject({ config: 'ml/assay.yml' }, space.host);
    expect(projectPatterns(project, 'train')).toEqual([
      { pattern: 'ml/data/*.csv', place: { file: 'ml/assay.yml', line: 7, column: 11 } },
      { pattern: '!ml/data/bad.csv', place: { file: 'ml/assay.yml', line: 8, column: 11 } },
    ]);
    expect(projectPatterns(project, 'evaluate')).toEqual([]);
    await space.dispose();
  });
});
