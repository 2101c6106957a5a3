import { expect } from 'vitest';

/** Expects two numbers to agree relative to the larger of them; both zero agree. */
export function expectClose(found: number, wanted: number, relative = 1e-9): void {
  if (Object.is(found, wanted) || found === wanted) return;
  const scale = Math.max(Math.abs(found), Math.abs(wanted));
  expect(Math.abs(found - wanted) / scale, `${found} against ${wanted}`).toBeLessThan(relative);
}
