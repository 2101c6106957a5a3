import type * as z from 'zod';

/** One complaint of zod's. */
export type Issue = z.core.$ZodIssue;
