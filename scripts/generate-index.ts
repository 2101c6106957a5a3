import type { AnyStep } from '../src/steps/kernel/step.ts';

/** src/steps/index.generated.ts: the list that hosts and generators go over. */
export function stepIndex(steps: readonly AnyStep[]): string {
  const entries = steps.map(
    ({ name, summary }) => `  {
    name: ${quote(name)},
    summary: ${quote(summary)},
    load: async () => forgetTypes((await import('./${name}/step.ts')).step),
  },`,
  );
  return `// Written by scripts/generate.ts: do not edit.
${steps.length > 0 ? "import { forgetTypes } from './kernel/step.ts';\n" : ''}import type { StepEntry } from './kernel/step-entry.ts';

/** Every step, by name; its code is loaded on demand. */
export const STEPS: readonly StepEntry[] = [
${entries.join('\n')}
];
`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
