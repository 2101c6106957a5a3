import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/domain/problem.ts';
import { folderOf, joinPath } from '../../../src/tasks/project/join-path.ts';
import { loadContract } from '../../../src/tasks/project/load-contract.ts';
import { openProject } from '../../../src/tasks/project/open-project.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts';

function model(name: string): string {
  return `  ${name}:
    task: regression
    data: { contract: c.yml, train: a.csv, evaluate: b.csv }
    train: { run: x }
    predict: { run: y }
`;
}

const ONE = `models:\n${model('one')}`;
const TWO = `${ONE}${model('two')}`;

function host(files: Readonly<Record<string, string>>, run?: string, attempt = 1): MemoryHost {
  const github = {
    repository: 'a/b',
    runId: run ?? '',
    attempt,
    job: 'j',
    event: 'push',
    sha: '0',
    ref: 'refs/heads/main',
    workflow: 'w',
    serverUrl: 'https://github.com',
  };
  return memoryHost({ files, ...(run === undefined ? {} : { identity: { ci: true, github } }) });
}

async function complaint(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message;
}

describe('A project', () => {
  it('is the only model where none is named, and the named one where there are several', async () => {
    const only = await openProject({ config: 'assay.yml' }, host({ 'assay.yml': ONE }));
    expect(only).toMatchObject({ name: 'one', runDirectory: '.assay/one', directory: '.' });
    const named = await openProject(
      { config: 'sub/assay.yml', model: 'two', 'run-directory': 'out/' },
      host({ 'sub/assay.yml': TWO }),
    );
    expect(named).toMatchObject({ name: 'two', runDirectory: 'out', directory: 'sub' });
    expect(named.file('../data/a.csv')).toBe('data/a.csv');
    expect(named.place(['data', 'train'])).toMatchObject({ file: 'sub/assay.yml', line: 9 });
  });

  it('names the models where it cannot tell which is meant', async () => {
    const files = { 'assay.yml': TWO };
    expect(await complaint(openProject({ config: 'assay.yml' }, host(files)))).toBe(
      'assay.yml:2:3: There are several models: say which with the input "model". Models: one, two.',
    );
    expect(
      await complaint(openProject({ config: 'assay.yml', model: 'tow' }, host(files))),
    ).toMatch(/no model "tow"\. Did you mean "two"\?/);
    expect(
      await complaint(openProject({ config: 'assay.yml', model: 'constructor' }, host(files))),
    ).toMatch(/no model "constructor"\. Models: one, two\./);
  });

  it.each([
    ['a missing configuration', 'no.yml', /no\.yml: The configuration no\.yml does not exist/],
    ['a folder', 'sub', /The configuration sub is not a file/],
  ])('is refused for %s', async (_, config, expected) => {
    expect(await complaint(openProject({ config }, host({ 'sub/assay.yml': ONE })))).toMatch(
      expected,
    );
  });

  it('complains of a contract that is missing at the place that names it', async () => {
    const there = host({ 'sub/assay.yml': ONE });
    const project = await openProject({ config: 'sub/assay.yml' }, there);
    expect(await complaint(loadContract(project, there))).toMatch(
      /^sub\/assay\.yml:4:23: The contract sub\/c\.yml does not exist/,
    );
  });
});

