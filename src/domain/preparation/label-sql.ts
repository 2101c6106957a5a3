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

/** SQL for the label over `value`, the SQL of its column's value; NULL where that has none. */
export function labelSql({ column, comparison }: LabelPlan, value: string): string {
  if (comparison === null) return value;
  // A limit may have decimals where the column has none.
  const type = typeof comparison.value === 'number' ? 'number' : column.type;
  const limit = literalOf(comparison.value, type);
  return `CAST(${value} ${OPERATORS[comparison.kind]} ${limit} AS BIGINT)`;
}
