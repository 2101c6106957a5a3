import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';
import { comparisonOf } from './label.ts';

/** Whether the label and its positive class go with the task and the features. */
export function checkLabel(model: ModelConfig): readonly ConfigFinding[] {
  return [...positiveFitsTask(model), ...labelFitsTask(model), ...labelIsNoFeature(model)];
}

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
