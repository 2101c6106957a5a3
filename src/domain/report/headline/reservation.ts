import type { Evidence } from '../../evidence/evidence.ts';
import { counted } from '../figures.ts';
import { figure, join, name, own, say, type Words } from '../words.ts';

/** What is not known of a run, apart from what its evidence says. */
export interface Doubts {
  /** Checks that were expected and left no evidence. */
  readonly missing: readonly string[];
  /** How many files of evidence were there and could not be used. */
  readonly unusable: number;
}

const MOST_NAMES = 3;

/**
 * What follows a good sentence where the whole is not good: `; drift failed`. Only the gravest kind
 * is named, since the sections tell the rest. Nothing where nothing else is in the way.
 */
export function reservation(others: readonly Evidence[], { missing, unusable }: Doubts): Words {
  const of = (verdict: Evidence['verdict']): readonly string[] =>
    others.filter((one) => one.verdict === verdict).map(({ check }) => check);
  if (of('fail').length > 0) return say`; ${names(of('fail'))} failed`;
  if (missing.length > 0)
    return say`; ${names(missing)} ${own(missing.length === 1 ? 'was' : 'were')} not checked`;
  if (unusable > 0)
    return say`; ${figure(counted(unusable, 'file'))} of evidence could not be used`;
  const open = of('inconclusive');
  if (open.length === 0) return say``;
  return say`; ${names(open)} ${own(open.length === 1 ? 'is' : 'are')} inconclusive`;
}

function names(checks: readonly string[]): Words {
  const shown = checks.slice(0, MOST_NAMES).map((check) => [name(check)]);
  const left = checks.length - shown.length;
  if (left > 0) return say`${join(shown, ', ')} and ${figure(counted(left, 'other'))}`;
  const last = shown.at(-1);
  if (last === undefined || shown.length === 1) return last ?? [];
  return say`${join(shown.slice(0, -1), ', ')} and ${last}`;
}
