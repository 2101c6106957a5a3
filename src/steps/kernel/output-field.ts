import * as z from 'zod';

/** One output of a step as generators see it. */
export interface OutputField {
  readonly name: string;
  readonly description: string;
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.object({ description: z.string().default('') })),
});

/** The outputs of a step in their declared order. */
export function outputFields(outputs: z.ZodObject): readonly OutputField[] {
  const described = z.toJSONSchema(outputs, { io: 'output', unrepresentable: 'any' });
  const { properties } = objectSchema.parse(described);
  return Object.entries(properties).map(([name, { description }]) => ({ name, description }));
}
