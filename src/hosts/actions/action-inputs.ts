import { nearest } from '../../domain/document/nearest.ts';
import type { InputField } from '../../steps/kernel/input-field.ts';
import type { RawInputs } from '../../steps/kernel/raw-inputs.ts';

const PREFIX = 'INPUT_';

/**
 * The inputs that the runner hands over as `INPUT_NAME`. Of variables that are no input, those that
 * look like a misspelt one are kept for a complaint; others, such as a desktop's `INPUT_METHOD`, are
 * none of ours.
 */
export function readActionInputs(
  environment: Readonly<Record<string, string | undefined>>,
  fields: readonly InputField[],
): RawInputs {
  const known = fields.map((field) => field.name);
  const given = Object.entries(environment)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => [key.slice(PREFIX.length).toLowerCase(), value ?? ''] as const);
  return new Map(
    given.filter(([name]) => known.includes(name) || nearest(name, known) !== undefined),
  );
}
