import { type Command, Option } from 'commander';
import { type InputField, inputFields } from '../../steps/kernel/input-field.ts';
import type { AnyStep } from '../../steps/kernel/step.ts';

/** The values given for each input, in the order of the command line. */
export type Collected = Map<string, string[]>;

/** Gives a command the inputs of its step as options, and collects what the user gives for them. */
export function addInputs(command: Command, step: AnyStep): Collected {
  const collected: Collected = new Map();
  for (const field of inputFields(step.inputs)) {
    const add = (value: string): void => {
      collected.set(field.name, [...(collected.get(field.name) ?? []), value]);
    };
    for (const option of toOptions(field)) {
      command.addOption(option);
      const given = option.negate ? 'false' : 'true';
      command.on(`option:${option.name()}`, (value: string | null) => add(value ?? given));
    }
  }
  return collected;
}

function toOptions(field: InputField): readonly Option[] {
  const option = new Option(`--${field.name} ${placeholder(field)}`, describe(field));
  if (field.hidden) option.hideHelp();
  if (field.choices !== undefined) option.argChoices = [...field.choices];
  if (field.kind !== 'boolean') return [option];
  return [option, new Option(`--no-${field.name}`).hideHelp()];
}

function placeholder(field: InputField): string {
  if (field.kind === 'boolean') return '[true|false]';
  return `<${field.kind === 'list' ? 'value…' : field.kind}>`;
}

function describe(field: InputField): string {
  const list = field.kind === 'list' ? ' May be repeated.' : '';
  const fallback = field.default === undefined ? '' : ` Default: ${field.default}.`;
  const required = field.required ? ' Required.' : '';
  return `${field.description}${list}${fallback}${required}`;
}
