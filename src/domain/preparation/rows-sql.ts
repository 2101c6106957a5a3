import type { ColumnPlan } from '../config/column-plan.ts';
import type { CellRule, DataContract } from '../contract/contract.ts';
import { isMet } from '../contract/expectation.ts';
import { type CheckedColumn, checkedRows } from '../contract/sql/checked-rows.ts';
import type { Source } from '../contract/sql/source.ts';
import { labelSql } from './label-sql.ts';
import type { Layout } from './layout.ts';

/**
 * SQL for the rows of a source in its own order, with `ok` (they break no rule of severity error, and have a whole
 * key), `label`, `f0`, `f1`, … the values of the layout's columns, and `s0`, `s1`, … those of its slices.
 * @param contract as it holds in training
 * @param rejects names the tables that keep what could not be read of a CSV file
 */
export function rowsSql(
  source: Source,
  contract: DataContract,
  { plan, layout }: { readonly plan: ColumnPlan; readonly layout: Layout },
  rejects: string,
): string {
  const checked = checkedColumns(contract, [
    ...layout.columns,
    ...layout.slices,
    plan.label.column,
  ]);
  const numberOf = (name: string): number =>
    checked.find(({ column }) => column.name === name)?.number ?? -1;
  // A text that the contract takes for "no value" is none, whatever it looks like.
  const cellOf = (name: string): string => {
    const number = numberOf(name);
    return `CASE WHEN p${number} THEN v${number} END`;
  };
  const sound = [
    ...checked
      .filter(({ column }) => column.rules.length > 0)
      .map(({ number }) => `k${number} IS NULL`),
    ...plan.key.map((column) => `(${cellOf(column.name)}) IS NOT NULL`),
  ];
  const values = [
    ...layout.columns.map((column, index) => `${cellOf(column.name)} AS f${index}`),
    ...layout.slices.map((column, index) => `${cellOf(column.name)} AS s${index}`),
  ];
  const label = labelSql(plan.label, `(${cellOf(plan.label.column.name)})`);
  const select = [`${sound.join(' AND ') || 'true'} AS ok`, `${label} AS label`, ...values];
  const rows = checkedRows(source, checked, source.format === 'csv' ? { rejects } : {});
  return `SELECT ${select.join(', ')} FROM ${rows}`;
}

/** A missing cell is no fault of its row where the contract reckons with some: serving will bring such rows. */
function isToleratedGap({ code, tolerance }: CellRule): boolean {
  const one = { count: 1n, total: 2n ** 62n };
  return code === 'not-null' && tolerance !== null && isMet(tolerance, one);
}

/** The columns that are wanted, or that a row can be wrong in. */
function checkedColumns(
  contract: DataContract,
  wanted: readonly { readonly name: string }[],
): readonly CheckedColumn[] {
  const names = new Set(wanted.map((column) => column.name));
  return contract.columns
    .map((column) => ({
      ...column,
      rules: column.rules.filter((rule) => rule.severity === 'error' && !isToleratedGap(rule)),
    }))
    .filter((column) => names.has(column.name) || column.rules.length > 0)
    .map((column, number) => ({ column, number }));
}
