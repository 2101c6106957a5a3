import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { savePastedWorkflows, trackedFiles } from '../../support/pasted-workflows.ts';
import { ROOT } from '../../support/shared.ts';

const linters = process.env['LINTERS'] ?? join(ROOT, '.tmp', 'workflows');
const actionlint = join(linters, 'actionlint');
const zizmor = join(linters, 'venv', 'bin', 'zizmor');

const ours = trackedFiles('.github/workflows/*.yml', 'examples/**/.github/workflows/*.yml');
const pasted = savePastedWorkflows();
const pastedFiles = readdirSync(join(pasted, '.github', 'workflows')).map((name) =>
  join(pasted, '.github', 'workflows', name),
);

test('the workflow of the README and the steps of every action are among what is linted', () => {
  const texts = pastedFiles.map((file) => readFileSync(file, 'utf8'));
  expect(texts.filter((text) => text.startsWith('name: model'))).toHaveLength(1);
  for (const action of trackedFiles('actions/*/action.yml').map((path) => path.split('/')[1]))
    expect(texts.some((text) => text.includes(`/actions/${action}@`))).toBe(true);
});

describe.skipIf(!existsSync(actionlint))('actionlint', () => {
  test.each([
    ['our own workflows and those of the examples', ours],
    ['the workflows of the documents', pastedFiles],
  ])('finds nothing in %s', (_, files) => {
    const { stdout, stderr } = spawnSync(actionlint, ['-no-color', '-oneline', ...files], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    // A pasted workflow names labels of the user's own runners, which actionlint cannot know.
    const findings = stdout
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith('[runner-label]'));
    expect(findings).toEqual([]);
    expect(stderr).toBe('');
  });
});

describe.skipIf(!existsSync(zizmor))('zizmor', () => {
  test.each([
    ['our own workflows and actions', ['.github', 'actions']],
    ['the workflows of the examples', ours.filter((file) => file.startsWith('examples/'))],
    ['the workflows of the documents', [pasted]],
  ])('finds nothing in %s', (_, inputs) => {
    const args = ['--offline', '--no-progress', '--config', 'zizmor.yml', ...inputs];
    const { stdout, status } = spawnSync(zizmor, args, { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toMatch(/No findings to report/);
    expect(status).toBe(0);
  });
});
