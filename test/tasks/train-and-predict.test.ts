import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RefusalError } from '../../src/domain/evidence/refusal.ts';
import { makePredictions } from '../../src/steps/train-model/make-predictions.ts';
import { type OpenJob, openJob, train } from '../support/training-job.ts';
import {
  type configText,
  PREDICT,
  smallProject,
  TRAIN,
  type Workspace,
} from '../support/training-workspace.ts';

const open: Workspace[] = [];
afterAll(() => Promise.all(open.map((space) => space.dispose())));

async function jobOf(
  extra: Parameters<typeof configText>[0] = {},
  files: Readonly<Record<string, string>> = {},
): Promise<OpenJob> {
  const space = smallProject(extra, { files });
  open.push(space);
  return openJob(space);
}

async function predicted(given: OpenJob) {
  const { opened } = await train(given);
  const { project, prepared } = given.job;
  return makePredictions({ project, prepared, opened, name: 'predictions' }, given.space.host);
}

async function codes(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof RefusalError)) throw new Error(`not refused: ${String(error)}`);
  return error.reasons.map((reason) => reason.code);
}

function tree(space: Workspace, below: string): readonly string[] {
  return readdirSync(join(space.root, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(space.root.length + 1))
    .toSorted();
}

describe('a training', () => {
  it('makes a package, curves and predictions that are whole', async () => {
    const given = await jobOf();
    const { opened, trained } = await train(given);
    expect(tree(given.space, '.assay/small/package')).toEqual([
      '.assay/small/package/files/predict.mjs',
      '.assay/small/package/files/score.mjs',
      '.assay/small/package/manifest.json',
      '.assay/small/package/model/model.json',
    ]);
    expect(opened.manifest).toMatchObject({ features: ['x', 'colour'], label: 'late', seed: 1 });
    const model = JSON.parse(
      readFileSync(join(given.space.root, '.assay/small/package/model/model.json'), 'utf8'),
    );
    expect(model).toEqual({ least: 0.51, parameters: { depth: 3 }, rows: 200, seed: '1' });
    expect(trained.curves.points().get('loss')).toEqual([
      { step: 1, value: 1 },
      { step: 2, value: 0.5 },
      { step: 3, value: 1 / 3 },
    ]);
    const { project, prepared } = given.job;
    const made = await makePredictions(
      { project, prepared, opened, name: 'predictions' },
      given.space.host,
    );
    expect(made).toMatchObject({ rows: 100, matchedBy: 'key' });
    expect(tree(given.space, '.assay/small/training')).toEqual(['.assay/small/training/log.jsonl']);
    expect(given.space.log.said('foreign')).toContain('trained on 200 rows with x,colour');
  });

  it('is told the name of the label column', async () => {
    const given = await jobOf({}, { 'train.mjs': `console.log(process.env.ASSAY_LABEL);${TRAIN}` });
    await train(given);
    expect(given.space.log.said('foreign')).toContain('late');
  });

  it('gives the same digest for the same inputs, in another folder', async () => {
    const first = await train(await jobOf());
    const second = await train(await jobOf());
    expect(second.opened.digest).toBe(first.opened.digest);
  });

  it('has the same preparation of rows in training and in predicting', async () => {
    const features = `
import { readFileSync, writeFileSync } from 'node:fs';
const [header, ...lines] = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
const x = header.split(',').indexOf('x');
writeFileSync(process.env.ASSAY_OUTPUT, header.replace('x', 'doubled') + '\\n' + lines.map((line) => line.split(',').map((cell, i) => i === x ? Number(cell) * 2 : cell).join(',')).join('\\n') + '\\n');
console.log('prepared', lines.length);
`;
    const swap = (text: string): string => text.replaceAll('row.x', 'row.doubled');
    const { TRAIN, PREDICT } = await import('../support/training-workspace.ts');
    const given = await jobOf(
      { more: '    features: { run: [node, features.mjs] }\n' },
      { 'features.mjs': features, 'train.mjs': swap(TRAIN), 'predict.mjs': swap(PREDICT) },
    );
    const { opened } = await train(given);
    expect(opened.manifest.features).toEqual(['doubled', 'colour']);
    const { project, prepared } = given.job;
    const predict = () =>
      makePredictions({ project, prepared, opened, name: 'predictions' }, given.space.host);
    await predict();
    await predict();
    const runs = given.space.log.said('foreign').filter((line) => line.startsWith('prepared'));
    expect(runs).toEqual(['prepared 200', 'prepared 100']);
  });
});

describe('a features command', () => {
  const PREPARE = (then: string): string => `
import { readFileSync, writeFileSync } from 'node:fs';
const lines = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
const predicting = lines.length === 101;
${then}
writeFileSync(process.env.ASSAY_OUTPUT, lines.join('\\n') + '\\n');
`;
  const prepared = (then: string, limit = '60s') =>
    jobOf(
      { more: `    features: { run: [node, features.mjs], time-limit: ${limit} }\n` },
      { 'features.mjs': PREPARE(then) },
    );

  it('has its own time limit for the rows to predict as well', async () => {
    const given = await prepared(
      'if (predicting) await new Promise((resolve) => setTimeout(resolve, 60_000));',
      '2s',
    );
    expect(await codes(predicted(given))).toEqual(['timed-out']);
  });

  it('that makes other columns of the rows to predict is refused', async () => {
    const given = await prepared(
      "if (predicting) lines.splice(0, lines.length, ...lines.map((line) => line.replace(/,[^,]*$/, '')));",
    );
    expect(await codes(predicted(given))).toEqual(['features-columns']);
  });
});

describe('the columns to use', () => {
  const MANY = Array.from({ length: 6000 }, (_, index) => `a_rather_long_name_of_column_${index}`);
  const features = `
import { readFileSync, writeFileSync } from 'node:fs';
const [header, ...lines] = readFileSync(process.env.ASSAY_INPUT, 'utf8').trim().split('\\n');
const names = Array.from({ length: 6000 }, (_, index) => 'a_rather_long_name_of_column_' + index);
const more = names.map(() => 1).join();
writeFileSync(process.env.ASSAY_OUTPUT, header + ',' + names.join() + '\\n' + lines.map((line) => line + ',' + more).join('\\n') + '\\n');
`;
  const telling = (text: string): string => `
import { readFileSync as read } from 'node:fs';
const listed = JSON.parse(read(process.env.ASSAY_FEATURES_FILE, 'utf8'));
console.log('listed', listed.length, listed.at(-1), process.env.ASSAY_FEATURES ?? 'not set');
${text}`;

  it('are named by a variable and by a file', async () => {
    const given = await jobOf({}, { 'train.mjs': telling(TRAIN), 'predict.mjs': telling(PREDICT) });
    await predicted(given);
    const told = given.space.log.said('foreign').filter((line) => line.startsWith('listed'));
    expect(told).toEqual(['listed 2 colour x,colour', 'listed 2 colour x,colour']);
  });

  it('are named by the file alone where they are too many for a variable', async () => {
    const given = await jobOf(
      { more: '    features: { run: [node, features.mjs] }\n' },
      {
        'features.mjs': features,
        'train.mjs': telling(TRAIN),
        'predict.mjs': telling(PREDICT),
      },
    );
    expect(await predicted(given)).toMatchObject({ rows: 100 });
    const told = given.space.log.said('foreign').filter((line) => line.startsWith('listed'));
    expect(told).toEqual(Array(2).fill(`listed 6002 ${MANY.at(-1)} not set`));
    expect(given.space.log.said('notice').join()).toContain('6002 columns to use are too long');
  });
});

describe('a train command that', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['fails', 'process.exit(3)', 'failed'],
    ['dies', "process.kill(process.pid, 'SIGKILL')", 'killed'],
    ['writes nothing', '', 'no-model'],
    [
      'writes a link',
      "import{symlinkSync}from'node:fs';symlinkSync('/etc/passwd',process.env.ASSAY_MODEL_DIR+'/x')",
      'not-plain-files',
    ],
    [
      'writes credentials',
      "import{writeFileSync}from'node:fs';writeFileSync(process.env.ASSAY_MODEL_DIR+'/.env','x')",
      'forbidden-file',
    ],
    [
      'runs out of its own memory',
      "console.error('MemoryError: Unable to allocate 3 GiB');process.exit(1)",
      'out-of-memory',
    ],
    [
      'runs out of GPU memory',
      "console.error('torch.OutOfMemoryError: CUDA out of memory. Tried');process.exit(1)",
      'gpu-out-of-memory',
    ],
    [
      'fills the disk',
      "console.error('OSError: [Errno 28] No space left on device');process.exit(1)",
      'disk-full',
    ],
    ['asks to be run again', 'process.exit(75)', 'interrupted'],
  ];
  it.each(cases)(
    '%s is refused for its own reason, and leaves no package',
    async (_t, text, code) => {
      const given = await jobOf({}, { 'train.mjs': text });
      expect(await codes(train(given))).toEqual([code]);
      expect(tree(given.space, '.assay/small').filter((path) => !path.includes('/data/'))).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/package|work/)]),
      );
    },
  );

  it('hangs is ended at its time limit', async () => {
    const given = await jobOf(
      { train: '{ run: [node, train.mjs], time-limit: 1s }' },
      { 'train.mjs': 'setInterval(() => {}, 100)' },
    );
    expect(await codes(train(given))).toEqual(['timed-out']);
  });

  it('falls silent is ended at its silence limit', async () => {
    const given = await jobOf(
      { train: '{ run: [node, train.mjs], silence-limit: 1s }' },
      { 'train.mjs': "console.log('hello'); setInterval(() => {}, 100)" },
    );
    expect(await codes(train(given))).toEqual(['silent']);
  });

  it('is not there is told apart', async () => {
    expect(await codes(train(await jobOf({ train: '{ run: [no-such-program] }' })))).toEqual([
      'not-started',
    ]);
    expect(await codes(train(await jobOf({ train: '{ run: no-such-program }' })))).toEqual([
      'not-started',
    ]);
  });

  it('logs NaN is heard, and nonsense in the log is counted', async () => {
    const { TRAIN } = await import('../support/training-workspace.ts');
    const noise = `import { appendFileSync as a } from 'node:fs'; a(process.env.ASSAY_LOG, 'nonsense\\n{"loss":1}\\n{"step":0,"loss":NaN}\\n');\n`;
    const { trained } = await train(await jobOf({}, { 'train.mjs': noise + TRAIN }));
    expect(trained.badLines).toBe(2);
    expect(trained.curves.firstNotFinite).toBe(0);
  });
});

