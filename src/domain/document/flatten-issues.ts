import { formName } from './expected.ts';
import type { Issue } from './issue.ts';

type UnionIssue = Issue & { code: 'invalid_union' };

/**
 * The complaints of zod (made with `reportInput`) with each union's replaced by those of the branch that
 * fits the value's own form best: that is what the user meant. A union without such a branch stays.
 */
export function flattenIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || isMissing(issue)) return [issue];
    const best = bestBranch(issue);
    if (best === undefined) return [issue];
    return flattenIssues(best.map((one) => ({ ...one, path: [...issue.path, ...one.path] })));
  });
}

const MAY_BE_MISSING: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

/** Whether the complaint is that something is not there at all. */
export function isMissing(issue: Issue): boolean {
  return issue.input === undefined && MAY_BE_MISSING.includes(issue.code) && issue.path.length > 0;
}

/** `a text or a list`: the forms that the branches of a union would take. */
export function expectedForms(issue: UnionIssue): string {
  const forms = issue.errors.flat().flatMap((one) => {
    if (one.code === 'invalid_union') return [expectedForms(one)];
    if (one.code === 'invalid_value') return one.values.map(String);
    return one.code === 'invalid_type' ? [formName(one.expected)] : [one.message];
  });
  return [...new Set(forms)].join(' or ');
}

function bestBranch(issue: UnionIssue): readonly Issue[] | undefined {
  return issue.errors
    .filter((branch) => !branch.some(isOtherForm))
    .toSorted((a, b) => misfit(a) - misfit(b) || a.length - b.length)[0];
}

/** The branch wants another kind of value altogether. */
function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return bestBranch(issue) === undefined;
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** How many keys of the value itself are unknown to the branch, or wanted by it and missing. */
function misfit(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.path.length === 0 && issue.code === 'unrecognized_keys') {
      return sum + issue.keys.length;
    }
    return issue.path.length === 1 && isMissing(issue) ? sum + 1 : sum;
  }, 0);
}
