import type { DataContract, KeyRule } from '../../domain/contract/contract.ts';
import type { CheckedColumn } from '../../domain/contract/sql/checked-rows.ts';
import type { Source } from '../../domain/contract/sql/source.ts';
import { sourcesOf, type TableFile } from './table-file.ts';

/** What of a contract can be checked on given files. */
export interface CheckPlan {
  readonly contract: DataContract;
  readonly tables: readonly TableFile[];
  readonly sources: readonly Source[];
  /** The columns that at least one file has; numbers are places in the contract. */
  readonly columns: readonly CheckedColumn[];
  /** The keys of which all columns are there. */
  readonly keys: readonly KeyRule[];
}

/** Leaves out what is not in the data: that it is absent is told by the header. */
export function planCheck(contract: DataContract, tables: readonly TableFile[]): CheckPlan {
  const names = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const columns = contract.columns
    .map((column, number) => ({ column, number }))
    .filter(({ column }) => names.has(column.name));
  const keys = contract.keys.filter((key) => key.columns.every((name) => names.has(name)));
  return { contract, tables, sources: sourcesOf(tables), columns, keys };
}
