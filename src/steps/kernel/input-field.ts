import * as z from 'zod';

export type InputKind = 'text' | 'boolean' | 'number' | 'integer' | 'choice' | 'list';

/** One input of a step as hosts and generators see it. */
export interface InputField {
  readonly name: string;
  readonly kind: InputKind;
  readonly description: string;
  readonly required: boolean;
  readonly default?: string | number | boolean;
  /** The expression of GitHub's that an action takes where the user says nothing. */
  readonly actionExpression?: string;
  /** The words that a choice offers. */
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Its value is never shown, nor echoed in a complaint. */
  readonly secret: boolean;
  /** Filled in by the workflow alone: no person needs to see it in a command's help. */
  readonly hidden: boolean;
  /** A character that separates the values of a list, beside lines and repetition. */
  readonly separator?: string;
}

const propertySchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().default(''),
  default: z.union([z.string(), z.number(), z.boolean()]).optional().catch(undefined),
  enum: z.array(z.string()).optional(),
  minimum: z.number().gt(Number.MIN_SAFE_INTEGER).optional().catch(undefined),
  maximum: z.number().lt(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  secret: z.boolean().default(false),
  hidden: z.boolean().default(false),
  actionExpression: z.string().optional(),
  separator: z.string().optional(),
});
const objectSchema = z.object({
  properties: z.record(z.string(), propertySchema),
  required: z.array(z.string()).default([]),
});

/** The inputs of a step in their declared order, read from its zod object. */
export function inputFields(inputs: z.ZodObject): readonly InputField[] {
  const described = z.toJSONSchema(inputs, { io: 'input', unrepresentable: 'any' });
  const { properties, required } = objectSchema.parse(described);
  return Object.entries(properties).map(([name, property]) => {
    const { type, enum: choices, ...rest } = property;
    const present = Object.entries(rest).filter(([, value]) => value !== undefined);
    return {
      ...(Object.fromEntries(present) as typeof rest & object),
      name,
      kind: kindOf(type, choices),
      required: required.includes(name),
      ...(choices === undefined ? {} : { choices }),
    } as InputField; // Absent keys were dropped above, which the checker cannot see.
  });
}

function kindOf(
  type: string | readonly string[] | undefined,
  choices: readonly string[] | undefined,
): InputKind {
  if (choices !== undefined) return 'choice';
  if (type === 'boolean' || type === 'number' || type === 'integer') return type;
  return type === 'array' ? 'list' : 'text';
}
