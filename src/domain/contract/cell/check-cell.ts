import type { CellRule, ContractColumn, Literal } from '../contract.ts';
import { patternSearch } from '../pattern/pattern-search.ts';
import { isMultipleOf } from './multiple-of.ts';
import { type CellForm, type CellMeaning, cellReader } from './read-cell.ts';

/** A cell's value in the column's type (null where missing), or the first rule that it breaks. */
export type CellVerdict = { readonly value: Literal | null } | { readonly broken: CellRule };

/**
 * A check of one column's cells, as the SQL of the contract does it: a cell counts under the first rule
 * that it breaks, in the order of `column.rules`. Tolerances play no part: they are about many cells.
 */
export function cellCheck(
  column: ContractColumn,
  form: CellForm = 'text',
): (cell: unknown) => CellVerdict {
  const read = cellReader(column, form);
  const tests = column.rules.map((rule) => ({ rule, breaks: breach(rule) }));
  return (cell) => {
    const meaning = read(cell);
    const broken = tests.find(({ breaks }) => breaks(meaning))?.rule;
    if (broken !== undefined) return { broken };
    return { value: 'value' in meaning ? meaning.value : null };
  };
}

function breach(rule: CellRule): (meaning: CellMeaning) => boolean {
  switch (rule.code) {
    case 'not-null':
      return ({ kind }) => kind === 'missing';
    case 'type':
      return ({ kind }) => kind === 'malformed';
    case 'nan':
    case 'infinity':
      return ({ kind }) => kind === rule.code;
    default:
      return domainBreach(rule);
  }
}

type DomainRule = Exclude<CellRule, { code: 'not-null' | 'type' | 'nan' | 'infinity' }>;

/** A NaN that is let in is judged no further, since it compares with nothing; infinity is. */
function domainBreach(rule: DomainRule): (meaning: CellMeaning) => boolean {
  const fits = domainTest(rule);
  return (meaning) =>
    (meaning.kind === 'value' || meaning.kind === 'infinity') && !fits(meaning.value);
}

function domainTest(rule: DomainRule): (value: Literal) => boolean {
  switch (rule.code) {
    case 'minimum':
      return (value) => value >= rule.limit;
    case 'exclusive-minimum':
      return (value) => value > rule.limit;
    case 'maximum':
      return (value) => value <= rule.limit;
    case 'exclusive-maximum':
      return (value) => value < rule.limit;
    case 'multiple-of':
      return (value) =>
        (typeof value === 'bigint' || typeof value === 'number') &&
        isMultipleOf(value, rule.divisor);
    case 'min-length':
      return (value) => lengthOf(value) >= rule.length;
    case 'max-length':
      return (value) => lengthOf(value) <= rule.length;
    case 'pattern': {
      const search = patternSearch(rule.re2);
      return (value) => search(String(value));
    }
    case 'allowed-values': {
      const values = new Set(rule.values);
      return (value) => values.has(value);
    }
  }
}

/** In code points, as SQL's length. */
function lengthOf(value: Literal): number {
  return [...String(value)].length;
}
