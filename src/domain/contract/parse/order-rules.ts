import type { Severity } from '../../evidence/evidence.ts';
import type { CellRule } from '../contract.ts';

const FIRST: readonly CellRule['code'][] = ['not-null', 'type', 'nan', 'infinity'];
const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The order in which the rules of a column are tried: present, type, NaN and infinity, then the domain;
 * there the graver come first, and those that tolerate nothing before those that tolerate some. A cell
 * counts under the first rule that it breaks only, so a warning must not stand before an error.
 */
export function orderRules(rules: readonly CellRule[]): readonly CellRule[] {
  return rules.toSorted((a, b) => stage(a) - stage(b) || gravity(a) - gravity(b));
}

function stage(rule: CellRule): number {
  const index = FIRST.indexOf(rule.code);
  return index === -1 ? FIRST.length : index;
}

function gravity(rule: CellRule): number {
  return GRAVITY.indexOf(rule.severity) * 2 + (rule.tolerance === null ? 0 : 1);
}
