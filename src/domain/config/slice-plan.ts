import type { ContractColumn, DataContract } from '../contract/contract.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { type LabelPlan, unknownColumn } from './label-plan.ts';
import { parseSlice, type Slice } from './slice.ts';

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
    const slice = parseSlice(text);
    if (slice === undefined) return [];
    const name = slice.column;
    const path = ['slices', index];
    if (name === label?.name || name === label?.column.name) {
      findings.push(finding(path, `"${name}" is what is to be predicted: ${NO_SLICE}`));
      return [];
    }
    const column = contract.columns.find((one) => one.name === name);
    if (column === undefined && model.features === undefined) {
      findings.push(unknownColumn(path, name, contract));
    }
    if (column === undefined) return [];
    const problem = comparisonProblem(slice, column);
    if (problem !== undefined) findings.push(finding(path, ...problem));
    return [column];
  });
  return [...new Set(columns)];
}

const NO_SLICE = 'a slice by it would be picked by the answer.';

/** Numbers are compared with numbers, all else as the text that the data engine prints. */
function comparisonProblem(slice: Slice, column: ContractColumn): [string, string] | undefined {
  if (slice.kind === 'each') return undefined;
  const { name, type } = column;
  const { value, operator } = slice;
  const isNumber = type === 'integer' || type === 'number';
  if (isNumber !== (typeof value !== 'string')) {
    return isNumber
      ? [`"${name}" holds numbers: it cannot be compared with a text.`, 'Leave the quotes out.']
      : [
          `"${name}" is ${type}: it cannot be compared with a number.`,
          `Write ${name} ${operator} '…'.`,
        ];
  }
  return type === 'timestamp' && /^\d{4}-\d\d-\d\dT/.test(String(value))
    ? [`"${name}" is compared as text, with a blank between date and time.`, TIME_FORM]
    : undefined;
}

const TIME_FORM = "Write a time as '2001-06-01 12:00:00', in UTC.";
