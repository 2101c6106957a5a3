import { suggestion } from '../document/nearest.ts';
import type { Config, ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { comparisonOf } from './label.ts';
import { checkMetrics } from './metric-rules.ts';
import { parseSlice } from './slice.ts';

type Rule = (model: ModelConfig) => readonly ConfigFinding[];

/** Rules between several entries of a configuration that is well-formed; paths start at the document. */
export function checkConfig(config: Config): readonly ConfigFinding[] {
  return Object.entries(config.models).flatMap(([name, model]) =>
    RULES.flatMap((rule) => rule(model)).map((found) => ({
      ...found,
      path: ['models', name, ...found.path],
    })),
  );
}

const RULES: readonly Rule[] = [
  checkMetrics,
  positiveFitsTask,
  labelFitsTask,
  slicesAreReadable,
  commandsGoTogether,
  networkFitsTask,
  labelIsNoFeature,
  environmentsAreInOrder,
  approvalsCanBeGiven,
];

function positiveFitsTask(model: ModelConfig): readonly ConfigFinding[] {
  if (model.positive === undefined) return [];
  if (model.task !== 'binary-classification') {
    return [finding(['positive'], `positive is for binary-classification, not ${model.task}.`)];
  }
  const made = comparisonOf(model.data.label) !== undefined;
  return made
    ? [
        finding(
          ['positive'],
          'The label is made by a comparison: its positive class is 1.',
          'Leave positive out.',
        ),
      ]
    : [];
}

function labelFitsTask(model: ModelConfig): readonly ConfigFinding[] {
  const label = model.data.label;
  const comparison = comparisonOf(label);
  const path = ['data', 'label'];
  if (comparison !== undefined && model.task !== 'binary-classification') {
    return [
      finding([...path, comparison], `${comparison} makes a 0/1 label: the task is ${model.task}.`),
    ];
  }
  if (label?.name !== undefined && comparison === undefined) {
    return [finding([...path, 'name'], 'name is for a label that is made by a comparison.')];
  }
  return [];
}

function slicesAreReadable(model: ModelConfig): readonly ConfigFinding[] {
  const remedy = "Write a column, or a comparison such as distance > 2000 or origin = 'ORD'.";
  return model.slices.flatMap((text, index) =>
    parseSlice(text) === undefined
      ? [finding(['slices', index], `Not a slice: ${JSON.stringify(text)}.`, remedy)]
      : [],
  );
}

function commandsGoTogether(model: ModelConfig): readonly ConfigFinding[] {
  if ('tfjs' in model.train) {
    return model.predict === undefined
      ? []
      : [finding(['predict'], 'The built-in network predicts by itself.', 'Leave predict out.')];
  }
  return model.predict === undefined
    ? [
        finding(
          ['train'],
          'A train command needs a predict command beside it.',
          'Write predict: { run: … }.',
        ),
      ]
    : [];
}

function networkFitsTask(model: ModelConfig): readonly ConfigFinding[] {
  const known = ['binary-classification', 'multiclass-classification', 'regression'];
  if (!('tfjs' in model.train) || known.includes(model.task)) return [];
  return [finding(['train', 'tfjs'], `The built-in network does not do ${model.task}.`)];
}

function labelIsNoFeature(model: ModelConfig): readonly ConfigFinding[] {
  const label = model.data.label?.column;
  const index = label === undefined ? -1 : (model.data.features?.indexOf(label) ?? -1);
  return index < 0
    ? []
    : [
        finding(
          ['data', 'features', index],
          `"${label}" is what the label is made from: no feature.`,
        ),
      ];
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
