import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createArtifacts } from '../../../src/adapters/actions/artifacts.ts';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import type { Host } from '../../../src/ports/host.ts';
import { makeEvidence } from '../../../src/tasks/evidence/make-evidence.ts';
import { beginHandOver } from '../../../src/tasks/hand-over/begin-hand-over.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { ResultsService } from '../../support/results-service/service.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { LINK_MODE, writeZip } from '../../support/zip.ts';

const CONFIG = `models:
  m:
    task: regression
    data: { contract: c.yml, train: a.csv, evaluate: b.csv }
    train: { run: x }
    predict: { run: y }
`;

let service: ResultsService;
let folder: string;

beforeEach(async () => {
  service = await ResultsService.start();
  folder = scratchFolder('hand-over');
  for (const [name, value] of Object.entries(service.environment())) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_WORKSPACE', folder);
  // The client of the service tells people what it does, on standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await service.stop();
});

interface JobOptions {
  readonly attempt?: number;
  readonly run?: string;
  readonly cell?: number;
  readonly cells?: number;
  readonly disk?: string;
}

/** One job of a workflow run, on its own disk unless said. */
class Job {
  readonly host: Host & { log: ReturnType<typeof memoryHost>['log'] };
  readonly root: string;
  readonly #matrix: { readonly 'job-index': number; readonly 'job-total': number };

  constructor(
    name: string,
    { attempt = 1, run = '77', cell = 0, cells = 1, disk }: JobOptions = {},
  ) {
    this.root = join(folder, disk ?? `${name}-${cell}-${attempt}`);
    this.#matrix = { 'job-index': cell, 'job-total': cells };
    const github = {
      repository: 'acme/delays',
      runId: run,
      attempt,
      job: name,
      event: 'push',
      sha: '0'.repeat(40),
      ref: 'refs/heads/main',
      workflow: 'ml.yml',
      serverUrl: 'https://github.com',
    };
    const memory = memoryHost({
      identity: { ci: true, github },
      artifacts: createArtifacts({ environment: process.env, temporaryRoot: folder }),
    });
    this.host = { ...memory, files: createFiles({ root: this.root }) };
  }

  /** Runs a step that writes these files into the run folder. */
  async step(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    await this.write({ 'assay.yml': CONFIG });
    const leave = await beginHandOver(name, { config: 'assay.yml', ...this.#matrix }, this.host);
    await this.write(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`.assay/m/${path}`, text])),
    );
    const subject = { data: `sha256:${'ab'.repeat(32)}` };
    const finding = {
      check: 'data',
      step: name,
      model: 'm',
      subject,
      reasons: [],
      measurements: {},
    };
    await leave([makeEvidence({ ...finding, verdict: 'pass' }, this.host)]);
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.root, path)), { recursive: true });
      await writeFile(join(this.root, path), text);
    }
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, '.assay/m', path), 'utf8');
  }

  async files(): Promise<readonly string[]> {
    const all = await readdir(join(this.root, '.assay/m'), {
      recursive: true,
      withFileTypes: true,
    });
    return all
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(this.root.length + '/.assay/m/'.length),
      )
      .filter((name) => !['run.json', 'handed.json', 'lock.json'].includes(name))
      .toSorted();
  }
}

const stored = (): readonly string[] => service.registry.artifacts.map((one) => one.name);

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RefusalError);
  return (error as RefusalError).message;
}

