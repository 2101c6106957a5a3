import { formatPlace } from '../../problem.ts';
import type { KeyRule } from '../contract.ts';
import { quoted } from '../quoted.ts';
import type { ParsedColumn } from './column.ts';
import type { ContractReader } from './contract-reader.ts';

interface Member {
  readonly name: string;
  readonly position: number | undefined;
  readonly place: KeyRule['place'];
}

/** The rule of the primary key, its columns in the order of primaryKeyPosition, or of the contract. */
export function primaryKey(
  reader: ContractReader,
  parsed: readonly ParsedColumn[],
): readonly KeyRule[] {
  const members = parsed.flatMap(({ column, primaryKey: key }): readonly Member[] =>
    key === undefined ? [] : [{ name: column.name, ...key }],
  );
  const [first] = members;
  if (first === undefined) return [];
  checkPositions(reader, members);
  const ordered = members.toSorted(
    (a, b) => (a.position ?? members.length) - (b.position ?? members.length),
  );
  const columns = ordered.map(({ name }) => name);
  return [{ code: 'primary-key', columns, severity: 'error', tolerance: null, place: first.place }];
}

function checkPositions(reader: ContractReader, members: readonly Member[]): void {
  const taken = new Map<number, Member>();
  for (const member of members) {
    if (member.position === undefined) continue;
    const same = taken.get(member.position);
    if (member.position < 1)
      reader.problems.push({
        place: member.place,
        message: `Column ${quoted(member.name)}: primaryKeyPosition is ${member.position}, but positions begin at 1.`,
      });
    else if (same !== undefined)
      reader.problems.push({
        place: member.place,
        message: `Column ${quoted(member.name)}: primaryKeyPosition ${member.position} is also that of ${quoted(same.name)} at ${formatPlace(same.place)}.`,
      });
    taken.set(member.position, member);
  }
}
