import { ROUNDING } from '../cell/multiple-of.ts';
import type { CellRule, ContractColumn } from '../contract.ts';
import { literalOf } from './literal.ts';
import { quoteText } from './quote.ts';

/**
 * SQL that is true where a cell breaks a rule of its domain. The cell is there, of its type, and no NaN.
 * @param x the cell as the file has it  @param v its value
 */
export function breaks(rule: CellRule, column: ContractColumn, x: string, v: string): string {
  switch (rule.code) {
    case 'not-null':
    case 'type':
      throw new Error(`${rule.code} is no rule of a domain`);
    case 'nan':
      return `isnan(${v})`;
    case 'infinity':
      return `isinf(${v})`;
    case 'minimum':
      return `${v} < ${literalOf(rule.limit, column.type)}`;
    case 'exclusive-minimum':
      return `${v} <= ${literalOf(rule.limit, column.type)}`;
    case 'maximum':
      return `${v} > ${literalOf(rule.limit, column.type)}`;
    case 'exclusive-maximum':
      return `${v} >= ${literalOf(rule.limit, column.type)}`;
    case 'multiple-of':
      return notMultiple(rule.divisor, v);
    case 'min-length':
      return `length(${x}) < ${rule.length}`;
    case 'max-length':
      return `length(${x}) > ${rule.length}`;
    case 'pattern':
      return `NOT regexp_matches(${x}, ${quoteText(rule.re2)})`;
    case 'allowed-values':
      return `NOT ${isAllowed(rule.values, column, v)}`;
  }
}

/** Few values are compared one by one; a long literal IN would cost time in proportion to its length. */
const FEW = 4;

/** Membership in a set, as a semi-join where the set is not tiny. */
export function isAllowed(
  values: (CellRule & { code: 'allowed-values' })['values'],
  column: ContractColumn,
  v: string,
): string {
  const literals = values.map((value) => literalOf(value, column.type));
  return values.length <= FEW
    ? `(${v} IN (${literals.join(', ')}))`
    : `(${v} IN (SELECT unnest([${literals.join(', ')}])))`;
}

/** As `isMultipleOf` says it. */
function notMultiple(divisor: bigint | number, v: string): string {
  if (typeof divisor === 'bigint') return `${v} % CAST('${divisor}' AS BIGINT) <> 0`;
  const quotient = `(${v} / CAST('${divisor}' AS DOUBLE))`;
  return `abs(${quotient} - round(${quotient})) > ${ROUNDING} * abs(${quotient})`;
}