describe('a predict command that', () => {
  const wrote = (text: string): string =>
    `import{writeFileSync as w,readFileSync as r}from'node:fs';const n=r(process.env.ASSAY_DATA,'utf8').trim().split('\\n').slice(1).map(l=>l.split(',')[0]);w(process.env.ASSAY_PREDICTIONS,'id,prediction\\n'+${text}.join('\\n'))`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['fails', 'process.exit(1)', ['failed']],
    ['writes nothing', '', ['no-predictions']],
    [
      'makes a link of its predictions',
      `${wrote("n.map(i=>i+',0.5')").replace('w(process.env.ASSAY_PREDICTIONS', "w('real.csv'")};import{symlinkSync as s,realpathSync as q}from'node:fs';s(q('real.csv'),process.env.ASSAY_PREDICTIONS)`,
      ['not-a-file'],
    ],
    ['writes NaN', wrote("n.map(i=>i+',NaN')"), ['prediction-not-finite']],
    [
      'writes too few rows',
      wrote("n.slice(1).map(i=>i+',0.5')"),
      ['wrong-number-of-rows', 'missing-key'],
    ],
    [
      'doubles keys',
      wrote("[...n,n[0]].map(i=>i+',0.5')"),
      ['wrong-number-of-rows', 'doubled-key'],
    ],
  ];
  it.each(cases)(
    '%s is refused for its own reason, and leaves no predictions',
    async (_t, text, expected) => {
      const given = await jobOf({}, { 'predict.mjs': text });
      expect(await codes(predicted(given))).toEqual(expected);
      const folder = given.job.project.paths.predictions;
      const left = await given.space.host.files.facts(folder);
      expect(left === undefined ? [] : await given.space.host.files.list(folder)).toEqual([]);
    },
  );

  it('changes the model is refused', async () => {
    const { PREDICT } = await import('../support/training-workspace.ts');
    const meddling = `import { appendFileSync } from 'node:fs';\n${PREDICT}\nappendFileSync(ASSAY_MODEL_DIR + '/model.json', ' ');`;
    const given = await jobOf({}, { 'predict.mjs': meddling });
    expect(await codes(predicted(given))).toEqual(['package-damaged']);
  });
});

