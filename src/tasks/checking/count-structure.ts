import { LINES } from '../../domain/contract/sql/source.ts';
import { RFC_4180 } from '../../domain/csv/dialect.ts';
import { RecordCounter } from '../../domain/csv/record-counter.ts';
import { RecordTally, TALLY_BYTES } from '../../domain/csv/record-tally.ts';
import type { RecordPlace, Structure, Waypoint } from '../../domain/csv/structure.ts';
import type { Host } from '../../ports/host.ts';
import type { TableFile } from './table-file.ts';

const CHUNK_BYTES = TALLY_BYTES;

/** A waypoint is left so often: from it a record is looked up by the slower machine. */
const STRIDE_BYTES = 32 * 1024;

/** The structure of a text file, counted from its bytes; independent of the engine. `told` hears how far it is. */
export async function countStructure(
  table: TableFile,
  told: (bytes: number) => void,
  host: Pick<Host, 'files' | 'cancelled'>,
): Promise<Structure> {
  const counter =
    table.file.format === 'csv'
      ? new RecordTally(RFC_4180, table.columns.length, table.mark)
      : new RecordTally(LINES, 1, table.mark);
  for (let offset = table.mark; ; ) {
    host.cancelled.throwIfAborted();
    const chunk = await host.files.readFrom(table.file.path, offset, CHUNK_BYTES);
    if (chunk.length === 0) return counter.finish();
    for (let at = 0; at < chunk.length; at += STRIDE_BYTES)
      counter.push(chunk.subarray(at, at + STRIDE_BYTES));
    offset += chunk.length;
    told(offset);
  }
}

/** Calls `visit` for each record from a waypoint on, until it returns false. */
export async function walkRecords(
  table: TableFile,
  from: Waypoint,
  visit: (record: RecordPlace) => boolean,
  host: Pick<Host, 'files'>,
): Promise<void> {
  let going = true;
  const counter = counterFor(table, from, (record) => {
    if (going) going = visit(record);
  });
  for (let offset = from.offset; going; ) {
    const chunk = await host.files.readFrom(table.file.path, offset, STRIDE_BYTES);
    if (chunk.length === 0) {
      counter.finish();
      return;
    }
    counter.push(chunk);
    offset += chunk.length;
  }
}

function counterFor(
  table: TableFile,
  from: Waypoint,
  visit: (record: RecordPlace) => void,
): RecordCounter {
  return table.file.format === 'csv'
    ? new RecordCounter(RFC_4180, table.columns.length, visit, from)
    : new RecordCounter(LINES, 1, visit, from);
}

/** Records at the beginning that are no data. */
export function headerRecords(table: TableFile): number {
  return table.file.format === 'csv' ? 1 : 0;
}
