import { suggestion } from '../document/nearest.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';

/** Whether environments come in an order, and their approvals can be given. */
export function checkEnvironments(model: ModelConfig): readonly ConfigFinding[] {
  return [...environmentsAreInOrder(model), ...approvalsCanBeGiven(model)];
}

function environmentsAreInOrder(model: ModelConfig): readonly ConfigFinding[] {
  const environments = model.environments ?? {};
  const names = Object.keys(environments);
  return Object.entries(environments).flatMap(([name, { after }]) => {
    const path = ['environments', name, 'after'];
    if (after === undefined) return [];
    if (!names.includes(after)) {
      const remedy = suggestion(after, names, 'Environments');
      return [finding(path, `There is no environment "${after}".`, remedy)];
    }
    return comesAfterItself(name, environments)
      ? [finding(path, `"${name}" comes after itself.`)]
      : [];
  });
}

function approvalsCanBeGiven(model: ModelConfig): readonly ConfigFinding[] {
  return Object.entries(model.environments ?? {}).flatMap(([name, { approvals = [] }]) =>
    approvals.flatMap(({ people, count }, index) => {
      const able = new Set(people).size;
      if (count <= able) return [];
      const path = ['environments', name, 'approvals', index, 'count'];
      return [finding(path, `${count} people must approve, and only ${able} may.`)];
    }),
  );
}

function comesAfterItself(
  start: string,
  environments: Readonly<Record<string, { readonly after?: string | undefined }>>,
): boolean {
  const seen = new Set<string>();
  let name = environments[start]?.after;
  while (name !== undefined && !seen.has(name)) {
    if (name === start) return true;
    seen.add(name);
    name = environments[name]?.after;
  }
  return false;
}
