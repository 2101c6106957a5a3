import { defineStep } from '../kernel/step.ts';
import { inputs, outputs } from './inputs.ts';
import { run } from './run.ts';

export const step = defineStep({
  name: 'evaluate-model',
  summary:
    'Judges the trained model by thresholds, a trivial baseline and the champion, with intervals.',
  inputs,
  outputs,
  permissions: { actions: 'read' },
  example: `- uses: assay/assay/actions/evaluate-model@v0
  with:
    model: flight-delay
    first-run: allow`,
  run,
});
