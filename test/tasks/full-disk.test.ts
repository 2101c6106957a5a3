import { afterAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/domain/problem.ts';
import type { Files } from '../../src/ports/files.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import { step } from '../../src/steps/train-model/step.ts';
import { openPackage } from '../../src/tasks/packaging/open-package.ts';
import { openWorkspace, smallProject, type Workspace } from '../support/training-workspace.ts';

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

/** The same files on a disk that is full from the n-th write on; counts the writes. */
function fullFrom(files: Files, nth: number): { files: Files; writes: () => number } {
  let writes = 0;
  const guarded =
    <A extends readonly unknown[]>(work: (...given: A) => Promise<void>) =>
    async (...given: A): Promise<void> => {
      writes += 1;
      if (writes < nth) return work(...given);
      const message = 'no space is left on the device.';
      throw new ConfigurationError({ place: { file: String(given.at(-1)) }, message });
    };
  return {
    files: {
      ...files,
      write: guarded(files.write),
      copy: guarded(files.copy),
      move: guarded(files.move),
    },
    writes: () => writes,
  };
}

describe('a disk that is full at any write of train-model', () => {
  it('ends in one sentence, and leaves neither half a package nor evidence of one', async () => {
    const space = smallProject();
    spaces.push(space);
    await runStep(step, new Map(), () => space.host);
    const raw = new Map([['reuse', 'false']]);
    const counted = fullFrom(space.host.files, Number.POSITIVE_INFINITY);
    await runStep(step, raw, () => ({ ...space.host, files: counted.files }));
    expect(counted.writes()).toBeGreaterThan(8);
    for (let nth = 1; nth <= counted.writes(); nth += 1) {
      const again = openWorkspace(space.root);
      spaces.push(again);
      const { files } = fullFrom(again.host.files, nth);
      const ending = await runStep(step, raw, () => ({ ...again.host, files }));
      expect([nth, ending.kind]).toEqual([nth, 'misconfigured']);
      if (ending.kind === 'misconfigured')
        expect(ending.problems.map((problem) => problem.message)).toEqual([
          'no space is left on the device.',
        ]);
      await isConsistent(again);
    }
  }, 120_000);
});

/** A package is whole or absent, and evidence speaks of the package that is there. */
async function isConsistent({ host }: Workspace): Promise<void> {
  const directory = '.assay/small/package';
  const evidence = '.assay/small/evidence/training.json';
  const isThere = async (path: string) => (await host.files.facts(path)) !== undefined;
  const opened = (await isThere(directory)) ? await openPackage(directory, host) : undefined;
  if (!(await isThere(evidence))) return;
  expect(JSON.parse(await host.files.readText(evidence)).subject.package).toBe(opened?.digest);
}
