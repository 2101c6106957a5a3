import type { Scalar } from '../../ports/data-engine.ts';

/** A list that the engine handed over as JSON text; empty where nothing was found. */
export function jsonList(value: Scalar | undefined): readonly unknown[] {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(parsed) ? parsed : [];
}
