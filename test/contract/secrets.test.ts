import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { ENCODINGS } from '../support/encodings.ts';
import { EVERY_STEP, writePredictions } from '../support/every-step.ts';
import { ResultsService } from '../support/results-service/service.ts';
import { runActionStep, type StepRun } from '../support/run-step.ts';
import { ROOT } from '../support/shared.ts';
import { PREDICT, smallProject, TRAIN, type Workspace } from '../support/training-workspace.ts';

const TOKEN = 'ghs_canary+0123/456789ABCDEFabcdef';
const KEY = 'n0t&for "anyone"/ü-93f1c2';
const LINES = [
  '-----BEGIN A KEY-----',
  'bGluZSBvbmU+/first',
  'bGluZSB0d28+/second',
  '-----END A KEY-----',
];
const SECRETS: Readonly<Record<string, string>> = {
  DEPLOY_KEY: KEY,
  SIGNING_KEY: LINES.join('\n'),
  // The same token under a name that a command may be given.
  REGISTRY_LOGIN: TOKEN,
};

/** Prints every secret in every encoding, on both streams, in pieces and with every end of line. */
const LEAK = `
import { ENCODINGS as encodings } from ${JSON.stringify(join(ROOT, 'test/support/encodings.ts'))};
for (const name of ${JSON.stringify(Object.keys(SECRETS))}) {
  const secret = process.env[name];
  if (!secret) throw new Error(name + ' was not handed over');
  for (const [how, encode] of Object.entries(encodings)) {
    console.log('leaks ' + how + ': ' + encode(secret));
    console.error(encode(secret).replaceAll('\\n', '\\r\\n'));
  }
  console.log(secret.split('\\n').toReversed().join('\\n'));
  console.error('::error::' + secret.split('\\n').join('%0A'));
  process.stdout.write('in pieces: ' + secret.slice(0, 9));
  await new Promise((done) => setTimeout(done, 30));
  process.stdout.write(secret.slice(9) + '\\n');
}
`;

/** What must not be seen: each line of each secret. */
const HIDDEN = [...new Set(Object.values(SECRETS).flatMap((secret) => secret.split('\n')))];

const fromPercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'),
  );

const fromEscapes = (text: string): string =>
  text
    .replaceAll('\\"', '"')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Long pieces of a text, decoded from wherever their code may begin. */
function decoded(text: string, pieces: RegExp, code: 'base64' | 'hex'): readonly string[] {
  const groups = code === 'hex' ? [0, 1] : [0, 1, 2, 3];
  return (text.match(pieces) ?? []).flatMap((piece) =>
    groups.map((cut) => Buffer.from(piece.slice(cut), code).toString('utf8')),
  );
}

/** The secrets that somebody who knows how could read in a text. */
function leaksIn(text: string): readonly string[] {
  const readings = [
    ...[text, fromEscapes(text), fromPercent(text), fromPercent(text.replaceAll('+', ' '))],
    [...text].toReversed().join(''),
    ...decoded(text, /[A-Za-z0-9+/=_-]{16,}/g, 'base64'),
    ...decoded(text, /[0-9a-f]{16,}/gi, 'hex'),
  ].join('\n');
  return HIDDEN.filter((line) => readings.includes(line));
}

/** Everything below a folder as one text. */
function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

let bundle: Bundle;
let service: ResultsService;
beforeAll(async () => {
  bundle = buildBundle();
  service = await ResultsService.start();
});
afterAll(() => service.stop());

/** A project whose commands print all that they know, and then end as they are told. */
async function leakingProject(endings: {
  readonly train?: string;
  readonly predict?: string;
}): Promise<Workspace> {
  const names = `environment: [${Object.keys(SECRETS).join(', ')}]`;
  const space = smallProject(
    { train: `{ run: [node, train.mjs], ${names} }` },
    {
      files: {
        'train.mjs': `${LEAK}${TRAIN}${endings.train ?? ''}`,
        'predict.mjs': `${LEAK}${PREDICT}${endings.predict ?? ''}`,
      },
    },
  );
  await space.dispose();
  writePredictions(space.root);
  return space;
}

function start({ root }: Workspace, action: string): Promise<StepRun> {
  return runActionStep(
    {
      root: bundle.root,
      workspace: root,
      token: TOKEN,
      environment: { ...service.environment(), ...SECRETS },
    },
    { action, with: { ...EVERY_STEP[action] } },
  );
}

/** All that a step showed or left where others can see it; masks are what the runner keeps to itself. */
function shown(run: StepRun, { root }: Workspace): string {
  const commands = run.commands.filter(({ name }) => name !== 'add-mask');
  const { outputs, state, environment } = run;
  const values = [outputs, state, environment, ...commands.map(({ properties }) => properties)];
  return [
    ...run.plain,
    ...commands.map(({ data }) => data),
    ...values.flatMap((value) => Object.values(value)),
    ...[run.stderr, run.paths, run.summary],
    textBelow(join(root, '.assay')),
  ].join('\n');
}

it('the looking-glass of these tests sees a secret in every encoding', () => {
  for (const line of HIDDEN.filter((text) => text.length >= 12)) {
    for (const [how, encode] of Object.entries(ENCODINGS))
      expect(leaksIn(`x ${encode(line)} y`), `${line} ${how}`).not.toEqual([]);
  }
  expect(leaksIn('nothing of the kind')).toEqual([]);
});

describe.each([
  ['that end well', {}],
  ['that fail', { train: 'throw new Error(process.env.DEPLOY_KEY);', predict: 'process.exit(3);' }],
  ['whose predictions fail', { predict: 'throw new Error(process.env.SIGNING_KEY);' }],
])('after commands %s', (_, endings) => {
  const runs = new Map<string, string>();
  beforeAll(async () => {
    const space = await leakingProject(endings);
    for (const action of Object.keys(EVERY_STEP)) {
      const run = await start(space, action);
      runs.set(action, shown(run, space));
    }
  }, 300_000);

  it.each(Object.keys(EVERY_STEP))('%s shows and leaves no secret in any encoding', (action) => {
    expect(leaksIn(runs.get(action) ?? '')).toEqual([]);
    expect(runs.get(action)).not.toBe('');
  });

  it('train-model shows the rest of what its command printed', () => {
    expect(runs.get('train-model')).toContain('leaks in JSON: {"secret":"***"}');
  });
});
