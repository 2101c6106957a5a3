import type { AnyStep } from '../src/steps/kernel/step.ts';

/** src/steps/index.generated.ts: the list that hosts and tests go over. */
export function stepIndex(steps: readonly AnyStep[]): string {
  const entries = steps.map(
    ({ name, summary }) => `  {
    name: ${quote(name)},
    summary: ${quote(summary)},
    load: async () => (await import('./${name}/step.ts')).step,
  },
`,
  );
  return `// Written by scripts/generate.ts: do not edit.
import type { StepEntry } from './kernel/step-entry.ts';

/** Every step, by name; its code is loaded on demand. */
export const STEPS: readonly StepEntry[] = [${entries.length > 0 ? '\n' : ''}${entries.join('')}];
`;
}

/** actions/<step>/main.ts: what the runner starts, through the bundle. */
export function actionEntry(name: string): string {
  return `import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction(${quote(name)}, () => import('../../src/steps/${name}/step.ts'));
`;
}

/** src/hosts/version.generated.ts: so that no bundle carries package.json. */
export function versionModule(version: string): string {
  return `// Written by scripts/generate.ts from package.json: do not edit.
/** Assay's own version. */
export const VERSION = ${quote(version)};
`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
