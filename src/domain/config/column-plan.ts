import type { ContractColumn, DataContract } from '../contract/contract.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { type LabelPlan, planLabel, unknownColumn } from './label-plan.ts';
import { planSlices } from './slice-plan.ts';

/** What each column of the data is for. */
export interface ColumnPlan {
  readonly label: LabelPlan;
  readonly features: readonly ContractColumn[];
  /** The columns of the primary key; empty where the contract has none. */
  readonly key: readonly ContractColumn[];
  readonly timestamp: ContractColumn | null;
  /** Those that slices are made of; they may be any but the label. */
  readonly slices: readonly ContractColumn[];
}

export type PlanOutcome =
  | { readonly plan: ColumnPlan }
  | { readonly findings: readonly ConfigFinding[] };

/**
 * Decides what each column of the contract is for, or says (with paths that start at the model) what
 * keeps model and contract apart.
 */
export function planColumns(model: ModelConfig, contract: DataContract): PlanOutcome {
  const findings: ConfigFinding[] = [];
  const label = planLabel(model, contract, findings);
  const key = keyColumns(contract);
  const timestamp = timestampColumn(model, contract, label?.column.name, findings);
  findings.push(...unusableKeys(key));
  const slices = planSlices(model, contract, label, findings);
  const taken = [label?.column, ...key, timestamp].map((column) => column?.name);
  const features = featureColumns(model, contract, taken, findings);
  if (label === undefined || findings.length > 0) return { findings };
  const named = [...key, ...(timestamp === null ? [] : [timestamp]), ...features];
  const twins = indistinct([...new Set(named.map(({ name }) => name)), label.name]);
  return twins.length > 0
    ? { findings: twins }
    : { plan: { label, features, key, timestamp, slices } };
}

/** The columns of the contract's primary key. */
export function keyColumns(contract: DataContract): readonly ContractColumn[] {
  const names = contract.keys.find((key) => key.code === 'primary-key')?.columns ?? [];
  return names.flatMap((name) => contract.columns.filter((column) => column.name === name));
}

/**
 * The column with role timestamp, or else the only date or timestamp there is; needed for `last`. Predicting
 * sees it, so that it is never the column behind the label.
 */
function timestampColumn(
  model: ModelConfig,
  contract: DataContract,
  label: string | undefined,
  findings: ConfigFinding[],
): ContractColumn | null {
  const inTime = contract.columns.filter(isInTime).filter(({ name }) => name !== label);
  const marked = inTime.filter((column) => column.role === 'timestamp');
  const candidates = marked.length > 0 ? marked : inTime;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const evaluate = model.data.evaluate;
  const needed = typeof evaluate === 'object' && 'last' in evaluate;
  if (only === undefined && needed) {
    const besides = contract.columns.some((one) => one.name === label && isInTime(one))
      ? ' besides the label'
      : '';
    const which = candidates.map((column) => column.name).join(', ') || 'none';
    const message = `A split by time needs one timestamp column${besides}; ${contract.file} has: ${which}.`;
    const remedy = 'Mark a date or timestamp column of the contract with role timestamp.';
    findings.push(finding(['data', 'evaluate', 'last'], message, remedy));
  }
  return only ?? null;
}

function isInTime({ type }: ContractColumn): boolean {
  return type === 'date' || type === 'timestamp';
}

const FEATURE_ROLES: readonly unknown[] = ['feature', null];

/** Whether nobody will have the column when the model predicts; to learn from it is to learn the answer. */
function isOfTrainingAlone({ environments }: ContractColumn): boolean {
  return environments?.every((name) => name === 'training') ?? false;
}

function featureColumns(
  model: ModelConfig,
  contract: DataContract,
  taken: readonly (string | undefined)[],
  findings: ConfigFinding[],
): readonly ContractColumn[] {
  const said = model.data.features;
  if (said !== undefined) return saidFeatures(said, contract, taken[0], findings);
  const features = contract.columns.filter(
    (column) =>
      FEATURE_ROLES.includes(column.role) &&
      !isOfTrainingAlone(column) &&
      !taken.includes(column.name),
  );
  if (features.length === 0) {
    findings.push(finding(['data'], `${contract.file} leaves no column to learn from.`));
  }
  return features;
}

function saidFeatures(
  said: readonly string[],
  contract: DataContract,
  label: string | undefined,
  findings: ConfigFinding[],
): readonly ContractColumn[] {
  return said.flatMap((name, index) => {
    const path = ['data', 'features', index];
    const column = contract.columns.find((one) => one.name === name);
    if (column === undefined) findings.push(unknownColumn(path, name, contract));
    else if (name === label || column.role === 'label')
      findings.push(finding(path, `"${name}" is a label: no feature.`));
    else if (isOfTrainingAlone(column)) findings.push(ofTrainingAlone(path, name));
    else if (said.indexOf(name) < index) findings.push(finding(path, `"${name}" stands twice.`));
    return column === undefined ? [] : [column];
  });
}

function ofTrainingAlone(path: ConfigFinding['path'], name: string): ConfigFinding {
  const message = `"${name}" is there in training alone (ml.environments): no feature.`;
  return finding(path, message, 'Leave it out.');
}

/** In the labels file, the label itself has this name. */
function unusableKeys(key: readonly ContractColumn[]): readonly ConfigFinding[] {
  if (key.every((column) => column.name.toLowerCase() !== 'label')) return [];
  return [finding(['data', 'contract'], 'A column of the primary key cannot be named "label".')];
}

/** In the files for the commands the engine would give the second of them another name. */
function indistinct(names: readonly string[]): readonly ConfigFinding[] {
  const lower = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const first = names[lower.indexOf(name.toLowerCase())];
    if (first === name || lower.indexOf(name.toLowerCase()) === index) return [];
    const message = `"${first}" and "${name}" differ in upper and lower case only: one file cannot hold both.`;
    const remedy = 'Leave one out with data.features, or rename it in the data.';
    return [finding(['data', 'contract'], message, remedy)];
  });
}
