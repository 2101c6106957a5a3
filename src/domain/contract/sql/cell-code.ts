import type { CellRule, ContractColumn } from '../contract.ts';
import { patternSearch } from '../pattern/pattern-search.ts';
import { type CellSource, JSON_KINDS } from './cell-source.ts';
import { quoteText } from './quote.ts';
import { breaks, isAllowed } from './rule-condition.ts';

/** The names of a cell's parts in a query. */
export interface CellNames {
  /** The cell as the file has it. */
  readonly x: string;
  /** Its value. */
  readonly v: string;
  /** The kind of JSON value. */
  readonly t: string;
}

/**
 * SQL for the index of the first rule of the column that a cell breaks; NULL where it breaks none.
 * Conditions are tried in turn, each on the cells that are left, so that a cell is counted once.
 */
export function cellCode(column: ContractColumn, cell: CellSource, names: CellNames): string {
  const { x, v } = names;
  const known = knownGood(column, cell, x);
  const branches = [
    ...(known === undefined ? [] : [when(known, undefined)]),
    when(cell.missing(x), indexOf(column, 'not-null')),
    ...(cell.kind === null ? [] : [when(wrongKind(column, names.t), indexOf(column, 'type'))]),
    ...typeBranches(column, cell, names),
    ...readableDomain(column, cell, names).map((rule) =>
      when(breaks(rule, column, x, v), column.rules.indexOf(rule)),
    ),
  ];
  return `CASE ${branches.join(' ')} END`;
}

function when(condition: string, index: number | undefined): string {
  return `WHEN ${condition} THEN ${index === undefined ? 'NULL' : `${index}::UTINYINT`}`;
}

function indexOf(column: ContractColumn, code: CellRule['code']): number | undefined {
  const index = column.rules.findIndex((rule) => rule.code === code);
  return index < 0 ? undefined : index;
}

function wrongKind(column: ContractColumn, t: string): string {
  return `${t} NOT IN (${JSON_KINDS[column.type].map(quoteText).join(', ')})`;
}

function typeBranches(column: ContractColumn, cell: CellSource, { x, v }: CellNames): string[] {
  const malformed = cell.malformed(x, v);
  const type = malformed === 'false' ? [] : [when(malformed, indexOf(column, 'type'))];
  if (column.type !== 'number') return type;
  const infinity = indexOf(column, 'infinity');
  return [
    ...type,
    // An allowed NaN has no place in any range; it is judged no further.
    when(`isnan(${v})`, indexOf(column, 'nan')),
    ...(infinity === undefined ? [] : [when(`isinf(${v})`, infinity)]),
  ];
}

/** Where no cell is of the type, none has a domain; the text functions would not even bind. */
function readableDomain(
  column: ContractColumn,
  cell: CellSource,
  { x, v }: CellNames,
): readonly CellRule[] {
  return cell.malformed(x, v) === 'true' ? [] : domainRules(column);
}

function domainRules(column: ContractColumn): readonly CellRule[] {
  const before: readonly string[] = ['not-null', 'type', 'nan', 'infinity'];
  return column.rules.filter((rule) => !before.includes(rule.code));
}

/**
 * Texts that break no rule at all, where the contract lists them and no other rule needs a look at them: then
 * a cell among them is settled by one look-up.
 */
function knownGood(column: ContractColumn, cell: CellSource, x: string): string | undefined {
  if (column.type !== 'string' || cell.kind !== null) return undefined;
  const domain = domainRules(column);
  const allowed = domain.find((rule) => rule.code === 'allowed-values');
  if (allowed?.code !== 'allowed-values' || domain.length === 1) return undefined;
  const values = allowed.values.filter((value) => isSettled(String(value), column, domain));
  return values.length === 0 ? undefined : isAllowed(values, column, x);
}

function isSettled(text: string, column: ContractColumn, domain: readonly CellRule[]): boolean {
  return !column.missing.includes(text) && domain.every((rule) => satisfies(text, rule));
}

function satisfies(text: string, rule: CellRule): boolean {
  switch (rule.code) {
    case 'allowed-values':
      return true;
    case 'min-length':
      return [...text].length >= rule.length;
    case 'max-length':
      return [...text].length <= rule.length;
    case 'pattern':
      return patternSearch(rule.re2)(text);
    default:
      return false;
  }
}
