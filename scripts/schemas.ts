import * as z from 'zod';
import { configJsonSchema } from '../src/domain/config/json-schema.ts';
import { evidenceSchema } from '../src/domain/evidence/evidence.ts';

/** The published JSON Schemas by their file names. */
export function schemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map([
    ['assay.schema.json', configJsonSchema()],
    ['evidence.schema.json', { ...z.toJSONSchema(evidenceSchema), title: 'Evidence of Assay' }],
  ]);
}
