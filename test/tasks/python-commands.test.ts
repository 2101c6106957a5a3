import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { RefusalError } from '../../src/domain/evidence/refusal.ts';
import { openJob, train } from '../support/training-job.ts';
import { smallProject, type Workspace } from '../support/training-workspace.ts';

const hasPython = spawnSync('python3', ['-c', 'import json']).status === 0;
if (!hasPython) process.stderr.write('SKIPPED "a trainer in Python": python3 is absent.\n');

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

const TRAIN = `
import csv, json, os, pathlib
rows = list(csv.DictReader(open(os.environ["ASSAY_TRAIN_DATA"], encoding="utf-8")))
with open(os.environ["ASSAY_LOG"], "a", encoding="utf-8") as log:
    for step in range(1, 4):
        log.write(json.dumps({"step": step, "loss": float("nan") if step == 2 else 1 / step}) + "\\n")
least = min(float(row["x"]) for row in rows if row["late"] == "1")
(pathlib.Path(os.environ["ASSAY_MODEL_DIR"]) / "model.json").write_text(json.dumps({"least": least}))
print("trained on", len(rows), "rows")
`;

async function job(text: string, run = '[python3, train.py]') {
  const space = smallProject({ train: `{ run: ${run} }` }, { files: { 'train.py': text } });
  spaces.push(space);
  return openJob(space);
}

async function codes(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof RefusalError)) throw new Error(`not refused: ${String(error)}`);
  return error.reasons.map((reason) => reason.code);
}

describe.skipIf(!hasPython)('a trainer in Python', () => {
  it('trains, and its NaN is heard although it is no JSON', async () => {
    const given = await job(TRAIN);
    const { trained, opened } = await train(given);
    expect(trained.badLines).toBe(0);
    expect(trained.curves.firstNotFinite).toBe(2);
    expect(trained.curves.lastLoss).toBeCloseTo(1 / 3);
    expect(opened.manifest.files.map((file) => file.path)).toContain('model/model.json');
    expect(given.job.inspection.environment.runtimes['python3']).toMatch(/^Python 3\./);
  });

  it.runIf(process.platform === 'linux')('is told to have run out of memory', async () => {
    const given = await job('x = bytearray(1 << 40)', '"ulimit -v 2000000; python3 train.py"');
    expect(await codes(train(given))).toEqual(['out-of-memory']);
  });

  it.runIf(process.platform === 'linux')('is told to have run out of disk', async () => {
    const text =
      'import os; open(os.environ["ASSAY_MODEL_DIR"] + "/m", "wb").write(bytes(1 << 20))';
    const given = await job(text, '"ulimit -f 100; python3 train.py"');
    expect(await codes(train(given))).toEqual(['disk-full']);
  });

  it('whose exception ends it is told from these', async () => {
    expect(await codes(train(await job('raise ValueError("x")')))).toEqual(['failed']);
  });
});
