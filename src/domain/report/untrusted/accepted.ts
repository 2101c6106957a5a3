import type * as z from 'zod';
import { visible } from '../visible.ts';

/** What became of something that nobody vouches for. */
export type Accepted<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  /** Well-formed and harmless, but nothing for a trusted job to report; an everyday thing. */
  | { readonly kind: 'idle'; readonly why: string }
  /** Not what it must be: forged, or broken. */
  | { readonly kind: 'refused'; readonly why: string };

/** A refusal with its reason, the end of a sentence. */
export function refuse(why: string): { readonly kind: 'refused'; readonly why: string } {
  return { kind: 'refused', why };
}

/** Nothing to report, with the reason. */
export function idle(why: string): { readonly kind: 'idle'; readonly why: string } {
  return { kind: 'idle', why };
}

/** Something that passed. */
export function accept<T>(value: T): { readonly kind: 'accepted'; readonly value: T } {
  return { kind: 'accepted', value };
}

const LONGEST_FAULT = 200;

/** The first fault that a schema found, short and in one line: a stranger chose the names in it. */
export function firstFault({ issues: [issue] }: z.core.$ZodError): string {
  return visible(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, LONGEST_FAULT);
}
