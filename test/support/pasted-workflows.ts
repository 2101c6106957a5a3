import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { scratchFolder } from './scratch.ts';
import { ROOT } from './shared.ts';

/** The files of the repository that match patterns of git. */
export function trackedFiles(...patterns: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\n').filter((name) => name !== '');
}

/**
 * Every workflow that a document tells its readers to paste, saved as they would: whole ones as they stand, and lists
 * of steps as the job of a small workflow.
 * @returns The folder, which holds `.github/workflows/`.
 */
export function savePastedWorkflows(): string {
  const root = scratchFolder('pasted');
  const folder = join(root, '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  for (const document of trackedFiles('*.md')) {
    for (const [index, workflow] of workflowsOf(document).entries())
      writeFileSync(join(folder, `${document.replaceAll(/\W/g, '-')}-${index}.yml`), workflow);
  }
  return root;
}

function workflowsOf(document: string): readonly string[] {
  const blocks = readFileSync(join(ROOT, document), 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```/gm);
  return [...blocks].flatMap(([, block = '']) => {
    const read: unknown = parse(block);
    if (Array.isArray(read)) return [ofSteps(read)];
    return typeof read === 'object' && read !== null && 'jobs' in read ? [block] : [];
  });
}

function ofSteps(steps: readonly unknown[]): string {
  return stringify({
    name: 'pasted',
    on: 'push',
    permissions: {},
    concurrency: { group: 'pasted', 'cancel-in-progress': true },
    jobs: { pasted: { name: 'pasted', 'runs-on': 'ubuntu-24.04', steps } },
  });
}