describe('Files of a run', () => {
  it('go from job to job, each step leaving only what it added or changed', async () => {
    await new Job('check').step('check-data', {
      'evidence/data.json': 'D1',
      'profile/p.json': 'P',
    });
    const train = new Job('train');
    await train.step('train-model', { 'evidence/training.json': 'T', 'package/model.bin': 'M' });
    expect(await train.read('evidence/data.json')).toBe('D1');
    const report = new Job('report');
    await report.step('report', { 'report/report.md': 'R' });
    expect(await report.files()).toEqual([
      'evidence/data.json',
      'evidence/training.json',
      'package/model.bin',
      'profile/p.json',
      'report/report.md',
    ]);
    expect(stored()).toEqual([
      'assay.m.check-data.abababababababab.1.check.0',
      'assay.m.train-model.abababababababab.1.train.0',
      'assay.m.report.abababababababab.1.report.0',
    ]);
  });

  it('stay home where they are prepared data, predictions or checkpoints', async () => {
    await new Job('train').step('train-model', {
      'data/train.parquet': 'rows',
      'predictions/own.parquet': 'keys',
      'training/checkpoints/1.ckpt': 'C',
      'training/log.jsonl': '{}',
      'training/environment.json': '{}',
    });
    const next = new Job('next');
    await next.step('report', {});
    expect(await next.files()).toEqual(['training/environment.json', 'training/log.jsonl']);
  });

  it('are not fetched again by a later step of the same job', async () => {
    const disk = 'shared-disk';
    await new Job('all', { disk }).step('check-data', { 'evidence/data.json': 'D1' });
    const before = service.seen.filter((one) => one.method === 'GET').length;
    await new Job('all', { disk }).step('train-model', { 'package/model.bin': 'M' });
    expect(service.seen.filter((one) => one.method === 'GET').length).toBe(before);
    expect(stored()).toHaveLength(2);
  });

  it('of failed jobs that ran again replace those of the first attempt; the others stay', async () => {
    await new Job('check').step('check-data', { 'evidence/data.json': 'D1' });
    await new Job('train').step('train-model', {
      'package/model.bin': 'M1',
      'package/old.bin': 'O',
    });
    await new Job('train', { attempt: 2 }).step('train-model', { 'package/model.bin': 'M2' });
    const report = new Job('report', { attempt: 2 });
    await report.step('report', {});
    expect(await report.read('package/model.bin')).toBe('M2');
    expect(await report.files()).toEqual(['evidence/data.json', 'package/model.bin']);
  });

  it('of a first attempt are not given to the same job when it runs again', async () => {
    await new Job('train').step('train-model', { 'package/model.bin': 'M1' });
    const again = new Job('train', { attempt: 2 });
    await again.step('train-model', {});
    expect(await again.files()).toEqual([]);
  });

  it('come from every job of a matrix, also where only one of them ran again', async () => {
    const left = (cell: number, attempt: number) =>
      new Job('train', { cell, attempt }).step('train-model', {
        [`evidence/cell-${cell}.json`]: `attempt ${attempt}`,
      });
    await left(0, 1);
    await left(1, 1);
    await left(1, 2);
    const report = new Job('report', { attempt: 2 });
    await report.step('report', {});
    expect(await report.read('evidence/cell-0.json')).toBe('attempt 1');
    expect(await report.read('evidence/cell-1.json')).toBe('attempt 2');
  });

  it('of a matrix that has become smaller are not used, with a notice; of the same matrix they are', async () => {
    const left = (cell: number, cells: number, attempt: number) =>
      new Job('train', { cell, cells, attempt }).step('train-model', {
        [`evidence/cell-${cell}.json`]: `attempt ${attempt}`,
      });
    for (const cell of [0, 1, 2]) await left(cell, 3, 1);
    await left(1, 3, 2);
    const report = new Job('report', { attempt: 2 });
    await report.step('report', {});
    expect(await report.read('evidence/cell-2.json')).toBe('attempt 1');
    for (const cell of [0, 1]) await left(cell, 2, 3);
    const last = new Job('report', { attempt: 3 });
    await last.step('report', {});
    expect(await last.files()).toEqual(['evidence/cell-0.json', 'evidence/cell-1.json']);
    expect(last.host.log.said('notice')).toContain(
      'assay.m.train-model.abababababababab.1.train.2of3 is not used: the matrix of its job has another number of jobs since.',
    );
  });

  it('are all left again by another attempt on the same disk, and none of the first is believed', async () => {
    const disk = 'kept-disk';
    const files = {
      'package/manifest.json': 'M',
      'package/model.bin': 'B',
      'training/log.jsonl': '{}',
    };
    await new Job('train', { disk }).step('train-model', {
      ...files,
      'evidence/data.json': 'pass',
    });
    const again = new Job('train', { disk, attempt: 2 });
    await again.step('train-model', files);
    const report = new Job('report', { attempt: 2 });
    await report.step('report', {});
    expect(await report.files()).toEqual(Object.keys(files));
  });

  it('of a package go and come as a whole, never mixed with those of another', async () => {
    const disk = 'two-trainings';
    const first = { 'package/predict.py': 'P', 'package/model.bin': 'M1', 'package/old.bin': 'O' };
    const train = new Job('train', { disk });
    await train.step('train-model', first);
    await rm(join(train.root, '.assay/m/package/old.bin'));
    await new Job('train', { disk }).step('train-model', { 'package/model.bin': 'M2' });
    const report = new Job('report');
    await report.step('report', {});
    expect(await report.files()).toEqual(['package/model.bin', 'package/predict.py']);
    expect(await report.read('package/model.bin')).toBe('M2');
  });

  it('are as good as stored where the name is taken by the same files', async () => {
    await new Job('check', { disk: 'a' }).step('check-data', { 'evidence/data.json': 'D1' });
    await rm(join(folder, 'a'), { recursive: true });
    const again = new Job('check', { disk: 'b' });
    await again.write({ 'assay.yml': CONFIG });
    // The same job starts again without its disk: it finds its own files, and writes the same.
    await again.step('check-data', { 'evidence/data.json': 'D1', 'evidence/x.json': 'X' });
    expect(stored()).toEqual([
      'assay.m.check-data.abababababababab.1.check.0',
      'assay.m.check-data.abababababababab.1.check.0.2',
    ]);
    const report = new Job('report');
    await report.step('report', {});
    expect(await report.files()).toEqual(['evidence/data.json', 'evidence/x.json']);
  });

  it('of two jobs at once under one name are both kept, and equal ones once', async () => {
    const begin = async (disk: string) => {
      const job = new Job('called', { disk });
      await job.write({ 'assay.yml': CONFIG });
      return { job, leave: await beginHandOver('check-data', { config: 'assay.yml' }, job.host) };
    };
    const [a, b, c] = [await begin('a'), await begin('b'), await begin('c')];
    await a.job.write({ '.assay/m/evidence/a.json': 'A' });
    await b.job.write({ '.assay/m/evidence/b.json': 'B' });
    await c.job.write({ '.assay/m/evidence/a.json': 'A' });
    for (const { leave } of [a, b, c]) await leave([]);
    expect(stored()).toEqual([
      'assay.m.check-data._.1.called.0',
      'assay.m.check-data._.1.called.0.2',
    ]);
  });

  it('of another model, another run or another tool are left alone', async () => {
    service.registry.plant('assay.other.check-data._.1.check.0', Buffer.from('not even a zip'));
    service.registry.plant('coverage', Buffer.from('not a zip'));
    service.registry.plant('assay.m.check-data._.1.check.0', Buffer.from('no zip'), {
      run: 'run-2',
    });
    service.registry.plant('assay.m.check-data._.9.check.0', Buffer.from('of the future'));
    const job = new Job('report');
    await job.step('report', {});
    expect(await job.files()).toEqual([]);
  });

  it('of another run on a self-hosted disk are ignored with a notice', async () => {
    const disk = 'self-hosted';
    await new Job('check', { disk, run: '66' }).step('check-data', { 'evidence/data.json': 'old' });
    const job = new Job('report', { disk });
    await rm(join(job.root, '.assay/m/handed.json'));
    service.registry.artifacts.length = 0;
    await job.step('report', {});
    expect(await job.files()).toEqual([]);
    expect(job.host.log.said('notice').join()).toMatch(/held files of run 66, not of this run/);
  });

  it('are handed over by nobody where artifacts are switched off', async () => {
    const job = new Job('check');
    const off = { ...job.host, artifacts: undefined };
    await job.write({ 'assay.yml': CONFIG });
    const leave = await beginHandOver('check-data', { config: 'assay.yml' }, off);
    await job.write({ '.assay/m/evidence/data.json': 'D' });
    await leave([]);
    expect(service.seen).toEqual([]);
  });

  it.each([
    'files/.git-credentials',
    'files/gha-creds-0123456789abcdef.json',
    'files/.ENVRC',
    'files/_netrc',
    'files/.yarnrc.yml',
    'files/.gnupg/pubring.kbx',
    'files/.pgpass',
    'files/keys/id_ed25519',
    'files/.config/gcloud/credentials.db',
    'files/kaggle.json',
    'files/.cache/huggingface/token',
    'files/GIT~1/config',
    'files/.terraform.d/credentials.tfrc.json',
  ])('are not handed over with %s, which may hold credentials', async (file) => {
    const message = await refusalOf(
      new Job('train').step('train-model', { [`package/${file}`]: 'T=1' }),
    );
    expect(message).toContain(
      `"package/${file}" cannot be handed to another job: it may hold cred`,
    );
  });

  it.each([
    'files/environment.json',
    'files/cacert.pem',
    'files/git.py',
    'files/tokens.json',
    'files/.gitkeep',
    'files/huggingface/model.safetensors',
  ])('are handed over with %s, which is harmless', async (file) => {
    await new Job('train').step('train-model', { [`package/${file}`]: 'x' });
    expect(stored()).toHaveLength(1);
  });

  it('are not handed over with something that may hold credentials', async () => {
    const message = await refusalOf(
      new Job('train').step('train-model', { 'package/.env': 'T=1' }),
    );
    expect(message).toMatch(/"package\/\.env" cannot be handed to another job: it may hold cred/);
    expect(stored()).toEqual([]);
  });
});

