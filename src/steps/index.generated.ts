// Written by scripts/generate.ts: do not edit.
import type { StepEntry } from './kernel/step-entry.ts';

/** Every step, by name; its code is loaded on demand. */
export const STEPS: readonly StepEntry[] = [
  {
    name: 'report',
    summary: 'Makes one report of all evidence of a run: comment, check, job summary and page.',
    load: async () => (await import('./report/step.ts')).step,
  },
];
