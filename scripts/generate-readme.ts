import { markdownTable } from 'markdown-table';
import { describeDemand } from '../src/steps/kernel/describe-input.ts';
import { type InputField, inputFields } from '../src/steps/kernel/input-field.ts';
import { outputFields } from '../src/steps/kernel/output-field.ts';
import type { AnyStep } from '../src/steps/kernel/step.ts';
import { exampleItem } from './example.ts';
import { actionDefault, actionDescription } from './generate-action.ts';

/** actions/<step>/README.md */
export function actionReadme(step: AnyStep): string {
  const parts = [
    `<!-- Written by scripts/generate.ts from src/steps/${step.name}/step.ts: do not edit. -->`,
    `# ${step.name}`,
    step.summary,
    `\`\`\`yaml\n${exampleItem(step)}\n\`\`\``,
    `On a command line: \`assay ${step.name}\`, with the same inputs as options.`,
    '## Inputs',
    inputTable(inputFields(step.inputs)),
    ...outputPart(step),
    ...permissionPart(step),
    '## How it ends',
    ENDINGS,
  ];
  return `${parts.join('\n\n')}\n`;
}

const ENDINGS = `Exit status 0: done. 1: it says no; outputs and evidence are written, then the job fails with one sentence.
2: a mistake in the configuration, told with its place. 70: a fault of Assay's.`;

function inputTable(fields: readonly InputField[]): string {
  const rows = fields.map((field) => [
    code(field.name),
    field.required ? 'yes' : '',
    code(actionDefault(field)),
    `${actionDescription(field)}${field.choices === undefined ? '' : ` (${describeDemand(field)})`}`,
  ]);
  return table(['input', 'required', 'default', 'what it is'], rows);
}

function outputPart(step: AnyStep): readonly string[] {
  const rows = outputFields(step.outputs).map(({ name, description }) => [code(name), description]);
  return rows.length === 0 ? [] : ['## Outputs', table(['output', 'what it is'], rows)];
}

function permissionPart(step: AnyStep): readonly string[] {
  const rows = Object.entries(step.permissions ?? {}).map(([name, why]) => [code(name), why]);
  const none = 'None beyond `contents: read` for the checkout.';
  return [
    '## Permissions of the token',
    rows.length === 0 ? none : table(['permission', 'what for'], rows),
  ];
}

/** The table of steps for the README: each with its command, its action and what it does. */
export function stepTable(steps: readonly AnyStep[]): string {
  const rows = steps.map(({ name, summary }) => [
    `[\`${name}\`](actions/${name}/README.md)`,
    summary,
  ]);
  return table(['step', 'what it does'], rows);
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  return markdownTable([head, ...cells], { alignDelimiters: false, padding: true });
}
