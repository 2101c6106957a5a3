import { formatPlace } from '../../problem.ts';
import type { Role } from '../contract.ts';
import { quoted } from '../quoted.ts';
import type { ParsedColumn } from './column.ts';
import type { ContractReader } from './contract-reader.ts';

const AT_MOST_ONCE: readonly Role[] = ['label', 'timestamp', 'weight'];

/** What can be wrong only with columns taken together: names and roles given twice. */
export function checkColumns(reader: ContractReader, parsed: readonly ParsedColumn[]): void {
  const names = new Map<string, ParsedColumn>();
  const roles = new Map<Role, ParsedColumn>();
  for (const one of parsed) {
    const { name, role, place } = one.column;
    const same = names.get(name);
    if (same !== undefined)
      reader.problems.push({
        place,
        message: `Column ${quoted(name)} is there twice: also at ${formatPlace(same.column.place)}.`,
        remedy: 'Names of columns must differ.',
      });
    names.set(name, same ?? one);
    if (role === null || !AT_MOST_ONCE.includes(role)) continue;
    const other = roles.get(role);
    if (other !== undefined)
      reader.problems.push({
        place,
        message: `Column ${quoted(name)} has the ml.role ${role}, but so has ${quoted(other.column.name)}.`,
        remedy: `A data set has one ${role} at most.`,
      });
    roles.set(role, other ?? one);
  }
}