describe('An artifact that is not what it says', () => {
  const name = 'assay.m.check-data._.1.check.0';
  const manifest = (files: readonly object[], changes: object = {}): string =>
    JSON.stringify({ assay: 1, artifact: name, run: '77', attempt: 1, files, ...changes });
  const sha = 'sha256:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9';
  const zero = { path: 'evidence/data.json', bytes: 1, digest: sha };

  it.each([
    ['no archive', Buffer.from('hello'), /not a sound archive/],
    ['no manifest', writeZip([{ name: 'evidence/data.json', content: '0' }]), /holds no manifest/],
    [
      'another content than its manifest says',
      writeZip([
        { name: 'hand-over.json', content: manifest([zero]) },
        { name: zero.path, content: '1' },
      ]),
      /another digest/,
    ],
    [
      'a file that its manifest does not name',
      writeZip([
        { name: 'hand-over.json', content: manifest([zero]) },
        { name: zero.path, content: '0' },
        { name: 'evidence/more.json', content: '0' },
      ]),
      /does not agree with its manifest about evidence\/more\.json/,
    ],
    [
      'a file where none belongs',
      writeZip([
        { name: 'hand-over.json', content: manifest([{ ...zero, path: 'data/train.parquet' }]) },
        { name: 'data/train.parquet', content: '0' },
      ]),
      /"data\/train\.parquet" is none of the files/,
    ],
    [
      'another run',
      writeZip([{ name: 'hand-over.json', content: manifest([], { run: '66' }) }]),
      /belongs to the run 66/,
    ],
    [
      'another name',
      writeZip([{ name: 'hand-over.json', content: manifest([], { artifact: 'x' }) }]),
      /calls itself x/,
    ],
    [
      'a manifest with a key twice',
      writeZip([{ name: 'hand-over.json', content: manifest([]).replace('{', '{"run": "66", ') }]),
      /manifest that cannot be read/,
    ],
    ['a link', writeZip([{ name: 'evidence', content: '/etc', mode: LINK_MODE }]), /is a link/],
    ['a name that leads out', writeZip([{ name: '../../x', content: '0' }]), /not unpacked/],
  ])('is refused for %s, and nothing of it is put in place', async (_, archive, expected) => {
    service.registry.plant(name, archive);
    const job = new Job('report');
    expect(await refusalOf(job.step('report', {}))).toMatch(expected);
    expect(await job.files()).toEqual([]);
  });

  it('is refused where the service sends other bytes than it vouches for', async () => {
    await new Job('check').step('check-data', { 'evidence/data.json': 'D1' });
    service.faults.push({ path: '/blob/artifact-1', kind: 'flip' });
    const message = await refusalOf(new Job('report').step('report', {}));
    expect(message).toMatch(/is not the one that was stored/);
  });

  it('is fetched once more where the first bytes were wrong', async () => {
    await new Job('check').step('check-data', { 'evidence/data.json': 'D1' });
    service.faults.push({ path: '/blob/artifact-1', kind: 'flip', nth: 1 });
    const report = new Job('report');
    await report.step('report', {});
    expect(await report.read('evidence/data.json')).toBe('D1');
  });

  it('is refused where the service does not vouch for it at all', async () => {
    service.registry.plant(name, writeZip([]));
    Object.assign(service.registry.artifacts[0] ?? {}, { digest: undefined });
    expect(await refusalOf(new Job('report').step('report', {}))).toMatch(/has no digest/);
  });
});

