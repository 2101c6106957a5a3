import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../src/adapters/node/temporary-folder.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { ROOT } from '../../support/shared.ts';

const SOURCE = join(ROOT, 'src', 'adapters', 'node', 'temporary-folder.ts');

describe('a temporary folder', () => {
  it('is empty, named for its purpose, and gone when it is removed', async () => {
    const parent = scratchFolder('parent');
    const folder = await makeTemporaryFolder('purpose', parent);
    expect(folder.path.startsWith(join(parent, 'assay-purpose-'))).toBe(true);
    expect(readdirSync(folder.path)).toEqual([]);
    await folder.remove();
    expect(existsSync(folder.path)).toBe(false);
    // A second time does no harm.
    await folder.remove();
  });

  it('takes one listener of the process, however many there are, and none when all are gone', async () => {
    const before = process.listenerCount('exit');
    const parent = scratchFolder('parent');
    const folders = await Promise.all(
      Array.from({ length: 20 }, () => makeTemporaryFolder('many', parent)),
    );
    expect(process.listenerCount('exit')).toBe(before + 1);
    await Promise.all(folders.map((folder) => folder.remove()));
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('goes with a process that ends without removing it', () => {
    const parent = scratchFolder('parent');
    const script = `
      import { writeFileSync } from 'node:fs';
      import { makeTemporaryFolder } from ${JSON.stringify(SOURCE)};
      const { path } = await makeTemporaryFolder('left', ${JSON.stringify(parent)});
      writeFileSync(path + '/file', 'x');
      console.log(path);
      process.exit(3);
    `;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stdout.trim().startsWith(parent)).toBe(true);
    expect(readdirSync(parent)).toEqual([]);
  });
});
