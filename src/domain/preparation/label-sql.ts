import type { LabelComparison } from '../config/data.ts';
import type { LabelPlan } from '../config/label-plan.ts';
import { literalOf } from '../contract/sql/literal.ts';

const OPERATORS: Readonly<Record<LabelComparison, string>> = {
  above: '>',
  'at-least': '>=',
  below: '<',
  'at-most': '<=',
  equals: '=',
};

/**
 * SQL for the label over `value`, the SQL of its column's value; NULL where that has none. Where the contract allows
 * NaN, it is none: the engine takes it for more than any number.
 */
export function labelSql(plan: LabelPlan, cell: string): string {
  const { column, comparison } = plan;
  const value = column.type === 'number' ? `CASE WHEN NOT isnan(${cell}) THEN ${cell} END` : cell;
  if (comparison === null) return value;
  // A limit may have decimals where the column has none.
  const type = typeof comparison.value === 'number' ? 'number' : column.type;
  const limit = literalOf(comparison.value, type);
  return `CAST((${value}) ${OPERATORS[comparison.kind]} ${limit} AS BIGINT)`;
}
