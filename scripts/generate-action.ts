import { stringify } from 'yaml';
import { type InputField, inputFields } from '../src/steps/kernel/input-field.ts';
import { outputFields } from '../src/steps/kernel/output-field.ts';
import type { AnyStep } from '../src/steps/kernel/step.ts';

const WIDTH = 110;

/** actions/<step>/action.yml */
export function actionManifest(step: AnyStep): string {
  const bundle = `../../dist/${step.name}.js`;
  const manifest = {
    name: `Assay ${step.name}`,
    description: step.summary,
    inputs: Object.fromEntries(inputFields(step.inputs).map(toInput)),
    outputs: Object.fromEntries(
      outputFields(step.outputs).map(({ name, description }) => [name, { description }]),
    ),
    runs: {
      using: 'node24',
      main: bundle,
      ...(step.post === undefined ? {} : { post: bundle }),
    },
  };
  const text = stringify(manifest, { lineWidth: WIDTH, defaultStringType: 'PLAIN' });
  return `# Written by scripts/generate.ts from src/steps/${step.name}/step.ts: do not edit.\n${text}`;
}

function toInput(field: InputField): readonly [string, unknown] {
  const fallback = actionDefault(field);
  return [
    field.name,
    {
      description: actionDescription(field),
      required: field.required,
      ...(fallback === undefined ? {} : { default: fallback }),
    },
  ];
}

/** What the runner fills in where a workflow says nothing, as text. */
export function actionDefault(field: InputField): string | undefined {
  if (field.actionExpression !== undefined) return `\${{ ${field.actionExpression} }}`;
  return field.default === undefined ? undefined : String(field.default);
}

/** The input's sentence, with what the kind of the input adds to it. */
export function actionDescription(field: InputField): string {
  const list = field.kind === 'list' ? ' One a line.' : '';
  return `${field.description}${list}`;
}
