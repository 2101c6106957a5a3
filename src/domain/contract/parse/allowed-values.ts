import type { Path } from '../../document/document.ts';
import type { ContractColumn, Literal } from '../contract.ts';
import type { ContractReader, Part } from './contract-reader.ts';
import { compareLiterals, readLiteral } from './literal.ts';

/**
 * Reads a list of allowed values in the column's type, sorted and each once. A null among them is
 * passed over: whether a cell may be missing is for `required` to say.
 */
export function readAllowedValues(
  reader: ContractReader,
  part: Part,
  column: Pick<ContractColumn, 'type' | 'format' | 'zone' | 'booleans'>,
  written: readonly unknown[],
): readonly Literal[] {
  const values: Literal[] = [];
  const seen = new Set<Literal>();
  for (const [index, item] of written.entries()) {
    if (item === null) continue;
    const path: Path = [...part.path, index];
    const result = readLiteral(column, item);
    if ('mistake' in result) reader.problem(path, `${part.of}: allowed value: ${result.mistake}.`);
    else if (!seen.has(result.value)) {
      seen.add(result.value);
      values.push(result.value);
    }
  }
  if (written.every((item) => item === null))
    reader.problem(part.path, `${part.of}: the list of allowed values is empty.`);
  return values.toSorted(compareLiterals);
}
