import type { Case } from './cases.ts';
import type { Comparison } from './comparison.ts';
import type { Unsaid } from './contract.ts';
import { STATED } from './reasons.ts';

/** What became of a case. */
export type Result = Comparison | Unsaid;

/** Differences of a case for which no reason is stated. */
export function unstated(one: Case, result: Result): readonly string[] {
  if ('inexpressible' in result) return [];
  const stated = STATED.filter(({ cases }) => cases.includes(one.id));
  return result.differences.filter((text) => !stated.some(({ shows }) => shows.test(text)));
}

/** Cases for which a reason is stated though they do not differ. */
export function superfluous(results: ReadonlyMap<Case, Result>): readonly string[] {
  const differing = [...results].flatMap(([{ id }, result]) =>
    'differences' in result && result.differences.length > 0 ? [id] : [],
  );
  const present = new Set([...results.keys()].map(({ id }) => id));
  return STATED.flatMap(({ cases }) => cases).filter(
    (id) => present.has(id) && !differing.includes(id),
  );
}

/** How many cases ended in which way. */
export interface Totals {
  readonly cases: number;
  /** The same verdict, and the same number and places of cells where these are given. */
  readonly agreed: number;
  /** Of these: data refused by both, and mistakes of the same cause told by both. */
  readonly refusals: number;
  readonly mistakes: number;
  /** The same cells, while the share that is tolerated cannot be said. */
  readonly agreedOnCells: number;
  readonly differing: number;
  readonly inexpressible: number;
}

export function totals(results: ReadonlyMap<Case, Result>): Totals {
  const count = (is: (result: Comparison, one: Case) => boolean): number =>
    [...results].filter(([one, result]) => !('inexpressible' in result) && is(result, one)).length;
  const same = ({ differences }: Comparison): boolean => differences.length === 0;
  const whole = (result: Comparison): boolean =>
    same(result) && (result.compared.has('verdict') || result.compared.has('error'));
  return {
    cases: results.size,
    agreed: count(whole),
    refusals: count((result, { expected }) => whole(result) && expected.success === false),
    mistakes: count((result) => whole(result) && result.compared.has('error')),
    agreedOnCells: count((result) => same(result) && !whole(result)),
    differing: count((result) => !same(result)),
    inexpressible: [...results.values()].filter((result) => 'inexpressible' in result).length,
  };
}

/** The account in words, with every case that differs and every expectation that no contract can say. */
export function describeResults(results: ReadonlyMap<Case, Result>): string {
  const { cases, agreed, refusals, mistakes, agreedOnCells, differing, inexpressible } =
    totals(results);
  const ids = new Set([...results.keys()].map(({ id }) => id));
  const reasons = STATED.flatMap(({ reason, cases: of }) => {
    const present = of.filter((id) => ids.has(id));
    return present.length === 0 ? [] : [`  ${reason} (${present.length}) ${present.join(', ')}`];
  });
  const unsaid = Map.groupBy(results, ([{ expectation }, result]) =>
    'inexpressible' in result ? `${expectation}: ${result.inexpressible}` : '',
  );
  unsaid.delete('');
  const checks = [...results.values()].reduce(
    (sum, result) => sum + ('checks' in result ? result.checks : 0),
    0,
  );
  return [
    `Great Expectations: ${cases} cases, ${checks} checks.`,
    `Agreed: ${agreed} (${refusals} refusals, ${mistakes} mistakes of the same cause); on the cells alone: ${agreedOnCells}.`,
    `Differing for a stated reason: ${differing}.`,
    ...reasons,
    `Not to be said in a contract: ${inexpressible}.`,
    ...[...unsaid].map(([what, of]) => `  ${what} (${of.length})`).toSorted(),
    '',
  ].join('\n');
}
