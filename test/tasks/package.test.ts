import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { RefusalError } from '../../src/domain/evidence/refusal.ts';
import { type Manifest, writeManifest } from '../../src/domain/model/manifest.ts';
import { openPackage } from '../../src/tasks/packaging/open-package.ts';
import { sealPackage } from '../../src/tasks/packaging/seal-package.ts';
import { reusePackage } from '../../src/tasks/training/reuse-package.ts';
import { type Workspace, workspace } from '../support/training-workspace.ts';

const D = (digit: string): string => `sha256:${digit.repeat(64)}`;
const FACTS: Omit<Manifest, 'files'> = {
  assay: 1,
  kind: 'package',
  model: 'm',
  task: 'regression',
  data: { source: D('1'), train: D('2'), rows: 3, contract: D('3') },
  code: D('4'),
  parameters: { b: 1, a: [true, null] },
  seed: 1,
  environment: D('5'),
  key: D('6'),
  commands: { train: 't', predict: ['p', 'q'], features: null },
  environmentNames: [],
  features: ['x'],
  label: 'y',
  positive: null,
  format: 'csv',
  network: null,
};

const PLACES = { package: 'package', shelf: 'shelf' };

const spaces: Workspace[] = [];
afterEach(async () => {
  for (const space of spaces.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true });
  }
});

async function sealed(): Promise<Workspace & { directory: string; digest: string }> {
  const space = workspace({
    files: { 'made/weights.bin': 'weights', 'made/deep/a.txt': 'a', 'predict.py': 'print()' },
  });
  spaces.push(space);
  const { digest } = await sealPackage(
    {
      modelDirectory: 'made',
      supporting: [{ from: 'predict.py', to: 'predict.py' }],
      facts: FACTS,
      staging: 'staging',
      target: 'package',
    },
    space.host,
  );
  return { ...space, directory: join(space.root, 'package'), digest };
}

describe('a sealed package', () => {
  it('opens with its digest, which its inputs alone decide', async () => {
    const one = await sealed();
    const two = await sealed();
    expect((await openPackage('package', one.host, two.digest)).digest).toBe(one.digest);
    expect(await one.host.files.list('package')).toEqual([
      'files/predict.py',
      'manifest.json',
      'model/deep/a.txt',
      'model/weights.bin',
    ]);
    expect(await one.host.files.facts('staging')).toBeUndefined();
  });

  const forgeries: readonly (readonly [string, (directory: string) => void])[] = [
    ['a changed byte', (d) => writeFileSync(join(d, 'model/weights.bin'), 'Weights')],
    ['a truncated file', (d) => truncateSync(join(d, 'model/weights.bin'), 3)],
    ['a longer file', (d) => appendFileSync(join(d, 'files/predict.py'), '#')],
    ['a missing file', (d) => rmSync(join(d, 'model/deep/a.txt'))],
    ['a strange file', (d) => writeFileSync(join(d, 'model/x.pkl'), '')],
    ['a strange file beside', (d) => writeFileSync(join(d, 'x'), '')],
    [
      'a link for a file',
      (d) => {
        renameSync(join(d, 'model/weights.bin'), join(d, '..', 'w'));
        symlinkSync(join(d, '..', 'w'), join(d, 'model/weights.bin'));
      },
    ],
    [
      'a link for a folder',
      (d) => {
        renameSync(join(d, 'model'), join(d, '..', 'm'));
        symlinkSync(join(d, '..', 'm'), join(d, 'model'));
      },
    ],
    ['a truncated manifest', (d) => truncateSync(join(d, 'manifest.json'), 100)],
    ['an empty manifest', (d) => truncateSync(join(d, 'manifest.json'), 0)],
    ['a manifest with a blank more', (d) => appendFileSync(join(d, 'manifest.json'), ' ')],
    ['a manifest that is no UTF-8', (d) => writeFileSync(join(d, 'manifest.json'), Buffer.of(255))],
    [
      'a manifest that leads out',
      (d) => {
        const file = { path: '../predict.py', size: 7, sha256: D('0') };
        writeFileSync(join(d, 'manifest.json'), writeManifest({ ...FACTS, files: [file] }).text);
      },
    ],
    [
      'a manifest of something else',
      (d) => writeFileSync(join(d, 'manifest.json'), '{"assay":1,"kind":"package"}'),
    ],
  ];
  it.each(forgeries)('is refused with %s', async (_title, forge) => {
    const { directory, host } = await sealed();
    forge(directory);
    await expect(openPackage('package', host)).rejects.toMatchObject({
      name: 'RefusalError',
      reasons: [{ code: 'package-damaged' }],
    });
  });

  it('is refused where another was expected, and is a mistake where it is not there', async () => {
    const { host } = await sealed();
    await expect(openPackage('package', host, D('9'))).rejects.toBeInstanceOf(RefusalError);
    await expect(openPackage('nowhere', host)).rejects.toThrow(/no package/);
  });

  it('is used again for the same key, and made again where it is damaged or another', async () => {
    const first = await sealed();
    expect((await reusePackage(PLACES, D('6'), first.host))?.digest).toBe(first.digest);
    expect(await reusePackage(PLACES, D('7'), first.host)).toBeUndefined();
    expect(await first.host.files.facts('package')).toBeUndefined();
    const second = await sealed();
    truncateSync(join(second.directory, 'model/weights.bin'), 1);
    expect(await reusePackage(PLACES, D('6'), second.host)).toBeUndefined();
    expect(second.log.said('warning').join()).toMatch(/made again/);
  });

  it('comes back from a cache only where it is whole', async () => {
    const { root, host, digest } = await sealed();
    const put = (damage: boolean) => ({
      restore: async (key: string, directory: string) => {
        expect(key).toBe(`assay-package-${'6'.repeat(64)}`);
        mkdirSync(join(root, directory), { recursive: true });
        for (const file of await host.files.list('package'))
          await host.files.copy(`package/${file}`, `${directory}/${file}`);
        if (damage) truncateSync(join(root, directory, 'manifest.json'), 50);
        return key;
      },
      save: async () => true,
    });
    const whole = await reusePackage({ ...PLACES, package: 'a' }, D('6'), {
      ...host,
      cache: put(false),
    });
    expect(whole?.digest).toBe(digest);
    expect(
      await reusePackage({ ...PLACES, package: 'b' }, D('6'), { ...host, cache: put(true) }),
    ).toBeUndefined();
    expect(await host.files.facts('b')).toBeUndefined();
  });
});
