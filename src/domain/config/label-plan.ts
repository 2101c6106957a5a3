import type { ContractColumn, DataContract, Literal, LogicalType } from '../contract/contract.ts';
import { readLiteral } from '../contract/parse/literal.ts';
import { suggestion } from '../document/nearest.ts';
import type { ModelConfig } from './config.ts';
import type { LabelComparison, LabelConfig } from './data.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { comparisonOf } from './label.ts';

export interface Comparison {
  readonly kind: LabelComparison;
  /** Dates and times in ISO 8601, as the engine has them. */
  readonly value: Literal;
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
  findings.push(...toldByKey(column, contract));
  const comparison = comparisonFor(said);
  if (comparison === null) return { name: column.name, type: column.type, column, comparison };
  const name = said?.name ?? 'label';
  const value = comparedWith(comparison, column);
  findings.push(
    ...clash(name, contract),
    ...(value === undefined ? [mismatch(comparison, column)] : []),
  );
  return {
    name,
    type: 'integer',
    column,
    comparison: { ...comparison, value: value ?? comparison.value },
  };
}

/** The key stands in the data that predicting sees, and in the predictions. */
function toldByKey({ name }: ContractColumn, contract: DataContract): readonly ConfigFinding[] {
  const key = contract.keys.find((one) => one.code === 'primary-key');
  if (key?.columns.includes(name) !== true) return [];
  const message = `"${name}" is part of the primary key, which predicting sees: it cannot be the label.`;
  return [finding([...PATH, 'column'], message, `Take it out of the key in ${contract.file}.`)];
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

interface SaidComparison {
  readonly kind: LabelComparison;
  readonly value: string | number | boolean;
}

function comparisonFor(said: LabelConfig | undefined): SaidComparison | null {
  const kind = comparisonOf(said);
  const value = kind === undefined ? undefined : said?.[kind];
  return kind === undefined || value === undefined ? null : { kind, value };
}

/** Some readers of files take two names that differ in case for one. */
function clash(name: string, contract: DataContract): readonly ConfigFinding[] {
  const same = contract.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (same === undefined) return [];
  const message = `The label cannot be named "${name}": the data has a column "${same.name}".`;
  return [finding(PATH, message, 'Say another name with data.label.name.')];
}

function mismatch({ kind, value }: SaidComparison, column: ContractColumn): ConfigFinding {
  const message = `"${column.name}" is ${column.type}: ${kind} ${JSON.stringify(value)} means nothing there.`;
  return finding([...PATH, kind], message);
}

/** What the column is compared with; undefined where it can never be that. */
function comparedWith(
  { kind, value }: SaidComparison,
  column: ContractColumn,
): Literal | undefined {
  if (kind !== 'equals') return isNumeric(column) ? value : undefined;
  if (isNumeric(column) !== (typeof value === 'number')) return undefined;
  const read = readLiteral(column, value);
  return 'value' in read ? read.value : undefined;
}

function isNumeric({ type }: ContractColumn): boolean {
  return type === 'integer' || type === 'number';
}
