import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFiles, type NodeFiles } from '../../../src/adapters/node/files.ts';
import { scratchFolder } from '../../support/scratch.ts';

let root: string;
let files: NodeFiles;

beforeEach(() => {
  root = scratchFolder('files');
  files = createFiles({ root });
});

const put = (path: string, content: string | Uint8Array = ''): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};

describe('reading', () => {
  test('text is decoded as UTF-8, without its byte order mark', async () => {
    put('a.txt', '\ufeffnaïve 🧪');
    expect(await files.readText('a.txt')).toBe('naïve 🧪');
  });

  test('bytes that are not UTF-8 are refused, with the line of the first one', async () => {
    put(
      'a.csv',
      Buffer.concat([Buffer.from('a,b\n1,2\nx'), Buffer.from([0xff]), Buffer.from('\n')]),
    );
    await expect(files.readText('a.csv')).rejects.toMatchObject({
      problems: [{ place: { file: 'a.csv', line: 3 } }],
    });
  });

  test('text is refused exactly where it is not valid UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        put('x', bytes);
        const valid = isUtf8(bytes);
        const read = files.readText('x').then(
          () => true,
          () => false,
        );
        expect(await read).toBe(valid);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a file that is not there', 'missing.txt', /There is no such file/],
    ['a folder', 'folder', /This is a folder/],
    ['a path through a file', 'plain/x', /a part of this path is a file/i],
    ['a file above the limit', 'large', /holds 30 bytes, and at most 20/],
  ])('%s is a configuration error that names it', async (_, path, sentence) => {
    mkdirSync(join(root, 'folder'));
    put('plain');
    put('large', 'x'.repeat(30));
    await expect(files.readText(path, 20)).rejects.toMatchObject({
      name: 'ConfigurationError',
      problems: [{ place: { file: path }, message: expect.stringMatching(sentence) }],
    });
  });

  test('facts tell files from folders, and say nothing of what is not there', async () => {
    put('a/b.txt', '12345');
    expect(await files.facts('a/b.txt')).toEqual({ kind: 'file', bytes: 5 });
    expect(await files.facts('a')).toMatchObject({ kind: 'directory' });
    expect(await files.facts('a/b.txt/c')).toBeUndefined();
    expect(await files.facts('c')).toBeUndefined();
  });

  test.runIf(existsSync('/dev/zero'))(
    'a device without an end is not read into memory',
    async () => {
      await expect(files.readText('/dev/zero', 1000)).rejects.toThrow(/at most 1000 are read/);
      expect(await files.readText('/dev/null')).toBe('');
    },
  );

  test('a fingerprint is the SHA-256 of the bytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 'abc');
    put('big', bytes);
    expect(await files.fingerprint('big')).toEqual({
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      bytes: bytes.length,
    });
  });
});

describe('finding', () => {
  test('patterns find files in the order of code units, each once', async () => {
    for (const name of ['data/b.csv', 'data/B.csv', 'data/ä.csv', 'data/x/c.csv', 'data/a.txt'])
      put(name);
    expect(await files.glob(['data/**/*.csv', 'data/b.csv'])).toEqual([
      'data/B.csv',
      'data/b.csv',
      'data/x/c.csv',
      'data/ä.csv',
    ]);
    expect(await files.glob(['data/*.csv', '!data/b*'])).toEqual(['data/B.csv', 'data/ä.csv']);
    expect(await files.glob(['nothing/*'])).toEqual([]);
  });

  test('a file whose very name looks like a pattern is meant literally', async () => {
    put('data [old] (1).csv');
    expect(await files.glob(['data [old] (1).csv'])).toEqual(['data [old] (1).csv']);
  });

  test('an absolute pattern finds absolute paths', async () => {
    put('a.csv');
    expect(await files.glob([join(root, '*.csv')])).toEqual([join(root, 'a.csv')]);
  });

  test('a list holds the files below a folder, relative and sorted', async () => {
    for (const name of ['p/z', 'p/a/b', 'p/a/.hidden', 'p/A']) put(name);
    expect(await files.list('p')).toEqual(['A', 'a/.hidden', 'a/b', 'z']);
  });

  test('a list refuses links, which a package must not hold', async () => {
    put('p/a');
    symlinkSync('/etc/passwd', join(root, 'p', 'b'));
    await expect(files.list('p')).rejects.toMatchObject({ name: 'ConfigurationError' });
  });
});

