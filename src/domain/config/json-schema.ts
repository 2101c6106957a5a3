import * as z from 'zod';
import { configSchema } from './config.ts';

/** The JSON Schema (draft 2020-12) of `assay.yml`, for editors; rules between entries are not in it. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12' });
  return { ...schema, title: 'assay.yml' };
}
