import { clashingNames, nameFault } from './entry-name.ts';

/** One entry of a ZIP archive's central directory, as far as it decides whether to unpack it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Upper half of the external attributes: the Unix mode, 0 where it is not told. */
  readonly mode: number;
  readonly encrypted: boolean;
  /** Offset of its local header. */
  readonly offset: number;
}

/** How much an archive may unpack to. */
export interface ArchiveCaps {
  readonly entries: number;
  readonly bytes: number;
  /** Largest ratio of unpacked to packed bytes, for entries above `freeBytes`. */
  readonly ratio: number;
  readonly freeBytes: number;
}

export const ARCHIVE_CAPS: ArchiveCaps = {
  entries: 20_000,
  bytes: 20 * 2 ** 30,
  ratio: 200,
  freeBytes: 16 * 2 ** 20,
};

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const LOCAL_HEADER_BYTES = 30;

/**
 * Why an archive must not be unpacked, as the end of a sentence that begins with its name; undefined
 * where every entry is a plain file with a harmless name, no two share bytes or names, and all together
 * stay below the caps.
 */
export function archiveFault(
  entries: readonly ArchiveEntry[],
  caps: ArchiveCaps = ARCHIVE_CAPS,
): string | undefined {
  if (entries.length > caps.entries) return `holds more than ${caps.entries} files`;
  for (const entry of entries) {
    const fault = entryFault(entry, caps);
    if (fault !== undefined) return `holds ${JSON.stringify(entry.name)}, which ${fault}`;
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > caps.bytes) return `unpacks to ${total} bytes, more than ${caps.bytes}`;
  const clash = clashingNames(entries.map((entry) => entry.name));
  if (clash !== undefined) return `holds two files for one name: ${clash.map(quote).join(' and ')}`;
  return overlap(entries);
}

function entryFault(entry: ArchiveEntry, caps: ArchiveCaps): string | undefined {
  const type = entry.mode & FILE_TYPE;
  if (type !== 0 && type !== REGULAR) return 'is a link or a special file';
  if (entry.encrypted) return 'is encrypted';
  const name = nameFault(entry.name);
  if (name !== undefined) return name;
  const bomb = entry.bytes > caps.freeBytes && entry.bytes > entry.compressedBytes * caps.ratio;
  return bomb ? `unpacks to more than ${caps.ratio} times its size` : undefined;
}

/** Entries that share bytes are how the tightest bombs are built (Fifield, WOOT 2019). */
function overlap(entries: readonly ArchiveEntry[]): string | undefined {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  const found = sorted.findIndex((entry, index) => {
    const next = sorted[index + 1];
    return (
      next !== undefined && entry.offset + LOCAL_HEADER_BYTES + entry.compressedBytes > next.offset
    );
  });
  const name = sorted[found]?.name;
  return name === undefined ? undefined : `holds ${quote(name)}, whose bytes belong to another too`;
}

function quote(name: string): string {
  return JSON.stringify(name);
}
