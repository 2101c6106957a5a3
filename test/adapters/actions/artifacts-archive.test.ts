import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../src/adapters/actions/artifacts-archive.ts';
import { RefusalError } from '../../../src/domain/evidence/refusal.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { describeWithShared, sharedPath } from '../../support/shared.ts';
import { LINK_MODE, writeZip, type ZipPart } from '../../support/zip.ts';

let folder: string;
beforeEach(async () => {
  folder = scratchFolder('archive');
});

async function unpack(bytes: Buffer): Promise<readonly string[]> {
  await writeFile(join(folder, 'a.zip'), bytes);
  await unpackArchive(join(folder, 'a.zip'), join(folder, 'out'), 'The artifact a');
  return (await readdir(join(folder, 'out'), { recursive: true })).toSorted();
}

async function refusalOf(bytes: Buffer): Promise<string> {
  const error = await unpack(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RefusalError);
  return (error as RefusalError).message;
}

describe('Unpacking an archive', () => {
  it('writes the files that it holds', async () => {
    const parts = [
      { name: 'evidence/data.json', content: '{}' },
      { name: 'package/model.bin', content: Buffer.alloc(100_000, 7), deflate: true },
    ];
    expect(await unpack(writeZip(parts))).toEqual([
      'evidence',
      'evidence/data.json',
      'package',
      'package/model.bin',
    ]);
    expect(await readFile(join(folder, 'out/package/model.bin'))).toEqual(Buffer.alloc(100_000, 7));
  });

  const zeros = Buffer.alloc(64 * 2 ** 20);
  it.each<[string, readonly ZipPart[]]>([
    ['a name that leads out', [{ name: '../evil.txt', content: 'x' }]],
    ['an absolute name', [{ name: '/tmp/evil.txt', content: 'x' }]],
    ['backslashes', [{ name: '..\\evil.txt', content: 'x' }]],
    ['a link', [{ name: 'link', content: '/etc/passwd', mode: LINK_MODE }]],
    [
      'a link and a file behind it',
      [
        { name: 'd', content: '/tmp', mode: LINK_MODE },
        { name: 'd/x', content: 'x' },
      ],
    ],
    ['doubles by case', [{ name: 'a' }, { name: 'A' }]],
    [
      'shared bytes',
      [
        { name: 'a', content: 'xxxx' },
        { name: 'b', content: 'xxxx', sharesBytesOf: 0 },
      ],
    ],
    ['an encrypted file', [{ name: 'a', content: 'x'.repeat(20), encrypted: true }]],
    ['a bomb', [{ name: 'a', content: zeros, deflate: true }]],
    [
      'a size that is a lie',
      [{ name: 'a', content: Buffer.alloc(9000), deflate: true, claimBytes: 10 }],
    ],
  ])('refuses %s and writes nothing', async (_, parts) => {
    expect(await refusalOf(writeZip(parts))).toMatch(/^The artifact a is not unpacked: it /);
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => name !== 'a.zip' && name !== 'out' && name !== 'out/a')).toEqual(
      [],
    );
  });

  it('refuses an archive that is cut at any byte', async () => {
    const whole = writeZip([
      { name: 'a/b', content: 'hello '.repeat(50), deflate: true },
      { name: 'c', content: 'x' },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await refusalOf(whole.subarray(0, length));
        await rm(join(folder, 'out'), { recursive: true, force: true });
      }),
      { numRuns: 60 },
    );
  });
});

describeWithShared(
  'The archives of the zip-slip disclosure',
  ['hostile/snyk_zip-slip-vulnerability'],
  () => {
    it.each(['zip-slip.zip', 'zip-slip-win.zip'])('%s is refused', async (name) => {
      const file = sharedPath('hostile/snyk_zip-slip-vulnerability/archives', name);
      expect(await refusalOf(await readFile(file))).toMatch(
        /leads out|backslash|relative path|invalid characters in fileName/,
      );
    });
  },
);
