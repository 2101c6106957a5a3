import type { ContractColumn, DataContract, LogicalType } from '../contract/contract.ts';
import { suggestion } from '../document/nearest.ts';
import type { ModelConfig } from './config.ts';
import type { LabelComparison, LabelConfig } from './data.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { comparisonOf } from './label.ts';

export interface Comparison {
  readonly kind: LabelComparison;
  readonly value: string | number | boolean;
}

/** The label of a model: a column of the data, or a 0/1 column that is made from one. */
export interface LabelPlan {
  /** Name in the training file. */
  readonly name: string;
  readonly type: LogicalType;
  /** The column that it is, or is made from. */
  readonly column: ContractColumn;
  readonly comparison: Comparison | null;
}

const PATH = ['data', 'label'];

/** The label as `data.label` says, or as the contract's role does. Complaints go to `findings`. */
export function planLabel(
  model: ModelConfig,
  contract: DataContract,
  findings: ConfigFinding[],
): LabelPlan | undefined {
  const said = model.data.label;
  const column =
    said === undefined ? markedColumn(contract, findings) : namedColumn(said, contract, findings);
  if (column === undefined) return undefined;
  const comparison = comparisonFor(said);
  if (comparison === null) return { name: column.name, type: column.type, column, comparison };
  const name = said?.name ?? 'label';
  findings.push(...clash(name, contract), ...mismatch(comparison, column));
  return { name, type: 'integer', column, comparison };
}

function markedColumn(
  contract: DataContract,
  findings: ConfigFinding[],
): ContractColumn | undefined {
  const marked = contract.columns.filter((column) => column.role === 'label');
  if (marked.length === 1) return marked[0];
  const names = marked.map((column) => column.name).join(', ');
  const message =
    marked.length === 0
      ? `${contract.file} marks no column as label.`
      : `${contract.file} marks several columns as label: ${names}.`;
  findings.push(finding(['data'], message, 'Write data.label: { column: … }.'));
  return undefined;
}

function namedColumn(
  said: LabelConfig,
  contract: DataContract,
  findings: ConfigFinding[],
): ContractColumn | undefined {
  const column = contract.columns.find((one) => one.name === said.column);
  if (column === undefined)
    findings.push(unknownColumn([...PATH, 'column'], said.column, contract));
  return column;
}

/** The complaint about a name that the contract does not have. */
export function unknownColumn(
  path: ConfigFinding['path'],
  name: string,
  contract: DataContract,
): ConfigFinding {
  const names = contract.columns.map((column) => column.name);
  return finding(
    path,
    `${contract.file} has no column "${name}".`,
    suggestion(name, names, 'Columns'),
  );
}

function comparisonFor(said: LabelConfig | undefined): Comparison | null {
  const kind = comparisonOf(said);
  const value = kind === undefined ? undefined : said?.[kind];
  return kind === undefined || value === undefined ? null : { kind, value };
}

function clash(name: string, contract: DataContract): readonly ConfigFinding[] {
  if (contract.columns.every((column) => column.name !== name)) return [];
  const message = `The label cannot be named "${name}": the data has such a column.`;
  return [finding(PATH, message, 'Say another name with data.label.name.')];
}

function mismatch({ kind, value }: Comparison, column: ContractColumn): readonly ConfigFinding[] {
  if (isComparable(kind, value, column.type)) return [];
  const message = `"${column.name}" is ${column.type}: ${kind} ${JSON.stringify(value)} means nothing there.`;
  return [finding([...PATH, kind], message)];
}

function isComparable(
  kind: LabelComparison,
  value: Comparison['value'],
  type: LogicalType,
): boolean {
  const numeric = type === 'integer' || type === 'number';
  if (kind !== 'equals' || typeof value === 'number') return numeric;
  return typeof value === 'boolean' ? type === 'boolean' : !numeric && type !== 'boolean';
}