describeWithShared(
  'A zip-slip archive as an artifact',
  ['hostile/snyk_zip-slip-vulnerability'],
  () => {
    it.each(['zip-slip.zip', 'zip-slip-win.zip'])('is refused: %s', async (file) => {
      const archive = await readFile(
        sharedPath('hostile/snyk_zip-slip-vulnerability/archives', file),
      );
      service.registry.plant('assay.m.check-data._.1.check.0', archive);
      expect(await refusalOf(new Job('report').step('report', {}))).toMatch(/not unpacked/);
    });
  },
);

describe('A step without a configuration', () => {
  it('hands its evidence over as well, under no model or the one that is named', async () => {
    const check = new Job('check');
    const leave = await beginHandOver('check-data', { config: 'assay.yml' }, check.host);
    await check.write({ '.assay/default/evidence/data.json': 'D' });
    await leave([]);
    expect(stored()).toEqual(['assay._.check-data._.1.check.0']);
    const report = new Job('report');
    await beginHandOver('report', { config: 'assay.yml' }, report.host);
    expect(await readFile(join(report.root, '.assay/default/evidence/data.json'), 'utf8')).toBe(
      'D',
    );
    const other = new Job('other');
    await beginHandOver('report', { config: 'assay.yml', model: 'm' }, other.host);
    expect(await other.files()).toEqual([]);
  });

  it('hands nothing over where the configuration is wrong: the step will say so', async () => {
    const job = new Job('check');
    await job.write({ 'assay.yml': 'models: {}\n' });
    const leave = await beginHandOver('check-data', { config: 'assay.yml' }, job.host);
    await leave([]);
    expect(service.seen).toEqual([]);
  });
});
