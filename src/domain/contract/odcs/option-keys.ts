import * as z from 'zod';
import type { LogicalType } from '../contract.ts';
import { silent } from './contract-keys.ts';

const length = z
  .int({ error: 'expected a whole number' })
  .min(0, { error: 'expected 0 or more' })
  .optional();

const limits = {
  minimum: z.unknown().optional(),
  exclusiveMinimum: z.unknown().optional(),
  maximum: z.unknown().optional(),
  exclusiveMaximum: z.unknown().optional(),
};

const temporal = { ...limits, format: z.string().min(1).optional() };

const zoned = {
  ...temporal,
  timezone: z.boolean({ error: 'expected true or false' }).optional(),
  defaultTimezone: z.string().min(1).optional(),
};

/** Integers of up to 64 bits, by Rust's names, and their ranges. */
const INTEGER_FORMATS = ['i8', 'i16', 'i32', 'i64', 'u8', 'u16', 'u32'] as const;

/** `logicalTypeOptions` of each type, with ODCS's keys. */
export const optionKeys = {
  string: z.strictObject({
    minLength: length,
    maxLength: length,
    pattern: z.string().optional(),
    format: silent,
  }),
  integer: z.strictObject({
    ...limits,
    multipleOf: z.unknown().optional(),
    format: z
      .enum(INTEGER_FORMATS, {
        error: `expected one of ${INTEGER_FORMATS.join(', ')}; wider integers are not supported`,
      })
      .optional(),
  }),
  number: z.strictObject({
    ...limits,
    multipleOf: z.unknown().optional(),
    format: z.enum(['f32', 'f64'], { error: 'expected f32 or f64' }).optional(),
  }),
  boolean: z.strictObject({}),
  date: z.strictObject(temporal),
  time: z.strictObject(zoned),
  timestamp: z.strictObject(zoned),
} satisfies Readonly<Record<LogicalType, z.ZodObject>>;
