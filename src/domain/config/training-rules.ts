import { NETWORK_TASKS } from '../network/network.ts';
import type { ModelConfig } from './config.ts';
import { type ConfigFinding, finding } from './finding.ts';

/** Whether training and predicting go together, and with the task. */
export function checkTraining(model: ModelConfig): readonly ConfigFinding[] {
  return [...commandsGoTogether(model), ...networkFitsTask(model)];
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
  const known = NETWORK_TASKS.some((task) => task === model.task);
  if (!('tfjs' in model.train) || known) return [];
  return [finding(['train', 'tfjs'], `The built-in network does not do ${model.task}.`)];
}