describe('A run folder', () => {
  const record = (run: string | null, name = 'one'): string =>
    JSON.stringify({ assay: 1, run, attempt: 1, model: name });

  it('says which run it belongs to', async () => {
    const there = host({ 'assay.yml': ONE }, '77', 2);
    await openProject({ config: 'assay.yml' }, there);
    expect(JSON.parse(there.files.text('.assay/one/run.json'))).toEqual({
      assay: 1,
      run: '77',
      attempt: 2,
      model: 'one',
    });
  });

  it.each([
    ['of another run', record('66'), /held files of run 66, not of this run/],
    ['that somebody committed', record(null), /held files of no workflow run/],
  ])('%s is cleared with a notice', async (_, run, expected) => {
    const there = host(
      {
        'assay.yml': ONE,
        '.assay/one/run.json': run,
        '.assay/one/evidence/data.json': '{"verdict": "pass"}',
        '.assay/one/package/manifest.json': '{}',
      },
      '77',
    );
    await openProject({ config: 'assay.yml' }, there);
    expect([...there.files.content.keys()]).toEqual(['assay.yml', '.assay/one/run.json']);
    expect(there.log.said('notice').join()).toMatch(expected);
  });

  it('is kept by another attempt of the same run, and on a machine of one’s own', async () => {
    const files = { 'assay.yml': ONE, '.assay/one/training/checkpoints/1': 'C' };
    const again = host({ ...files, '.assay/one/run.json': record('77') }, '77', 2);
    await openProject({ config: 'assay.yml' }, again);
    expect(again.files.text('.assay/one/training/checkpoints/1')).toBe('C');
    const own = host({ ...files, '.assay/one/run.json': record(null) });
    await openProject({ config: 'assay.yml' }, own);
    expect(own.files.text('.assay/one/training/checkpoints/1')).toBe('C');
  });

  it('keeps of an earlier attempt what was costly, and nothing that could be taken for its own', async () => {
    const there = host(
      {
        'assay.yml': ONE,
        '.assay/one/run.json': record('77'),
        '.assay/one/handed.json': '{"artifacts": ["a"]}',
        '.assay/one/evidence/data.json': '{"verdict": "pass"}',
        '.assay/one/profile/p.json': '{}',
        '.assay/one/report/report.md': 'R',
        '.assay/one/predictions/own.parquet': 'K',
        '.assay/one/data/train.parquet': 'D',
        '.assay/one/package/manifest.json': '{}',
        '.assay/one/training/log.jsonl': '{}',
        '.assay/one/training/checkpoints/1': 'C',
      },
      '77',
      2,
    );
    await openProject({ config: 'assay.yml' }, there);
    expect([...there.files.content.keys()].toSorted()).toEqual([
      '.assay/one/data/train.parquet',
      '.assay/one/run.json',
      '.assay/one/training/checkpoints/1',
      '.assay/one/training/shelf/manifest.json',
      'assay.yml',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['a folder with data of its own', { 'work/data/mine.csv': 'a' }, undefined],
    ['a folder with evidence that no run vouches for', { 'work/evidence/data.json': '{}' }, '77'],
    ['a folder with another record', { 'work/run.json': '{"x": 1}', 'work/data/a': '' }, '77'],
    ['the run of another model', { 'work/run.json': record(null, 'two') }, undefined],
    ['the run of another model in this run', { 'work/run.json': record('77', 'two') }, '77'],
  ])('is never made of %s', async (_, files, run) => {
    const there = host({ 'assay.yml': ONE, ...files }, run);
    const before = [...there.files.content.keys()];
    const inputs = { config: 'assay.yml', 'run-directory': 'work' };
    expect(await complaint(openProject(inputs, there))).toMatch(
      /^work: This folder cannot hold the run/,
    );
    expect([...there.files.content.keys()]).toEqual(before);
  });
});

describe('Paths', () => {
  it.each([
    ['', 'a/b', 'a/b'],
    ['x', '../a', 'a'],
    ['x/y', './a/../b', 'x/y/b'],
    ['x', '/abs/a', '/abs/a'],
    ['/root', 'a', '/root/a'],
    ['x', '../../a', '../a'],
    ['x', 'data\\a.csv', 'x/data/a.csv'],
    ['', '.', '.'],
    ['x', 'C:\\d\\a', 'C:/d/a'],
  ])('from %j, %j is %j', (directory, path, expected) => {
    expect(joinPath(directory, path)).toBe(expected);
  });

  it('have a folder', () => {
    expect(['a/b/c.yml', 'c.yml', '/c.yml'].map(folderOf)).toEqual(['a/b', '.', '/']);
  });
});
