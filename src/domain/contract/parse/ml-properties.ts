import type * as z from 'zod';
import type { Path } from '../../document/document.ts';
import { nearest } from '../../document/nearest.ts';
import { quoted } from '../quoted.ts';
import { type ContractReader, isMapping, type Part } from './contract-reader.ts';

const PREFIX = 'ml.';

/** The values of customProperties and where each of them stands. */
export interface MlProperties<S extends z.ZodObject> {
  readonly values: Partial<z.output<S>>;
  readonly paths: ReadonlyMap<string, Path>;
}

/**
 * Reads those `customProperties` whose names begin with `ml.`, which are Assay's; all others are let be.
 * @param part what has the customProperties
 */
export function readMlProperties<S extends z.ZodObject>(
  reader: ContractReader,
  keys: S,
  { path, of }: Part,
): MlProperties<S> {
  const written = reader.value([...path, 'customProperties']);
  const values: Record<string, unknown> = {};
  const paths = new Map<string, Path>();
  for (const [index, item] of (Array.isArray(written) ? written : []).entries()) {
    const at = [...path, 'customProperties', index];
    const name: unknown = isMapping(item) ? item['property'] : undefined;
    if (typeof name !== 'string' || !name.startsWith(PREFIX)) continue;
    if (paths.has(name)) reader.problem(at, `${of}: the property ${quoted(name)} is given twice.`);
    const value = readOne(reader, keys, { path: at, of }, name);
    paths.set(name, [...at, 'value']);
    if (value !== undefined) values[name] = value;
  }
  return { values: keys.parse(values), paths };
}

function readOne(
  reader: ContractReader,
  keys: z.ZodObject,
  { path, of }: Part,
  name: string,
): unknown {
  const known = Object.keys(keys.shape);
  const schema: z.ZodType | undefined = Object.hasOwn(keys.shape, name)
    ? keys.shape[name]
    : undefined;
  if (schema === undefined) {
    const near = nearest(name, known);
    reader.problem(
      [...path, 'property'],
      `${of}: unknown property ${quoted(name)}.`,
      near === undefined ? `Known properties: ${known.join(', ')}.` : `Did you mean "${near}"?`,
    );
    return undefined;
  }
  const result = schema.safeParse(reader.value([...path, 'value']));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  reader.problem([...path, 'value'], `${of}: ${name}: ${issue?.message ?? 'not understood'}.`);
  return undefined;
}
