// Written by scripts/generate.ts: do not edit.
import type { StepEntry } from './kernel/step-entry.ts';

/** Every step, by name; its code is loaded on demand. */
export const STEPS: readonly StepEntry[] = [
  {
    name: 'check-data',
    summary: 'Checks data files against a data contract and keeps a profile of them.',
    load: async () => (await import('./check-data/step.ts')).step,
  },
  {
    name: 'compare-predictions',
    summary: 'Says whether one model’s predictions are really better than another’s.',
    load: async () => (await import('./compare-predictions/step.ts')).step,
  },
  {
    name: 'evaluate-model',
    summary: 'Judges the trained model by thresholds, a trivial baseline and the champion, with intervals.',
    load: async () => (await import('./evaluate-model/step.ts')).step,
  },
  {
    name: 'report',
    summary: 'Makes one report of all evidence of a run: comment, check, job summary and page.',
    load: async () => (await import('./report/step.ts')).step,
  },
  {
    name: 'train-model',
    summary: 'Trains a model by the command of assay.yml, or the built-in network, and packages it.',
    load: async () => (await import('./train-model/step.ts')).step,
  },
];
