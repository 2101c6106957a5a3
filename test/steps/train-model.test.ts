import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import type { Host } from '../../src/ports/host.ts';
import type { Ending } from '../../src/steps/kernel/ending.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import {
  configText,
  openWorkspace,
  PREDICT,
  smallProject,
  TRAIN,
  type Workspace,
} from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

function project(
  extra: Parameters<typeof configText>[0] = {},
  files: Readonly<Record<string, string>> = {},
): Workspace {
  const space = smallProject(extra, { files });
  spaces.push(space);
  return space;
}

/** The step as a new process in the folder would run it. */
function run(
  { root }: Workspace,
  inputs: Readonly<Record<string, unknown>> = {},
  ports: Partial<Host> = {},
): Promise<Ending & { log?: Workspace['log'] }> {
  const space = openWorkspace(root, { ports });
  spaces.push(space);
  const raw = new Map(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
  return runStep(step, raw, () => space.host).then((ending) => ({ ...ending, log: space.log }));
}

function evidenceOf({ root }: Workspace): Evidence {
  return JSON.parse(readFileSync(join(root, '.assay/small/evidence/training.json'), 'utf8'));
}

function codes(space: Workspace): readonly string[] {
  return evidenceOf(space).reasons.map((reason) => reason.code);
}

/** What lies in the run folder, without the prepared data and the lock, which stands as long as the host. */
function kept({ root }: Workspace): readonly string[] {
  const folder = join(root, '.assay/small');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('data/') && path !== 'lock.json')
    .toSorted();
}

const WHOLE = [
  'evidence/training.json',
  'package/files/predict.mjs',
  'package/files/score.mjs',
  'package/manifest.json',
  'package/model/model.json',
  'predictions/predictions.csv',
  'run.json',
  'training/environment.json',
  'training/log.jsonl',
];

describe('train-model', () => {
  it('makes package, predictions and evidence', async () => {
    const space = project();
    const ending = await run(space);
    expect(ending.kind).toBe('ok');
    expect(kept(space)).toEqual(WHOLE);
    const evidence = evidenceOf(space);
    expect(evidence).toMatchObject({ check: 'training', model: 'small', verdict: 'pass' });
    expect(evidence.subject.package).toMatch(/^sha256:/);
    expect(evidence.measurements).toMatchObject({
      reused: false,
      resumed: false,
      curves: {
        loss: [
          [1, 1],
          [2, 0.5],
          [3, 1 / 3],
        ],
      },
      predictions: { matchedBy: 'key' },
    });
  });

  it('does not train twice on the same inputs, and says so', async () => {
    const space = project();
    await run(space);
    const first = evidenceOf(space);
    const { log } = await run(space);
    const second = evidenceOf(space);
    expect(second.measurements).toEqual({ ...first.measurements, reused: true });
    expect(second.subject).toEqual(first.subject);
    expect(log?.said('foreign')).toEqual([]);
    expect(kept(space)).toEqual(WHOLE);
  });

  it('trains again when code, parameters, lock files, data or files of predict change', async () => {
    const space = project();
    const text = (path: string): string => readFileSync(join(space.root, path), 'utf8');
    const changes: readonly (readonly [path: string, text: string])[] = [
      ['train.mjs', `${TRAIN}\n// changed`],
      ['assay.yml', text('assay.yml').replace('depth: 3', 'depth: 4')],
      ['requirements.txt', 'numpy==2.0.0\n'],
      ['data/rows.csv', `${text('data/rows.csv')}300,0.9,red,1\n`],
      ['score.mjs', 'export const score = () => 0.5;\n'],
    ];
    await run(space);
    const keys = new Set([evidenceOf(space).measurements['key']]);
    for (const [path, changed] of changes) {
      space.write(path, changed);
      await run(space);
      const { measurements } = evidenceOf(space);
      expect([path, measurements['reused']]).toEqual([path, false]);
      keys.add(measurements['key']);
    }
    expect(keys.size).toBe(6);
  }, 60_000);

  it('makes the same package from the same inputs in another folder', async () => {
    const [one, two] = [project(), project()];
    await run(one);
    await run(two);
    expect(evidenceOf(one).subject).toEqual(evidenceOf(two).subject);
  });

  it('keeps the predictions of repeats, each with another seed', async () => {
    const space = project({ train: '{ run: [node, train.mjs], repeats: 3, seed: 5 }' });
    expect((await run(space)).kind).toBe('ok');
    expect(kept(space).filter((path) => path.startsWith('predictions/'))).toEqual([
      'predictions/predictions.csv',
      'predictions/repeat-2.csv',
      'predictions/repeat-3.csv',
    ]);
    expect(evidenceOf(space).measurements['repeats']).toMatchObject([{ seed: 6 }, { seed: 7 }]);
  });

  it('packages the built-in network, the same twice, and predicts with it', async () => {
    const files = (space: Workspace): void =>
      space.write(
        'assay.yml',
        configText({ train: '{ tfjs: { hidden: [8], epochs: 2, batch-size: 32 } }' }).replace(
          /\n {4}predict: .*/,
          '',
        ),
      );
    const [one, two] = [project(), project()];
    for (const space of [one, two]) {
      files(space);
      expect((await run(space)).kind).toBe('ok');
    }
    const evidence = evidenceOf(one);
    expect(evidence.subject).toEqual(evidenceOf(two).subject);
    expect(evidence.measurements).toMatchObject({
      network: { backend: 'wasm' },
      predictions: { matchedBy: 'key' },
    });
    expect(kept(one)).toEqual(expect.arrayContaining(['package/model/weights.bin']));
    expect(readFileSync(join(one.root, '.assay/small/training/log.jsonl'), 'utf8')).toMatch(/loss/);
  }, 60_000);

  it('tells a loss that went astray, and keeps no package of it', async () => {
    const astray = `${TRAIN}\nappendFileSync(ASSAY_LOG, '{"step": 4, "loss": NaN}\\n');`;
    const space = project({}, { 'train.mjs': astray });
    expect((await run(space)).kind).toBe('refused');
    expect(codes(space)).toEqual(['diverged']);
    expect(kept(space)).not.toContain('package/manifest.json');
  });

  it('shows nothing of what a command prints in its evidence', async () => {
    const leaky = "console.error('ValueError: could not convert Jane Doe'); process.exit(1);";
    const space = project({}, { 'train.mjs': leaky });
    await run(space);
    expect(JSON.stringify(evidenceOf(space))).not.toMatch(/Jane/);
  });
});

