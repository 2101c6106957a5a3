import { shapeOf } from '../../domain/contract/cell/shape-of.ts';
import type { Structure } from '../../domain/csv/structure.ts';
import type { Reason, Sample } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';
import { countStructure } from '../checking/count-structure.ts';
import { linesOfRows } from '../checking/locate-rows.ts';
import type { TableFile } from '../checking/table-file.ts';
import type { TableSource } from './table-source.ts';

/** One row that is not as it must be, with the cell that is at fault, where it is one. */
export interface Offence {
  /** From 1, in the order of the file. */
  readonly row: number;
  readonly cell?: string;
}

/** A reason with the first of the rows that it is about. */
export interface Located {
  readonly reason: Reason;
  readonly source: TableSource;
  /** At most ten, in the order of the file. */
  readonly offences: readonly Offence[];
  /** Whether the cells may stand in evidence; elsewhere only what they look like. */
  readonly shown: boolean;
}

type LocatingHost = Pick<Host, 'files' | 'cancelled'>;

/**
 * The reasons with their samples: physical lines of text files, numbers of rows in Parquet. A file is read
 * once more for all of its rows, so that nothing is to be paid where nothing is wrong.
 */
export async function withSamples(
  located: readonly Located[],
  host: LocatingHost,
): Promise<readonly Reason[]> {
  const lines = new Map<string, ReadonlyMap<number, number>>();
  for (const [path, group] of Map.groupBy(located, ({ source }) => source.path)) {
    const rows = group.flatMap(({ offences }) => offences.map(({ row }) => row));
    const [first] = group;
    if (first !== undefined) lines.set(path, await linesOf(first.source, rows, host));
  }
  return located.map(({ reason, source, offences, shown }) => {
    const places = lines.get(source.path);
    const samples = offences.map((one) => sample(one, source, places?.get(one.row), shown));
    return samples.length === 0 ? reason : { ...reason, samples };
  });
}

function sample(
  { cell }: Offence,
  { name }: TableSource,
  line: number | undefined,
  shown: boolean,
): Sample {
  return {
    file: name,
    ...(line === undefined ? {} : { line }),
    ...(cell === undefined ? {} : shown ? { value: cell } : { shape: shapeOf(cell) }),
  };
}

async function linesOf(
  source: TableSource,
  rows: readonly number[],
  host: LocatingHost,
): Promise<ReadonlyMap<number, number>> {
  if (rows.length === 0 || source.format === 'parquet') return new Map(rows.map((n) => [n, n]));
  const { name, path, format, mark } = source;
  const bytes = (await host.files.facts(path))?.bytes ?? 0;
  const columns = source.columns.map((column) => ({ name: column, physical: null }));
  const table: TableFile = { file: { name, path, format, bytes }, columns, mark };
  const structure: Structure = await countStructure(table, () => undefined, host);
  const file = { table, structure, rejected: [], notObjects: { count: 0, rows: [] } };
  return linesOfRows(file, rows, host);
}
