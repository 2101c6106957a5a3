import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dropOtherCheckpoints,
  saveAllCheckpoints,
} from '../../src/tasks/training/all-checkpoints.ts';
import { Checkpoints } from '../../src/tasks/training/checkpoints.ts';
import { type Workspace, workspace } from '../support/training-workspace.ts';

const KEY = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const spaces: Workspace[] = [];
afterEach(async () => {
  for (const space of spaces.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true });
  }
});

function open(): Workspace & { at(path: string): string; checkpoints: Checkpoints } {
  const space = workspace();
  spaces.push(space);
  const checkpoints = new Checkpoints('checkpoints', KEY, space.host);
  const at = (path: string): string => join(space.root, 'checkpoints', 'aaaaaaaaaaaaaaaa', path);
  return { ...space, checkpoints, at };
}

const work = (space: Workspace) =>
  space.host.files.readText(join('checkpoints', 'aaaaaaaaaaaaaaaa', 'work', 'state.json'));

describe('checkpoints', () => {
  it('start from nothing the first time', async () => {
    const { checkpoints, host } = open();
    expect(await checkpoints.restore()).toBe(false);
    expect((await host.files.facts(checkpoints.directory))?.kind).toBe('directory');
    expect(await checkpoints.save()).toBe(false);
  });

  it('are kept twice, and only where something is new', async () => {
    const { checkpoints, at, host } = open();
    await checkpoints.restore();
    for (const step of [1, 2, 3]) {
      writeFileSync(at('work/state.json'), `{"step":${step}}`);
      expect(await checkpoints.save()).toBe(true);
      expect(await checkpoints.save()).toBe(false);
    }
    expect(await host.files.list('checkpoints/aaaaaaaaaaaaaaaa/saved')).toEqual([
      '000002/checkpoint.json',
      '000002/files/state.json',
      '000003/checkpoint.json',
      '000003/files/state.json',
    ]);
  });

  it('come back as they were kept, not as a killed trainer left them', async () => {
    const space = open();
    await space.checkpoints.restore();
    writeFileSync(space.at('work/state.json'), '{"step":1}');
    await space.checkpoints.save();
    writeFileSync(space.at('work/state.json'), '{"st');
    expect(await space.checkpoints.restore()).toBe(true);
    expect(await work(space)).toBe('{"step":1}');
  });

  it('count what an orderly trainer left last', async () => {
    const space = open();
    await space.checkpoints.restore();
    writeFileSync(space.at('work/state.json'), '{"step":7}');
    await space.checkpoints.ended();
    expect(await space.checkpoints.restore()).toBe(true);
    expect(await work(space)).toBe('{"step":7}');
  });

  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['torn', (path) => truncateSync(join(path, 'files/state.json'), 3)],
    ['changed', (path) => writeFileSync(join(path, 'files/state.json'), '{"step":9}')],
    ['lost', (path) => rmSync(join(path, 'files/state.json'))],
    ['without a record', (path) => rmSync(join(path, 'checkpoint.json'))],
    ['with a torn record', (path) => truncateSync(join(path, 'checkpoint.json'), 20)],
  ];
  it.each(damages)('are passed over with a warning when they are %s', async (_title, damage) => {
    const space = open();
    await space.checkpoints.restore();
    for (const step of [1, 2]) {
      writeFileSync(space.at('work/state.json'), `{"step":${step}}`);
      await space.checkpoints.save();
    }
    damage(space.at('saved/000002'));
    expect(await space.checkpoints.restore()).toBe(true);
    expect(await work(space)).toBe('{"step":1}');
    expect(space.log.said('warning')).toEqual(['Checkpoint 2 is damaged and is passed over.']);
  });

  it('leave out files that are being written', async () => {
    const { checkpoints, at, host } = open();
    await checkpoints.restore();
    writeFileSync(at('work/state.json'), '{}');
    writeFileSync(at('work/state.json.tmp'), '{');
    await checkpoints.save();
    expect(await host.files.list('checkpoints/aaaaaaaaaaaaaaaa/saved')).toEqual([
      '000001/checkpoint.json',
      '000001/files/state.json',
    ]);
  });

  it('that hold links are not kept, which is said', async () => {
    const { checkpoints, at, log } = open();
    await checkpoints.restore();
    symlinkSync('/etc/passwd', at('work/latest'));
    expect([await checkpoints.save(), await checkpoints.save()]).toEqual([false, false]);
    expect(log.said('warning').join()).toMatch(/cannot be kept: .*a link/);
  });

  it('of other inputs are removed with a notice', async () => {
    const { checkpoints, host, log } = open();
    await checkpoints.restore();
    await dropOtherCheckpoints('checkpoints', [OTHER], host);
    expect(await host.files.facts('checkpoints/aaaaaaaaaaaaaaaa')).toBeUndefined();
    expect(log.said('notice')).toHaveLength(1);
  });

  it('travel to another machine through the cache', async () => {
    const kept = new Map<string, Map<string, Uint8Array>>();
    const cacheOf = ({ host }: Workspace) => ({
      save: async (key: string, directory: string) => {
        const files = await host.files.list(directory);
        const bytes = files.map(
          async (file) => [file, await host.files.readBytes(`${directory}/${file}`)] as const,
        );
        kept.set(key, new Map(await Promise.all(bytes)));
        return true;
      },
      restore: async (key: string, directory: string) => {
        const found = [...kept.keys()].findLast((one) => one.startsWith(key));
        for (const [file, bytes] of kept.get(found ?? '') ?? [])
          await host.files.write(`${directory}/${file}`, bytes);
        return found;
      },
    });
    const first = open();
    const here = new Checkpoints('checkpoints', KEY, { ...first.host, cache: cacheOf(first) });
    await here.restore();
    writeFileSync(first.at('work/state.json'), '{"step":5}');
    // The post step of the job, in a process of its own.
    expect(await saveAllCheckpoints('checkpoints', { ...first.host, cache: cacheOf(first) })).toBe(
      1,
    );
    const second = open();
    const there = new Checkpoints('checkpoints', KEY, { ...second.host, cache: cacheOf(second) });
    expect(await there.restore()).toBe(true);
    expect(await work(second)).toBe('{"step":5}');
  });
});
