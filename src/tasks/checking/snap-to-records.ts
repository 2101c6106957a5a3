import type { Host } from '../../ports/host.ts';
import type { DataFile } from './data-file.ts';
import type { Rejected } from './text-file.ts';

const CHUNK_BYTES = 1024 * 1024;
const LF = 10;
const CR = 13;

/**
 * Rejected records at the bytes where they really start: the engine (DuckDB 1.5.5) points at the line feed before
 * the record where lines end in CR LF. One entry a record, sorted.
 */
export async function snapToRecords(
  rejected: readonly Rejected[],
  file: DataFile,
  host: Pick<Host, 'files'>,
): Promise<readonly Rejected[]> {
  const starts = new Map<number, Rejected>();
  const byteAt = byteReader(file, host);
  for (const { at, kind } of rejected.toSorted((a, b) => a.at - b.at)) {
    let start = at;
    while (isLineBreak(await byteAt(start))) start += 1;
    if (!starts.has(start)) starts.set(start, { at: start, kind });
  }
  return [...starts.values()];
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

/** Single bytes of a file, asked for in rising order. */
function byteReader(
  { path }: DataFile,
  { files }: Pick<Host, 'files'>,
): (at: number) => Promise<number | undefined> {
  let base = 0;
  let chunk: Uint8Array = new Uint8Array();
  return async (at) => {
    if (at < base || at >= base + chunk.length) {
      chunk = await files.readFrom(path, at, CHUNK_BYTES);
      base = at;
    }
    return chunk[at - base];
  };
}
