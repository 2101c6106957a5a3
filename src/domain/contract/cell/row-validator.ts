import * as z from 'zod';
import type { CellRule, ContractColumn, DataContract, Literal } from '../contract.ts';
import { describeRule } from '../describe-rule.ts';
import { forEnvironment } from '../for-environment.ts';
import { quoted } from '../quoted.ts';
import { cellCheck } from './check-cell.ts';
import type { CellForm } from './read-cell.ts';

/** A row of checked values by column; null where a cell is missing. */
export type CheckedRow = Readonly<Record<string, Literal | null>>;

export interface RowOptions {
  /** As for `forEnvironment`; `serving` leaves out a label of training. */
  readonly environment: string | null;
  readonly cells: CellForm;
}

/**
 * A zod schema for single rows, as serving gets them, their columns in any order. It
 * refuses what the SQL of the contract would count under a rule of severity error that tolerates nothing
 * (an issue's `params.code` is the rule's code); warnings and tolerated breaches do not refuse a row.
 * Keys, row counts and the order of columns are about many rows, and not checked here.
 */
export function rowValidator(
  contract: DataContract,
  { environment, cells: form }: RowOptions,
): z.ZodType<CheckedRow> {
  const { columns, header } = forEnvironment(contract, environment);
  const cells = columns.map((column) => ({ column, check: cellCheck(column, form) }));
  const known = new Set(columns.map(({ name }) => name));
  const open = header.match === 'subset' || header.match === 'partial';
  return rowObject.transform((row, context) => {
    for (const key of Object.keys(row))
      if (!open && !known.has(key)) context.issues.push(unexpected(key, row));
    const checked = cells.map(({ column, check }): [string, Literal | null] => {
      const cell = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
      const verdict = check(cell);
      if ('value' in verdict) return [column.name, verdict.value];
      if (refuses(verdict.broken)) context.issues.push(issue(column, verdict.broken, cell));
      return [column.name, null];
    });
    return Object.fromEntries(checked);
  });
}

// Not z.record, which passes over a column named __proto__.
const rowObject = z.custom<Readonly<Record<string, unknown>>>(
  (row) => typeof row === 'object' && row !== null && !Array.isArray(row),
  { error: 'expected a row: names of columns with their values' },
);

function refuses(rule: CellRule): boolean {
  return rule.severity === 'error' && rule.tolerance === null;
}

function issue(column: ContractColumn, rule: CellRule, input: unknown) {
  return {
    code: 'custom' as const,
    path: [column.name],
    message: describeRule(column, rule),
    params: { code: rule.code },
    input,
  };
}

function unexpected(key: string, input: unknown) {
  return {
    code: 'custom' as const,
    path: [key],
    message: `Column ${quoted(key)} is not in the contract.`,
    params: { code: 'unexpected-column' },
    input,
  };
}
