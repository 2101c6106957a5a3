import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchiveEntry, archiveFault } from '../../../src/domain/hand-over/archive.ts';

function entry(changes: Partial<ArchiveEntry> & { name: string }, index = 0): ArchiveEntry {
  return {
    compressedBytes: 10,
    bytes: 10,
    mode: 0o100644,
    encrypted: false,
    offset: index * 200,
    ...changes,
  };
}

describe('An archive', () => {
  it('is unpacked when it holds plain files with harmless names', () => {
    const names = [
      'hand-over.json',
      'evidence/data.json',
      'package/model.bin',
      'package/.hidden',
      'a/b/ü.txt',
    ];
    expect(archiveFault(names.map((name, index) => entry({ name }, index)))).toBeUndefined();
  });

  it.each([
    ['../evil.txt', /leads out/],
    ['a/../../evil.txt', /leads out/],
    ['/etc/passwd', /absolute/],
    ['C:/windows/x', /absolute/],
    ['a\\..\\b', /backslash/],
    ['a\u0000b', /control/],
    ['a\nb', /control/],
    ['evidence/', /folder/],
    ['a//b', /empty part/],
    ['./a', /empty part/],
    ['', /no name/],
    ['x'.repeat(401), /400/],
    ['package/con', /device/],
    ['package/NUL.txt', /device/],
    ['com1/x', /device/],
    ['a./b', /dot or a space/],
    ['a /b', /dot or a space/],
    ['stream:a', /not every machine/],
  ])('is refused for a file named %j', (name, expected) => {
    expect(archiveFault([entry({ name: 'good' }), entry({ name }, 1)])).toMatch(expected);
  });

  it.each([
    [{ mode: 0o120777 }, /link or a special/],
    [{ mode: 0o060000 }, /link or a special/],
    [{ encrypted: true }, /encrypted/],
    [{ bytes: 2 ** 30, compressedBytes: 2 ** 20 }, /more than 200 times/],
    [{ bytes: 2 ** 40, compressedBytes: 2 ** 40 }, /unpacks to 1099511627776 bytes/],
  ])('is refused for an entry with %j', (changes, expected) => {
    expect(archiveFault([entry({ name: 'x', ...changes })])).toMatch(expected);
  });

  it.each([
    [['A.txt', 'a.TXT']],
    [['same', 'same']],
    [['é', 'e\u0301']],
    [['straße', 'STRASSE']],
    [['a', 'A/b']],
  ])('is refused for the names %j, which one file system takes for one', (names) => {
    const entries = names.map((name, index) => entry({ name }, index));
    expect(archiveFault(entries)).toMatch(/two files for one name/);
  });

  it('is refused where entries share bytes', () => {
    const entries = [entry({ name: 'a', compressedBytes: 500 }), entry({ name: 'b' }, 1)];
    expect(archiveFault(entries)).toMatch(/belong to another/);
  });

  it('is refused above the number of files', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => entry({ name: `f${index}` }, index));
    expect(archiveFault(many)).toMatch(/more than 20000 files/);
    expect(archiveFault(many.slice(1))).toBeUndefined();
  });

  it('is never unpacked with a name that leaves the folder, whatever the name', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b.txt', '\\', 'C:', ' ');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const name = parts.join('/');
        if (archiveFault([entry({ name })]) !== undefined) return;
        expect(new URL(name, 'file:///root/here/').pathname.startsWith('/root/here/')).toBe(true);
      }),
    );
  });
});
