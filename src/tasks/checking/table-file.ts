import type { Source, SourceColumn } from '../../domain/contract/sql/source.ts';
import { RFC_4180 } from '../../domain/csv/dialect.ts';
import type { DataFile } from './data-file.ts';

/** A file of which the columns are known. */
export interface TableFile {
  readonly file: DataFile;
  readonly columns: readonly SourceColumn[];
  /** Bytes of a byte order mark at its beginning. */
  readonly mark: number;
}

/** The files as one source, when all have the same columns in the same order. */
export function sourceOf(files: readonly TableFile[]): Source {
  const [first] = files;
  if (first === undefined) throw new RangeError('a source has at least one file');
  const paths = files.map(({ file }) => file.path);
  const { format } = first.file;
  return format === 'csv'
    ? { format, files: paths, columns: first.columns, dialect: RFC_4180 }
    : { format, files: paths, columns: first.columns };
}

/** Files grouped by format and columns: each group is one source. Groups stand in the order of their first files. */
export function sourcesOf(files: readonly TableFile[]): readonly Source[] {
  const groups = new Map<string, TableFile[]>();
  for (const table of files) {
    const key = JSON.stringify([table.file.format, table.columns]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].map(sourceOf);
}