describe('a command that does what it must not is named', () => {
  const CHANGE = (name: string): string =>
    `import { appendFileSync as changed } from 'node:fs'; changed(process.env.${name}, '9,9,red,1\\n');`;

  it.each<[string, Record<string, string>, string, RegExp]>([
    [
      'when training changes its rows',
      { 'train.mjs': `${TRAIN}${CHANGE('ASSAY_TRAIN_DATA')}` },
      'changed-data',
      /^The train command changed the file of ASSAY_TRAIN_DATA/,
    ],
    [
      'when predicting changes its rows',
      { 'predict.mjs': `${PREDICT}${CHANGE('ASSAY_DATA')}` },
      'changed-data',
      /^The predict command changed the file of ASSAY_DATA/,
    ],
    [
      'when predicting changes the package',
      { 'predict.mjs': `${PREDICT}${CHANGE("ASSAY_MODEL_DIR + '/model.json'")}` },
      'package-damaged',
      /^The predict command changed what ASSAY_MODEL_DIR holds/,
    ],
    [
      'when training removes its folder',
      {
        'train.mjs':
          "import { rmSync } from 'node:fs'; rmSync(process.env.ASSAY_MODEL_DIR, { recursive: true });",
      },
      'no-model',
      /^The train command removed ASSAY_MODEL_DIR/,
    ],
    [
      'when training writes only empty files',
      {
        'train.mjs':
          "import { writeFileSync } from 'node:fs'; writeFileSync(process.env.ASSAY_MODEL_DIR + '/model.bin', '');",
      },
      'no-model',
      /only empty files/,
    ],
    [
      'when training leaves links, of which only the first is told',
      {
        'train.mjs':
          "import { symlinkSync } from 'node:fs'; for (const n of ['a', 'b', 'c']) symlinkSync('/etc', process.env.ASSAY_MODEL_DIR + '/' + n);",
      },
      'not-plain-files',
      /^The train command left "a" and 2 more in ASSAY_MODEL_DIR/,
    ],
  ])('%s', async (_, files, code, message) => {
    const error = await predicted(await jobOf({}, files)).catch((caught: unknown) => caught);
    if (!(error instanceof RefusalError)) throw new Error(`not refused: ${String(error)}`);
    expect(error.reasons).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });
});
