import type { NumberedSource } from '../../domain/contract/sql/first-pass.ts';
import { sourceOf, type TableFile } from './table-file.ts';
import type { TextFile } from './text-file.ts';

/** Where rows of a file stand: by line in text files, by number in Parquet. */
export interface RowPlaces {
  readonly table: TableFile;
  readonly text: TextFile | undefined;
  /** Numbers of rows that the engine accepts and that are not to be believed. */
  readonly excluded: readonly number[];
}

/** The file for queries that ask for its rows by number. */
export function numberedSource({ table, excluded }: RowPlaces): NumberedSource {
  return { source: sourceOf([table]), excluded };
}
