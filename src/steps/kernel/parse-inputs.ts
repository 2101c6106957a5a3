import type * as z from 'zod';
import { nearest } from '../../domain/document/nearest.ts';
import { ConfigurationError, type Problem } from '../../domain/problem.ts';
import { describeInput } from './describe-input.ts';
import { type InputField, inputFields } from './input-field.ts';
import { type RawInputs, readRaw } from './raw-inputs.ts';
import type { AnyStep, StepDeclaration } from './step.ts';

/**
 * Turns what the user wrote into the typed inputs of a step.
 * @throws ConfigurationError with every complaint at once.
 */
export function parseInputs<I extends z.ZodObject, O extends z.ZodObject>(
  step: StepDeclaration<I, O>,
  raw: RawInputs,
): z.output<I> {
  const fields = inputFields(step.inputs);
  const unknown = describeUnknown(step.name, fields, raw);
  const values = Object.fromEntries(
    fields.map((field) => [field.name, readRaw(field, raw.get(field.name))]),
  );
  const result = step.inputs.safeParse(values);
  if (!result.success) {
    throw new ConfigurationError([
      ...unknown,
      ...describeIssues(step, fields, result.error.issues, values),
    ]);
  }
  const problems = [...unknown, ...(step.rules?.(result.data) ?? [])];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return result.data;
}

/** One sentence an input: the first complaint about it, in the order of the declaration. */
function describeIssues(
  step: Pick<AnyStep, 'name'>,
  fields: readonly InputField[],
  issues: readonly z.core.$ZodIssue[],
  values: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  return fields.flatMap((field) => {
    const issue = issues.find(({ path }) => path[0] === field.name);
    return issue === undefined ? [] : [describeInput(step.name, field, issue, values[field.name])];
  });
}

function describeUnknown(
  step: string,
  fields: readonly InputField[],
  raw: RawInputs,
): readonly Problem[] {
  const known = fields.map((field) => field.name);
  const unknown = [...raw.keys()].filter((name) => !known.includes(name)).toSorted();
  return unknown.map((name) => {
    const near = nearest(name, known);
    return {
      message: `${step} has no input \`${name}\`.`,
      remedy: near === undefined ? `It has: ${known.join(', ')}.` : `Did you mean \`${near}\`?`,
    };
  });
}
