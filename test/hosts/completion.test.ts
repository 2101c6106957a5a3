import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE } from '../support/bundle.ts';
import { scratchFolder } from '../support/scratch.ts';
import { ROOT } from '../support/shared.ts';

const folder = scratchFolder('completion');
const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(join(folder, 'contract.yml'), '');
const main = join(ROOT, 'src', 'hosts', 'cli', 'main.ts');
writeFileSync(join(bin, 'assay'), `#!/bin/sh\nexec '${NODE}' '${main}' "$@"\n`);
chmodSync(join(bin, 'assay'), 0o755);
const PATH = [bin, dirname(NODE), '/usr/bin', '/bin'].join(delimiter);

const pathOf = (shell: string): string | undefined =>
  ['/usr/bin', '/bin', '/usr/local/bin'].map((at) => join(at, shell)).find(existsSync);

/** Runs a script in a shell without anything of the user's or the system's in it. */
function inShell(shell: string, args: readonly string[], script: string): string {
  const { stdout, stderr, status } = spawnSync(shell, [...args, script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME: folder, TERM: 'dumb' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** `describe` where the shell is installed; else a skip that says so. */
function describeIn(name: string, body: (shell: string) => void): void {
  const shell = pathOf(name);
  if (shell === undefined)
    process.stderr.write(`SKIPPED the completion of ${name}: it is not installed.\n`);
  describe.skipIf(shell === undefined)(`the completion of ${name}`, () => body(shell ?? ''));
}

describeIn('bash', (shell) => {
  /** What bash offers after these words, as it has cut them; the last one is being typed. */
  function offered(...words: readonly string[]): readonly string[] {
    const list = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    return inShell(
      shell,
      ['--norc', '--noprofile', '-c'],
      `source <(assay completion bash); source <(assay completion bash)
       COMP_WORDS=(assay ${list}); COMP_CWORD=${words.length}; _assay
       printf '%s\\n' "\${COMPREPLY[@]}"`,
    )
      .split('\n')
      .filter((line) => line !== '');
  }

  it('offers commands and inputs, without the package bash-completion', () => {
    expect(offered('ch')).toEqual(['check-data']);
    expect(offered('')).toEqual(expect.arrayContaining(['train-model', 'report', 'help']));
    expect(offered('check-data', '--con')).toEqual(['--contract', '--config']);
    expect(offered('check-data', '--profile', '')).toEqual(['full', 'none']);
  });

  it('offers values behind an equals sign, at which bash cuts the line', () => {
    expect(offered('check-data', '--fail-on', '=', 'w')).toEqual(['warn']);
    expect(offered('check-data', '--fail-on', '=')).toEqual(['fail', 'inconclusive', 'warn']);
  });

  it('leaves the names of files to bash where it knows nothing', () => {
    expect(offered('check-data', '--contract', 'contr')).toEqual([]);
    const registered = inShell(
      shell,
      ['--norc', '--noprofile', '-c'],
      'source <(assay completion bash); complete -p assay',
    );
    expect(registered.trim()).toBe('complete -o bashdefault -o default -F _assay assay');
  });

  it('runs nothing of what is being typed', () => {
    const canary = join(folder, 'canary');
    expect(offered(`$(touch ${canary})`, `\`touch ${canary}\``, `; touch ${canary}`, '')).toEqual(
      [],
    );
    expect(existsSync(canary)).toBe(false);
  });
});

describeIn('zsh', (shell) => {
  it('is read without a complaint and registers a function for assay', () => {
    const script = `autoload -U compinit && compinit -u -d ${join(folder, 'dump')}
      source <(assay completion zsh); print -r -- $_comps[assay]`;
    expect(inShell(shell, ['-f', '-c'], script).trim()).toBe('_assay');
  });
});

describeIn('fish', (shell) => {
  it('offers commands and inputs', () => {
    const offered = (line: string): string =>
      inShell(
        shell,
        ['--no-config', '-c'],
        `assay completion fish | source; complete -C '${line}'`,
      );
    expect(offered('assay ch')).toMatch(/^check-data\tChecks data files/);
    expect(offered('assay check-data --con')).toMatch(
      /^--contract\t.*\n--config\t|^--config\t.*\n--contract\t/,
    );
  });
});