describe('writing', () => {
  test('parent folders are made, and no temporary file stays behind', async () => {
    await files.write('a/b/c.json', '{}');
    expect(readFileSync(join(root, 'a/b/c.json'), 'utf8')).toBe('{}');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.json']);
  });

  test('a write that fails leaves the old file as it was', async () => {
    put('a/old.json', 'old');
    mkdirSync(join(root, 'a', 'new'));
    await expect(files.write('a/new', 'text')).rejects.toThrow();
    expect(readdirSync(join(root, 'a')).toSorted()).toEqual(['new', 'old.json']);
  });

  test('a link at the place of a file is replaced, not followed', async () => {
    const outside = scratchFolder('outside');
    writeFileSync(join(outside, 'victim'), 'keep');
    symlinkSync(join(outside, 'victim'), join(root, 'report.md'));
    await files.write('report.md', 'new');
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('keep');
    expect(readFileSync(join(root, 'report.md'), 'utf8')).toBe('new');
  });

  test('a folder that is a link out of the workspace takes no writes, removals or copies', async () => {
    const outside = scratchFolder('outside');
    writeFileSync(join(outside, 'victim'), 'keep');
    symlinkSync(outside, join(root, '.assay'));
    put('a', 'a');
    const refused = {
      problems: [{ message: expect.stringMatching(/leads out of the workspace/) }],
    };
    await expect(files.write('.assay/x', 'x')).rejects.toMatchObject(refused);
    await expect(files.copy('a', '.assay/deep/x')).rejects.toMatchObject(refused);
    await expect(files.remove('.assay/victim')).rejects.toMatchObject(refused);
    await expect(files.makeDirectory('.assay/d')).rejects.toMatchObject(refused);
    expect(readdirSync(outside)).toEqual(['victim']);
  });

  test('a link whose name begins with two dots leads out of the workspace no better', async () => {
    const outside = scratchFolder('outside');
    symlinkSync(outside, join(root, '..run'));
    await expect(files.write('..run/x', 'x')).rejects.toThrow(/leads out of the workspace/);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('a name as long as the file system allows is written, whatever its characters', async () => {
    const name = '数'.repeat(80);
    await files.write(name, 'x');
    expect(readFileSync(join(root, name), 'utf8')).toBe('x');
  });

  test('a folder outside the workspace that is named outright is written to', async () => {
    const outside = scratchFolder('outside');
    await files.write(join(outside, 'x'), 'x');
    expect(readFileSync(join(outside, 'x'), 'utf8')).toBe('x');
  });

  test.skipIf(process.getuid?.() === 0)('a folder without permission is named', async () => {
    mkdirSync(join(root, 'locked'));
    chmodSync(join(root, 'locked'), 0o500);
    await expect(files.write('locked/a', 'x')).rejects.toMatchObject({
      problems: [{ message: 'Permission is denied.' }],
    });
  });

  test.runIf(existsSync('/dev/full'))('a full disk is told in one sentence', async () => {
    const { guarded } = await import('../../../src/adapters/node/file-error.ts');
    const work = async (): Promise<void> => writeFileSync('/dev/full', 'x');
    await expect(guarded('out.json', work)).rejects.toMatchObject({
      problems: [{ place: { file: 'out.json' }, message: 'No space is left on the device.' }],
    });
  });
});

test('temporary folders are removed at the end', async () => {
  const folder = await files.temporaryDirectory('test');
  writeFileSync(join(folder, 'x'), '');
  await files.dispose();
  expect(existsSync(folder)).toBe(false);
});

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8').equals(bytes);
}
