import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../support/scratch.ts';

const linters = process.env['LINTERS'] ?? '.tmp/workflows';
const actionlint = join(linters, 'actionlint');
const zizmor = join(linters, 'venv', 'bin', 'zizmor');

/** The workflows of the README, as a user would save them. */
function pastedWorkflows(): string {
  const folder = join(scratchFolder('workflows'), '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  const blocks = readFileSync('README.md', 'utf8').matchAll(/```yaml\n(name: [\s\S]*?)```/g);
  for (const [index, block] of [...blocks].entries())
    writeFileSync(join(folder, `readme-${index}.yml`), block[1] ?? '');
  return folder;
}

function ourWorkflows(): readonly string[] {
  return execFileSync('git', [
    'ls-files',
    '.github/workflows/*.yml',
    'examples/**/.github/workflows/*.yml',
  ])
    .toString()
    .split('\n')
    .filter((name) => name !== '');
}

describe.skipIf(!existsSync(actionlint))('actionlint', () => {
  test('finds nothing in our own workflows', () => {
    const { stdout, status } = spawnSync(actionlint, ['-no-color', ...ourWorkflows()], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('finds nothing in the workflows of the README', () => {
    const folder = pastedWorkflows();
    const args = ['-no-color', join(folder, 'readme-0.yml')];
    const { stdout, status } = spawnSync(actionlint, args, { encoding: 'utf8', cwd: folder });
    // A pasted workflow names labels of the user's own runners, which actionlint cannot know.
    const findings = stdout
      .split('\n')
      .filter((line) => /^\S+:\d+:\d+:/.test(line) && !line.includes('[runner-label]'));
    expect(findings).toEqual([]);
    expect(status === 0 || status === 1).toBe(true);
  });
});

describe.skipIf(!existsSync(zizmor))('zizmor', () => {
  test('finds nothing in our own workflows and actions', () => {
    const args = ['--offline', '--no-progress', '--config', 'zizmor.yml', '.github', 'actions'];
    const { stdout, status } = spawnSync(zizmor, args, { encoding: 'utf8' });
    expect(stdout).toMatch(/No findings to report/);
    expect(status).toBe(0);
  });
});
