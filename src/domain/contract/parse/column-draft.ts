import type { CellRule, ContractColumn, ForeignRule, KeyRule, RowCountRule } from '../contract.ts';

/** How a column's values are spelt; known before its rules can be read. */
export type Spelling = Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>;

/** What one entry of `quality` comes to. */
export interface Contribution {
  readonly cell?: CellRule;
  readonly key?: KeyRule;
  readonly rowCount?: RowCountRule;
  readonly foreign?: ForeignRule;
  /** Texts that mean "no value" in this column. */
  readonly missing?: readonly string[];
}
