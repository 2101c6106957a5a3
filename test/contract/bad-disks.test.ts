import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle, NODE } from '../support/bundle.ts';
import { EVERY_STEP, writePredictions } from '../support/every-step.ts';
import { scratchFolder } from '../support/scratch.ts';
import { smallProject } from '../support/training-workspace.ts';

/** Mounts of its own, which nobody else sees and which go with the process. */
const UNSHARE = ['unshare', '--mount', '--map-root-user'] as const;
const mounts = spawnSync(UNSHARE[0], [...UNSHARE.slice(1), 'true']).status === 0;
if (!mounts) process.stderr.write('SKIPPED the bad disks: unshare may not make mounts here.\n');

const DISKS: Readonly<Record<string, string>> = {
  'a read-only checkout': 'mount --bind . . && mount -o remount,ro,bind .',
  'a read-only run folder': 'mount --bind .assay .assay && mount -o remount,ro,bind .assay',
  'a full disk':
    'mount -t tmpfs -o size=4m none .assay && cp -r saved/. .assay/ && { dd if=/dev/zero of=.assay/fill bs=4k 2>/dev/null; true; }',
};
const SAYS: Readonly<Record<string, RegExp>> = {
  'a read-only checkout': /read-only/,
  'a read-only run folder': /read-only/,
  'a full disk': /No space is left on the device/,
};

let bundle: Bundle;
let root: string;

beforeAll(async () => {
  if (!mounts) return;
  bundle = buildBundle();
  const space = smallProject();
  await space.dispose();
  root = space.root;
  writePredictions(root);
  for (const action of Object.keys(EVERY_STEP))
    expect(run('true', action)).toMatchObject({ status: 0 });
  cpSync(join(root, '.assay'), join(root, 'saved'), { recursive: true });
}, 240_000);

/** Runs a step on a disk that a line of shell has prepared. */
function run(
  prepare: string,
  action: string,
): { readonly status: number | null; readonly said: string } {
  const inputs = { ...EVERY_STEP[action], ...(action === 'train-model' ? { reuse: 'false' } : {}) };
  const words = Object.entries(inputs).flatMap(([name, value]) =>
    value === 'false' ? [`--no-${name}`] : [`--${name}`, value],
  );
  const script = `${prepare} && exec "$@"`;
  const cli = [NODE, join(bundle.root, 'dist', 'cli.js'), action, ...words];
  const { status, stdout, stderr } = spawnSync(
    UNSHARE[0],
    [...UNSHARE.slice(1), 'sh', '-c', script, 'sh', ...cli],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: `${dirname(NODE)}:/usr/bin:/bin:/usr/sbin:/sbin`,
        HOME: root,
        TMPDIR: scratchFolder('disk'),
      },
    },
  );
  return { status, said: stdout + stderr };
}

describe.skipIf(!mounts).each(Object.entries(DISKS))('on %s', (name, prepare) => {
  it.each(Object.keys(EVERY_STEP))(
    '%s ends as a mistake of set-up, in one clear sentence',
    (action) => {
      const { status, said } = run(prepare, action);
      expect([action, status], said).toEqual([action, 2]);
      expect(said).toMatch(SAYS[name] ?? /$^/);
      expect(said).not.toMatch(/fault of Assay|\n\s+at /);
      expect(said.split('\n').filter((line) => line.startsWith('error: '))).toHaveLength(1);
    },
    60_000,
  );
});
