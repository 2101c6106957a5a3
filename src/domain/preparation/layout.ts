import type { ColumnPlan } from '../config/column-plan.ts';
import type { ContractColumn } from '../contract/contract.ts';

/** The columns of the prepared files, in order. */
export interface Layout {
  /** Key, timestamp and features, each once. */
  readonly columns: readonly ContractColumn[];
  /** Names of the key columns in the labels file. */
  readonly key: readonly string[];
  /** Whether the key is a number of the row that was made up. */
  readonly keyGenerated: boolean;
  /** Columns that slices are made of; no command sees them but those that are among `columns` too. */
  readonly slices: readonly ContractColumn[];
}

/** What the prepared files hold. */
export function layoutOf(plan: ColumnPlan): Layout {
  const time = plan.timestamp === null ? [] : [plan.timestamp];
  const columns = [...new Set([...plan.key, ...time, ...plan.features])];
  const key = plan.key.map((column) => column.name);
  const { slices } = plan;
  if (key.length > 0) return { columns, key, keyGenerated: false, slices };
  return { columns, key: ['row'], keyGenerated: true, slices };
}
