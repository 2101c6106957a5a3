import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { makeFolders } from '../../../src/adapters/node/make-folders.ts';
import { scratchFolder } from '../../support/scratch.ts';

describe('making folders', () => {
  test('makes all that are missing, also where others make them at once', async () => {
    const root = scratchFolder('folders');
    const path = join(root, 'a/b/c/d');
    await Promise.all(Array.from({ length: 8 }, () => makeFolders(path)));
    expect(existsSync(path)).toBe(true);
    await makeFolders(path);
  });

  test('says that a file is in the way', async () => {
    const root = scratchFolder('folders');
    writeFileSync(join(root, 'file'), '');
    await expect(makeFolders(join(root, 'file/below'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test.runIf(existsSync('/proc/self'))('ends where no folder can be made', async () => {
    await expect(makeFolders('/proc/assay/run')).rejects.toMatchObject({ code: 'ENOENT' });
    const files = createFiles({ root: '/' });
    await expect(files.write('proc/assay/run.json', '{}')).rejects.toThrow(/no such file/i);
  });
});
