import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { findDataFiles } from '../../../src/tasks/checking/find-data-files.ts';
import { scratchFolder } from '../../support/scratch.ts';

let root: string;

beforeEach(() => {
  root = scratchFolder('find');
  for (const name of ['a.csv', 'b.csv', 'bad.csv']) writeFileSync(join(root, name), 'id\n1\n');
});

async function names(...patterns: readonly string[]): Promise<readonly string[]> {
  const found = await findDataFiles(patterns, { files: createFiles({ root }) });
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
