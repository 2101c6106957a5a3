import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refusal } from '../../domain/evidence/refusal.ts';
import {
  ARCHIVE_CAPS,
  type ArchiveCaps,
  type ArchiveEntry,
  archiveFault,
} from '../../domain/hand-over/archive.ts';

/**
 * Unpacks a ZIP archive into an empty folder, after its whole central directory has been judged.
 * @throws RefusalError (reason `unsafe-archive`) where it is cut, forged, or more than the caps allow.
 */
export async function unpackArchive(
  file: string,
  directory: string,
  title: string,
  caps: ArchiveCaps = ARCHIVE_CAPS,
): Promise<void> {
  const archive = await judged(title, () =>
    openPromise(file, { autoClose: false, strictFileNames: true, validateEntrySizes: true }),
  );
  try {
    const entries = await judged(title, () => readDirectory(archive, caps));
    const fault = archiveFault(entries.map(describe), caps);
    if (fault !== undefined) throw unsafe(title, fault);
    for (const entry of entries) await judged(title, () => unpack(archive, entry, directory));
  } finally {
    archive.close();
  }
}

function unsafe(title: string, fault: string): Error {
  return refusal('unsafe-archive', `${title} is not unpacked: it ${fault}.`);
}

async function judged<T>(title: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) throw error;
    throw unsafe(
      title,
      `is not a sound archive (${error instanceof Error ? error.message : error})`,
    );
  }
}

/** A full disk or a missing right is no fault of the archive's. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function readDirectory(archive: ZipFile, caps: ArchiveCaps): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    entries.push(entry);
    if (entries.length > caps.entries) break;
  }
  return entries;
}

function describe(entry: Entry): ArchiveEntry {
  return {
    name: entry.fileName,
    compressedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    mode: entry.externalFileAttributes >>> 16,
    encrypted: entry.isEncrypted(),
    offset: entry.relativeOffsetOfLocalHeader,
  };
}

async function unpack(archive: ZipFile, entry: Entry, directory: string): Promise<void> {
  const target = join(directory, entry.fileName);
  await mkdir(dirname(target), { recursive: true });
  const content = await archive.openReadStreamPromise(entry);
  await pipeline(
    content,
    bounded(entry.uncompressedSize),
    createWriteStream(target, { flags: 'wx', mode: 0o600 }),
  );
}

/** Ends a stream that gives more than the directory promised. */
function bounded(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      seen += chunk.byteLength;
      if (seen > limit) done(new Error('an entry is longer than it says'));
      else done(null, chunk);
    },
  });
}
