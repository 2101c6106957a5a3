import * as z from 'zod';
import type { Path } from './document.ts';

/** The keys that a schema knows at a path, through unions, defaults and pipes; empty where any key may stand. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let candidates: z.ZodType[] = [schema];
  for (const step of path) {
    candidates = candidates.flatMap(unwrap).flatMap((one) => childrenAt(one, step));
  }
  const shapes = candidates.flatMap(unwrap).filter((one) => one instanceof z.ZodObject);
  return [...new Set(shapes.flatMap((object) => Object.keys(object.shape)))];
}

// The casts below: zod types the inner schemas of its containers as its core type, of which every
// schema made with the classic interface is a ZodType.

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => unwrap(option as z.ZodType));
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return [schema];
}

function childrenAt(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: z.ZodType | undefined = schema.shape[step];
    return child === undefined ? [] : [child];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return [];
}
