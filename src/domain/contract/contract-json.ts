import { digestOf, type Json } from '../model/digest.ts';
import type { CellRule, ContractColumn, DataContract, KeyRule, Literal } from './contract.ts';
import type { Expectation } from './expectation.ts';

/**
 * What a contract says of data, as JSON: the same for two files that mean the same. Places, comments and
 * the words for people are not in it; whole numbers and ratios are text, so that none loses a digit.
 */
export function contractJson(contract: DataContract): Json {
  return {
    id: contract.id,
    version: contract.version,
    dataset: contract.dataset,
    header: { match: contract.header.match, severity: contract.header.severity },
    columns: contract.columns.map(columnJson),
    keys: contract.keys.map(keyJson),
    rowCounts: contract.rowCounts.map((rule) => commonJson(rule)),
  };
}

/** `sha256:…` of what the contract says of data. */
export function contractDigest(contract: DataContract): string {
  return digestOf(contractJson(contract));
}

function columnJson(column: ContractColumn): Json {
  const temporal = column.type === 'timestamp' ? { zone: column.zone } : {};
  const boolean =
    column.type === 'boolean'
      ? { true: [...column.booleans.true], false: [...column.booleans.false] }
      : {};
  return {
    name: column.name,
    type: column.type,
    ...(column.format === null ? {} : { format: column.format }),
    ...temporal,
    ...boolean,
    required: column.required,
    role: column.role,
    environments: column.environments,
    public: column.public,
    missing: column.missing,
    rules: column.rules.map(ruleJson),
  };
}

function ruleJson(rule: CellRule): Json {
  const common = { code: rule.code, ...commonJson(rule) };
  switch (rule.code) {
    case 'minimum':
    case 'exclusive-minimum':
    case 'maximum':
    case 'exclusive-maximum':
      return { ...common, limit: literalJson(rule.limit) };
    case 'multiple-of':
      return { ...common, divisor: literalJson(rule.divisor) };
    case 'min-length':
    case 'max-length':
      return { ...common, length: rule.length };
    case 'pattern':
      return { ...common, pattern: rule.source };
    case 'allowed-values':
      return { ...common, values: rule.values.map(literalJson) };
    default:
      return common;
  }
}

function keyJson(rule: KeyRule): Json {
  return { code: rule.code, columns: rule.columns, ...commonJson(rule) };
}

function commonJson(rule: Pick<CellRule, 'severity' | 'tolerance'>): {
  readonly [name: string]: Json;
} {
  return { severity: rule.severity, tolerance: toleranceJson(rule.tolerance) };
}

function toleranceJson(tolerance: Expectation | null): Json {
  if (tolerance === null) return null;
  return {
    unit: tolerance.unit,
    operator: tolerance.operator,
    limits: tolerance.limits.map(({ numerator, denominator }) => `${numerator}/${denominator}`),
  };
}

function literalJson(value: Literal): Json {
  return typeof value === 'bigint' ? value.toString() : value;
}
