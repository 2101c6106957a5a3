import type { ContractColumn, DataContract } from '../contract/contract.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { type LabelPlan, unknownColumn } from './label-plan.ts';
import { parseSlice } from './slice.ts';

/**
 * The columns of the contract that slices are made of, each once: whatever their role, for nobody learns from them.
 * A column that the contract does not have is left to the `features` command, where there is one. Complaints go to
 * `findings`.
 */
export function planSlices(
  model: ModelConfig,
  contract: DataContract,
  label: LabelPlan | undefined,
  findings: ConfigFinding[],
): readonly ContractColumn[] {
  const columns = model.slices.flatMap((text, index): ContractColumn[] => {
    const name = parseSlice(text)?.column;
    if (name === undefined) return [];
    const path = ['slices', index];
    if (name === label?.name || name === label?.column.name) {
      findings.push(finding(path, `"${name}" is what is to be predicted: ${NO_SLICE}`));
      return [];
    }
    const column = contract.columns.find((one) => one.name === name);
    if (column === undefined && model.features === undefined) {
      findings.push(unknownColumn(path, name, contract));
    }
    return column === undefined ? [] : [column];
  });
  return [...new Set(columns)];
}

const NO_SLICE = 'a slice by it would be picked by the answer.';
