import { formatPlace } from '../../problem.ts';
import type { CellRule } from '../contract.ts';
import type { ContractReader, Part } from './contract-reader.ts';

/**
 * Keeps one rule about missing cells: a second of the same meaning is dropped, a second of another is a
 * problem, since all missing cells would count under the first.
 */
export function oneAboutMissing(
  reader: ContractReader,
  part: Part,
  rules: readonly CellRule[],
): readonly CellRule[] {
  const [first, ...others] = rules.filter((rule) => rule.code === 'not-null');
  if (first === undefined || others.length === 0) return rules;
  for (const other of others)
    if (!isSame(first, other))
      reader.problems.push({
        place: other.place,
        message: `${part.of}: this rule about missing cells is at odds with the one at ${formatPlace(first.place)}.`,
        remedy: 'Keep one of them.',
      });
  return rules.filter((rule) => rule.code !== 'not-null' || rule === first);
}

function isSame(a: CellRule, b: CellRule): boolean {
  return a.severity === b.severity && a.tolerance === null && b.tolerance === null;
}