describe('train-model refuses, with evidence and without a package, when', () => {
  const cases: readonly (readonly [
    string,
    Parameters<typeof configText>[0],
    Record<string, string>,
    readonly string[],
  ])[] = [
    ['training fails', {}, { 'train.mjs': 'process.exit(2)' }, ['failed']],
    ['training writes nothing', {}, { 'train.mjs': '' }, ['no-model']],
    [
      'training ignores signals past its time',
      { train: '{ run: [node, train.mjs], time-limit: 1s }' },
      {
        'train.mjs':
          "for(const s of ['SIGTERM','SIGINT'])process.on(s,()=>{});setInterval(()=>{},9)",
      },
      ['timed-out'],
    ],
    ['predicting fails', {}, { 'predict.mjs': 'process.exit(2)' }, ['failed']],
  ];
  it.each(cases)(
    '%s',
    async (_title, extra, files, expected) => {
      const space = project(extra, files);
      const ending = await run(space);
      expect(ending.kind).toBe('refused');
      expect(codes(space)).toEqual(expected);
      expect(evidenceOf(space)).toMatchObject({ verdict: 'fail', subject: { package: null } });
      const left = kept(space).filter((path) => !/^training\/(?:checkpoints|shelf)\//.test(path));
      expect(left.filter((path) => !path.startsWith('training/log'))).toEqual([
        'evidence/training.json',
        'run.json',
        'training/environment.json',
      ]);
    },
    30_000,
  );

  it('predictions are NaN, and keeps them where the lines that it names can be read', async () => {
    const broken = PREDICT.replace('score(Number(row.x), model)', 'NaN');
    const space = project({}, { 'predict.mjs': broken });
    expect((await run(space)).kind).toBe('refused');
    expect(codes(space)).toEqual(['prediction-not-finite']);
    const [sample] = evidenceOf(space).reasons[0]?.samples ?? [];
    expect(sample).toMatchObject({ file: '.assay/small/training/unchecked/predictions.csv' });
    const lines = readFileSync(join(space.root, sample!.file!), 'utf8').split('\n');
    expect(lines[sample!.line! - 1]).toMatch(/NaN/);
    expect(kept(space)).not.toContain('package/manifest.json');
    expect(kept(space)).not.toContain('predictions/predictions.csv');
  });

  it('predicting outstays its time, and then does not train again', async () => {
    const slow = (limit: string): string =>
      configText({
        predict: `{ run: [node, predict.mjs], files: [score.mjs], time-limit: ${limit} }`,
      });
    const wait = `await new Promise((done) => setTimeout(done, 1500));\n${PREDICT}`;
    const space = project({}, { 'predict.mjs': wait });
    space.write('assay.yml', slow('1s'));
    await run(space);
    expect(codes(space)).toEqual(['timed-out']);
    expect(kept(space)).not.toContain('package/manifest.json');
    space.write('assay.yml', slow('60s'));
    const { log } = await run(space);
    expect(evidenceOf(space).measurements).toMatchObject({
      reused: true,
    });
    expect(log?.said('foreign')).toEqual([]);
  }, 30_000);

  it('a package of another training stood there before', async () => {
    const space = project();
    await run(space);
    space.write('train.mjs', 'process.exit(1)');
    await run(space);
    expect(kept(space)).not.toContain('package/manifest.json');
    expect(kept(space)).not.toContain('predictions/predictions.csv');
  });

  it('a GPU is demanded and not there, before any data is looked at', async () => {
    const space = project({ train: '{ run: [node, train.mjs], require: { gpu: { count: 2 } } }' });
    const ending = await run(
      space,
      {},
      {
        dataEngine: () => Promise.reject(new Error('the data was looked at')),
        machine: {
          facts: async () => ({
            system: 's',
            architecture: 'a',
            cpu: 'c',
            cores: 1,
            memoryBytes: 1,
            node: 'v',
            flags: {},
            gpus: [],
            gpuRemark: 'nvidia-smi was not found.',
          }),
          gpuLoad: async () => [],
        },
      },
    );
    expect(ending).toMatchObject({
      kind: 'refused',
      sentence: 'The training demands 2 GPUs, but nvidia-smi was not found.',
    });
    expect(codes(space)).toEqual(['gpu-missing']);
  });

  it('the code is of a fork and the runner is our own', async () => {
    const space = project();
    const identity = {
      ci: true,
      github: {
        repository: 'a/b',
        runId: '1',
        attempt: 1,
        job: 'j',
        event: 'pull_request',
        sha: '',
        ref: '',
        workflow: '',
        serverUrl: '',
        runnerEnvironment: 'self-hosted',
        fork: 'stranger/b',
      },
    };
    const ending = await run(space, {}, { identity } as Partial<Host>);
    expect(ending.kind).toBe('refused');
    expect(codes(space)).toEqual(['fork-on-self-hosted-runner']);
  });
});

describe('train-model asks for a better configuration when', () => {
  it('a command is to see what belongs to Actions', async () => {
    const space = project({
      train: '{ run: [node, train.mjs], environment: [HF_HOME, GITHUB_TOKEN] }',
    });
    const ending = await run(space);
    expect(ending).toMatchObject({
      kind: 'misconfigured',
      problems: [{ place: { file: 'assay.yml', line: 9 } }],
    });
    expect(kept(space)).toEqual(['run.json']);
  });

  it.each([
    ['matches nothing', 'nothing*.mjs', 'No file matches'],
    ['holds credentials', '.env', 'may not be packaged'],
    ['leads out of the project', '../*', 'No file matches|may not be packaged'],
  ])('a pattern of predict.files %s', async (_title, pattern, message) => {
    const predict = `{ run: [node, predict.mjs], files: ['${pattern}'] }`;
    const space = project({ predict }, { '.env': 'SECRET=1' });
    const ending = await run(space);
    if (ending.kind !== 'misconfigured') throw new Error(`ended ${ending.kind}`);
    expect(ending.problems[0]?.message).toMatch(new RegExp(message));
  });
});

describe('a cancelled train-model', () => {
  it('ends at once and leaves neither evidence nor package', async () => {
    const hang = "console.log('hanging'); setInterval(() => {}, 9);";
    const space = project({}, { 'train.mjs': hang });
    const controller = new AbortController();
    const open = openWorkspace(space.root, { cancelled: controller.signal });
    spaces.push(open);
    const timer = setInterval(() => {
      if (open.log.said('foreign').includes('hanging')) controller.abort(new Error('stop'));
    }, 20);
    const ending = await runStep(step, new Map(), () => open.host);
    clearInterval(timer);
    expect(ending).toEqual({ kind: 'cancelled' });
    expect(kept(space).filter((path) => !path.startsWith('training/'))).toEqual(['run.json']);
    await step.post?.(step.inputs.parse({}), open.host);
  });
});
