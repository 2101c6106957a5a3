import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { openProject } from '../../src/tasks/project/open-project.ts';
import { findCode } from '../../src/tasks/training/code-files.ts';
import { type configText, smallProject, type Workspace } from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

const FILES = {
  'lib/deep/model.py': 'x',
  'lib/notes.txt': 'x',
  'README.md': 'x',
  'node_modules/a/index.js': 'x',
  '.gitignore': 'node_modules\n.assay\ndata\n',
};

async function codeOf(
  extra: Parameters<typeof configText>[0],
  git: boolean,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const space = smallProject(extra, { files: { ...FILES, ...files } });
  spaces.push(space);
  if (git) spawnSync('git', ['init', '-q'], { cwd: space.root });
  const project = await openProject({ config: 'assay.yml' }, space.host);
  const code = await findCode(project, ['score.mjs'], space.host);
  return code.files.map((file) => file.path);
}

describe('the code of a model', () => {
  it('is never what Assay made, also not the run folder of another model', async () => {
    const files = { '.assay/other/evidence/training.json': '{}', '.gitignore': 'node_modules\n' };
    const found = await codeOf({}, true, files);
    expect(found).toContain('train.mjs');
    expect(found.filter((path) => path.startsWith('.assay'))).toEqual([]);
  });

  it('is what git tracks, or would, beside the commands, and the code below them', async () => {
    expect(await codeOf({}, true)).toEqual([
      '.gitignore',
      'README.md',
      'contract.yml',
      'lib/deep/model.py',
      'predict.mjs',
      'score.mjs',
      'train.mjs',
    ]);
  });

  it('is files of known kinds where there is no git', async () => {
    expect(await codeOf({}, false)).toEqual([
      'contract.yml',
      'lib/deep/model.py',
      'predict.mjs',
      'score.mjs',
      'train.mjs',
    ]);
  });

  it('is the whole project where the commands name no file', async () => {
    const extra = { train: '{ run: make train }', predict: '{ run: make predict }' };
    expect(await codeOf(extra, true)).toContain('lib/deep/model.py');
  });

  it('is what the configuration says', async () => {
    expect(await codeOf({ more: "    code: ['train.*', 'lib/**']\n" }, true)).toEqual([
      'lib/deep/model.py',
      'lib/notes.txt',
      'score.mjs',
      'train.mjs',
    ]);
  });
});
