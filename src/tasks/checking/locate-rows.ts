import type { RecordPlace, Waypoint } from '../../domain/csv/structure.ts';
import type { Host } from '../../ports/host.ts';
import { headerRecords, walkRecords } from './count-structure.ts';
import type { TextFile } from './text-file.ts';

/** Physical lines of accepted rows, by their numbers from 1 in the order of the file. */
export async function linesOfRows(
  file: TextFile,
  rows: readonly number[],
  host: Pick<Host, 'files'>,
): Promise<ReadonlyMap<number, number>> {
  const wanted = [...new Set(rows)].toSorted((a, b) => a - b);
  const lines = new Map<number, number>();
  for (const [from, targets] of byWaypoint(file, wanted)) {
    const last = targets.at(-1) ?? 0;
    const open = new Set(targets);
    const rejected = new Set(file.rejected.map(({ at }) => at));
    let accepted = acceptedBefore(file, from.offset, from.records);
    const visit = (record: RecordPlace): boolean => {
      if (rejected.has(record.offset) || record.records < headerRecords(file.table)) return true;
      accepted += 1;
      if (open.has(accepted)) lines.set(accepted, record.line);
      return accepted < last;
    };
    await walkRecords(file.table, from, visit, host);
  }
  return lines;
}

/** Physical lines of records, by the bytes at which they start. */
export async function linesOfOffsets(
  file: TextFile,
  offsets: readonly number[],
  host: Pick<Host, 'files'>,
): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>();
  for (const offset of offsets) {
    const from =
      file.structure.waypoints.findLast((point) => point.offset <= offset) ?? startOf(file);
    await walkRecords(
      file.table,
      from,
      (record) => {
        if (record.offset === offset) lines.set(offset, record.line);
        return record.offset < offset;
      },
      host,
    );
  }
  return lines;
}

/** Accepted rows among the records before a byte. */
export function acceptedBefore(file: TextFile, offset: number, records: number): number {
  const rejected = firstIndexAtLeast(file.rejected, offset);
  return Math.max(0, records - headerRecords(file.table) - rejected);
}

function firstIndexAtLeast(rejected: TextFile['rejected'], offset: number): number {
  let low = 0;
  let high = rejected.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rejected[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf(file: TextFile): Waypoint {
  return { offset: file.table.mark, records: 0, lines: 0 };
}

/** Each wanted row under the last waypoint before it. */
function byWaypoint(
  file: TextFile,
  rows: readonly number[],
): ReadonlyMap<Waypoint, readonly number[]> {
  const points = [startOf(file), ...file.structure.waypoints];
  const groups = new Map<Waypoint, number[]>();
  let at = 0;
  for (const row of rows) {
    for (; at + 1 < points.length; at += 1) {
      const next = points[at + 1];
      if (next === undefined || acceptedBefore(file, next.offset, next.records) >= row) break;
    }
    const point = points[at] ?? startOf(file);
    groups.set(point, [...(groups.get(point) ?? []), row]);
  }
  return groups;
}
