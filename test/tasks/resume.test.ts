import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJob, train } from '../support/training-job.ts';
import { openWorkspace, smallProject, type Workspace } from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

/** Twelve steps of a chaotic recurrence, kept after each; dies before step DIE_AT in the way of DIE_BY. */
const TRAINER = `
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
const { ASSAY_CHECKPOINT_DIR, ASSAY_LOG, ASSAY_MODEL_DIR, ASSAY_SEED, DIE_AT, DIE_BY, PACE } = process.env;
const file = ASSAY_CHECKPOINT_DIR + '/state.json';
let state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { step: 0, x: 0.3 + Number(ASSAY_SEED) / 100 };
console.log('starts at', state.step);
while (state.step < 12) {
  if (state.step === Number(DIE_AT)) {
    if (DIE_BY === 'exit') process.exit(1);
    if (DIE_BY === 'hang') await new Promise((done) => setTimeout(done, 60_000));
    writeFileSync(file, '{"step": 9'); // torn, as by a machine that is lost
    process.kill(process.pid, 'SIGKILL');
  }
  state = { step: state.step + 1, x: 3.9 * state.x * (1 - state.x) };
  await new Promise((done) => setTimeout(done, Number(PACE ?? 0)));
  writeFileSync(file + '.tmp', JSON.stringify(state));
  renameSync(file + '.tmp', file);
  appendFileSync(ASSAY_LOG, JSON.stringify({ step: state.step, loss: state.x }) + '\\n');
}
writeFileSync(ASSAY_MODEL_DIR + '/model.json', JSON.stringify(state));
`;

function start(limits: string): Workspace {
  const run = `{ run: [node, train.mjs], environment: [DIE_AT, DIE_BY, PACE], ${limits} }`;
  const space = smallProject({ train: run }, { files: { 'train.mjs': TRAINER } });
  spaces.push(space);
  return space;
}

/** The same folder in the hands of a new process, with other variables for the trainer. */
async function attempt({ root }: Workspace, environment: Readonly<Record<string, string>>) {
  const space = openWorkspace(root, { environment });
  spaces.push(space);
  const given = await openJob(space);
  const made = await train(given).catch(() => undefined);
  const starts = space.log.said('foreign').find((line) => line.startsWith('starts'));
  return { made, starts, space };
}

async function uninterrupted(limits: string): Promise<string | undefined> {
  return (await attempt(start(limits), {})).made?.opened.digest;
}

describe('a training that is interrupted', () => {
  it('ten times ends with the very model of one that was not', async () => {
    const limits = 'time-limit: 60s';
    const space = start(limits);
    for (let at = 1; at <= 10; at += 1) {
      const { made, starts } = await attempt(space, { DIE_AT: String(at), DIE_BY: 'exit' });
      expect({ made, starts }).toEqual({ made: undefined, starts: `starts at ${at - 1}` });
    }
    const { made, starts } = await attempt(space, {});
    expect(starts).toBe('starts at 10');
    expect(made?.trained.resumed).toBe(true);
    expect(made?.opened.digest).toBe(await uninterrupted(limits));
    const log = readFileSync(join(space.root, '.assay/small/training/log.jsonl'), 'utf8');
    expect(log.trim().split('\n')).toHaveLength(12);
  }, 60_000);

  it('by a kill goes on from the last copy that is whole, not from what was torn', async () => {
    const limits = 'checkpoint-every: 1s';
    const space = start(limits);
    const pace = { PACE: '260' };
    await attempt(space, { DIE_AT: '8', DIE_BY: 'kill', ...pace });
    const { made, starts } = await attempt(space, {});
    expect(starts).toMatch(/^starts at [1-7]$/);
    expect(made?.opened.digest).toBe(await uninterrupted(limits));
  }, 60_000);

  it('by its time limit goes on from where it was', async () => {
    const space = start('time-limit: 1s');
    await attempt(space, { DIE_AT: '6', DIE_BY: 'hang' });
    expect((await attempt(space, {})).starts).toBe('starts at 6');
  }, 60_000);

  it('and done keeps no checkpoint', async () => {
    const space = start('time-limit: 60s');
    await attempt(space, { DIE_AT: '3', DIE_BY: 'exit' });
    await attempt(space, {});
    expect(await space.host.files.list('.assay/small/training')).toEqual(['log.jsonl']);
  });

  it('by a cancellation leaves neither package nor process, and goes on later', async () => {
    const space = start('time-limit: 60s');
    const controller = new AbortController();
    const cancelled = openWorkspace(space.root, {
      cancelled: controller.signal,
      environment: { DIE_AT: '5', DIE_BY: 'hang' },
    });
    spaces.push(cancelled);
    const given = await openJob(cancelled);
    const { log } = cancelled;
    const timer = setInterval(() => {
      if (log.progresses.some((progress) => progress.done === 5)) controller.abort(new Error('x'));
    }, 20);
    await expect(train(given)).rejects.toThrow('x');
    clearInterval(timer);
    expect(await space.host.files.facts('.assay/small/package')).toBeUndefined();
    expect(await space.host.files.facts('.assay/small/training/work')).toBeUndefined();
    expect((await attempt(space, {})).starts).toBe('starts at 5');
  }, 60_000);
});
