import type { DataContract, FieldsMatch } from './contract.ts';
import { headerAdvice } from './header-advice.ts';
import { quoted } from './quoted.ts';

/** What is wrong with the names of a data set's columns. */
export interface HeaderBreach {
  readonly code: 'missing-column' | 'unexpected-column' | 'column-order' | 'duplicate-column';
  readonly column: string;
  readonly message: string;
}

const MAY_LACK: readonly FieldsMatch[] = ['superset', 'partial'];
const MAY_HAVE_MORE: readonly FieldsMatch[] = ['subset', 'partial'];

/**
 * Compares the names of a data set's columns with the contract's, in Frictionless's words: `exact` (these
 * columns in this order), `equal` (these, in any order), `subset` (the contract's are a subset of the
 * data's), `superset` (the contract's are a superset), `partial` (at least one in common).
 * @param names as they stand in the data, in order
 */
export function headerBreaches(
  contract: DataContract,
  names: readonly string[],
): readonly HeaderBreach[] {
  const { match } = contract.header;
  const expected = contract.columns.map(({ name }) => name);
  const missing = expected.filter((name) => !names.includes(name));
  const lacking = MAY_LACK.includes(match) && missing.length < expected.length ? [] : missing;
  const unexpected = MAY_HAVE_MORE.includes(match)
    ? []
    : names.filter((name) => !expected.includes(name));
  return [
    ...duplicates(names),
    ...lacking.map((column) => breach('missing-column', column, 'is not in the data')),
    ...[...new Set(unexpected)].map((column) =>
      breach('unexpected-column', column, `is not in the contract${headerAdvice(column, missing)}`),
    ),
    ...(match === 'exact' ? outOfOrder(expected, names) : []),
  ];
}

function breach(code: HeaderBreach['code'], column: string, what: string): HeaderBreach {
  return { code, column, message: `Column ${quoted(column)} ${what}.` };
}

/** Two columns of one name cannot be told apart. */
function duplicates(names: readonly string[]): readonly HeaderBreach[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map((column) =>
    breach('duplicate-column', column, 'stands in the data more than once'),
  );
}

/** The first column that is not where the contract has it, among those that both have. */
function outOfOrder(
  expected: readonly string[],
  names: readonly string[],
): readonly HeaderBreach[] {
  const inContract = expected.filter((name) => names.includes(name));
  const inData = [...new Set(names)].filter((name) => expected.includes(name));
  const at = inContract.findIndex((name, index) => name !== inData[index]);
  const [wanted, found] = [inContract[at], inData[at]];
  if (wanted === undefined || found === undefined) return [];
  return [breach('column-order', found, `stands where the contract has ${quoted(wanted)}`)];
}
