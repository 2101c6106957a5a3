import type { ContractColumn } from '../contract.ts';
import { cellCode } from './cell-code.ts';
import { type CellSource, cellSource, SQL_TYPES } from './cell-source.ts';
import { type RelationOptions, relationOf, type Source } from './source.ts';

/** A column of the contract that is being checked, with its number in all queries of a check. */
export interface CheckedColumn {
  readonly column: ContractColumn;
  readonly number: number;
}

/** What a query over checked rows may ask of a column. */
export interface Wanted {
  readonly raw: boolean;
  readonly value: boolean;
  readonly code: boolean;
}

export const ALL: Wanted = { raw: true, value: true, code: true };

/**
 * The rows of a source with, for the column of number i: `x<i>` the cell as the file has it (a text for CSV),
 * `v<i>` what the engine's cast makes of it (rash: 13 of '12.7'), `p<i>` whether it is present, `k<i>` the index of
 * the first rule that it breaks or NULL, `u<i>` its value where it is present and of its type, else NULL.
 * Columns that the source lacks are NULL throughout.
 */
export function checkedRows(
  source: Source,
  columns: readonly CheckedColumn[],
  options: RelationOptions = {},
): string {
  const found = columns.map((checked) => locate(source, checked));
  // A relation has at least one column, also where none is checked.
  const number = options.numbered === true ? ['rn'] : ['true AS here'];
  const passed = options.numbered === true ? 'rn' : 'here';
  const inner = found.flatMap(({ number: i, cell, type }) =>
    cell === undefined
      ? [`CAST(NULL AS VARCHAR) AS x${i}`, `CAST(NULL AS ${type}) AS v${i}`]
      : [`${cell.raw} AS x${i}`, ...(cell.kind === null ? [] : [`${cell.kind} AS t${i}`])],
  );
  const middle = found.flatMap(({ number: i, cell }) =>
    cell === undefined ? [] : [`${cell.value(`x${i}`)} AS v${i}`],
  );
  const outer = found.flatMap(({ number: i, cell, column }) => [
    `x${i}`,
    `v${i}`,
    cell === undefined ? `false AS p${i}` : `NOT ${cell.missing(`x${i}`)} AS p${i}`,
    cell === undefined
      ? `CAST(NULL AS UTINYINT) AS k${i}`
      : `${cellCode(column, cell, { x: `x${i}`, v: `v${i}`, t: `t${i}` })} AS k${i}`,
  ]);
  const from = `(SELECT ${[...inner, ...number].join(', ')} FROM ${relationOf(source, options)})`;
  const valued = `(SELECT *${middle.map((part) => `, ${part}`).join('')} FROM ${from})`;
  const judged = `(SELECT ${[...outer, passed].join(', ')} FROM ${valued})`;
  const sound = columns.map(
    ({ column, number: i }) =>
      `CASE WHEN p${i} AND (k${i} IS NULL OR k${i} > ${lastFormal(column)}) THEN v${i} END AS u${i}`,
  );
  return `(SELECT ${['*', ...sound].join(', ')} FROM ${judged})`;
}

/** Index of the last rule that asks whether there is a value at all; -1 where there is none. */
function lastFormal(column: ContractColumn): number {
  return column.rules.findLastIndex(({ code }) => code === 'not-null' || code === 'type');
}

interface Located extends CheckedColumn {
  readonly cell: CellSource | undefined;
  readonly type: string;
}

function locate(source: Source, checked: CheckedColumn): Located {
  const { column } = checked;
  const position = source.columns.findIndex(({ name }) => name === column.name);
  const cell = position < 0 ? undefined : cellSource(column, source, position);
  return { ...checked, cell, type: SQL_TYPES[column.type] };
}
