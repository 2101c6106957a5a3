import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import type { Outcome } from '../../../src/ports/shell.ts';
import { guardRunFolder } from '../../../src/tasks/commands/guard-run-folder.ts';
import { runPaths } from '../../../src/tasks/project/run-paths.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { scratchFolder } from '../../support/scratch.ts';

const paths = runPaths('.assay/m');
const LARGE = 'x'.repeat(3 * 2 ** 20);
const FILES = {
  'run.json': '{"run": 7}',
  'lock.json': '{"step": "train-model"}',
  'evidence/data.json': '{"verdict": "fail"}',
  'profile/p.json': 'P',
  'package/manifest.json': 'M',
  'package/model/weights.bin': LARGE,
  'data/train.csv': 'id\n1\n',
  'data/evaluate.csv': LARGE,
  'training/environment.json': 'E',
  'training/log.jsonl': '',
  'report/report.md': 'R',
};

let root: string;
const at = (path: string): string => join(root, '.assay/m', path);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
beforeEach(() => {
  root = scratchFolder('guard');
  for (const [name, text] of Object.entries(FILES)) put(name, text);
});

function contents(): Readonly<Record<string, string>> {
  const names = readdirSync(at('.'), { recursive: true }).map(String);
  const files = names.filter((name) => statSync(at(name)).isFile()).toSorted();
  return Object.fromEntries(files.map((name) => [name, readFileSync(at(name), 'utf8')]));
}

/** Runs a command that does `work`; returns the refusal, and the warnings. */
async function run(
  work: () => void,
  { code = 0, environment = {} } = {},
): Promise<{ readonly said?: string; readonly warnings: readonly string[] }> {
  const outcome = { ending: { kind: 'exited', code } } as Outcome;
  const shell = {
    run: async () => {
      work();
      return outcome;
    },
  };
  const memory = memoryHost({ shell });
  const host = guardRunFolder(paths, { ...memory, files: createFiles({ root }) });
  const error = await host.shell
    .run({ run: 'x', directory: '.', environment }, () => {})
    .then(
      (result) => void expect(result).toBe(outcome),
      (thrown: unknown) => thrown,
    );
  const warnings = memory.log.said('warning');
  if (error === undefined) return { warnings };
  expect(error).toBeInstanceOf(RefusalError);
  const { message, reasons } = error as RefusalError;
  expect(reasons.map((reason) => reason.code)).toEqual(['changed-run-folder']);
  return { said: message, warnings };
}

const rest =
  'which only Assay writes. What it changed has been put back, or removed. Let it write elsewhere.';

describe('A command in the project of a run folder', () => {
  it.each<[string, string, () => void]>([
    ['forges evidence', 'evidence/quality.json', () => put('evidence/quality.json', '{}')],
    [
      'mends evidence',
      'evidence/data.json',
      () => put('evidence/data.json', '{"verdict": "pass"}'),
    ],
    [
      'mends evidence to the same size and time',
      'evidence/data.json',
      () => {
        const { atime, mtime } = statSync(at('evidence/data.json'));
        writeFileSync(at('evidence/data.json'), '{"verdict": "PASS"}');
        utimesSync(at('evidence/data.json'), atime, mtime);
      },
    ],
    [
      'makes a link of evidence',
      'evidence/l.json',
      () => symlinkSync('/etc/passwd', at('evidence/l.json')),
    ],
    ['writes a profile', 'profile/q.json', () => put('profile/q.json', 'Q')],
    ['makes the run another one', 'run.json', () => put('run.json', '{"run": 8}')],
    ['lets other steps in', 'lock.json', () => rmSync(at('lock.json'))],
    ['says that another step works there', 'lock.json', () => put('lock.json', '{}')],
    ['says that files were handed over', 'handed.json', () => put('handed.json', '{}')],
    ['writes predictions', 'predictions/p.csv', () => put('predictions/p.csv', 'id,prediction\n')],
    [
      'says another machine',
      'training/environment.json',
      () => put('training/environment.json', 'F'),
    ],
    [
      'puts a package on the shelf',
      'training/shelf/manifest.json',
      () => put('training/shelf/manifest.json', 'N'),
    ],
  ])('that %s is refused, and it is undone', async (_, name, work) => {
    const before = contents();
    expect(await run(work)).toEqual({
      said: `The command changed .assay/m/${name}, ${rest}`,
      warnings: [],
    });
    expect(contents()).toEqual(before);
  });

  it('that removes folders, and puts links and files in their places, finds them back', async () => {
    const before = contents();
    const { said } = await run(() => {
      const elsewhere = scratchFolder('elsewhere');
      for (const name of ['evidence', 'profile']) {
        writeFileSync(join(elsewhere, 'data.json'), 'forged');
        rmSync(at(name), { recursive: true });
      }
      symlinkSync(elsewhere, at('evidence'));
      put('profile', 'a file');
    });
    expect(said).toBe(
      `The command changed .assay/m/evidence and 3 more of Assay's own files, ${rest}`,
    );
    expect(contents()).toEqual(before);
  });

  it('that changes a file too large to be put back loses it', async () => {
    const { said } = await run(() => put('package/model/weights.bin', LARGE.replace('x', 'y')));
    expect(said).toContain('.assay/m/package/model/weights.bin');
    expect(existsSync(at('package/model/weights.bin'))).toBe(false);
    expect(existsSync(at('package/manifest.json'))).toBe(true);
  });

  it('may write its log, its checkpoints and its model, read everything, and leave rights as it likes', async () => {
    const result = await run(() => {
      put('training/log.jsonl', '{"step": 1}\n');
      put('training/checkpoints/0/c.bin', 'c');
      put('training/model/model.bin', 'm');
      put('report/report.md', 'a report made meanwhile');
      for (const name of Object.keys(FILES)) readFileSync(at(name));
      chmodSync(at('data/evaluate.csv'), 0o640);
      linkSync(at('data/evaluate.csv'), join(root, 'copy.csv'));
      chmodSync(at('evidence/data.json'), 0o640);
    });
    expect(result).toEqual({ warnings: [] });
  });

  it('that fails is told of by its failure, and what it forged is removed all the same', async () => {
    const { said, warnings } = await run(() => put('evidence/quality.json', '{}'), { code: 1 });
    expect(said).toBeUndefined();
    expect(warnings).toEqual([
      'The command changed .assay/m/evidence/quality.json, which only Assay writes. What it changed has been put back, or removed.',
    ]);
    expect(existsSync(at('evidence/quality.json'))).toBe(false);
  });

  it('that changes what it was named to read is left to whoever named it', async () => {
    const environment = {
      ASSAY_TRAIN_DATA: at('data/train.csv'),
      ASSAY_MODEL_DIR: at('package/model'),
    };
    const result = await run(
      () => {
        put('data/train.csv', 'id\n2\n');
        put('package/model/more.bin', 'm');
      },
      { environment },
    );
    expect(result).toEqual({ warnings: [] });
  });
});
