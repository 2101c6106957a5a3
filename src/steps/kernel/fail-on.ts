import type { Verdict } from '../../domain/evidence/evidence.ts';

export type FailOn = 'fail' | 'inconclusive' | 'warn';

const GRAVITY = { pass: 0, warn: 1, inconclusive: 2, fail: 3 } as const;

/** Whether a verdict is grave enough to fail the job under `fail-on`. */
export function isRefused(verdict: Verdict, failOn: FailOn): boolean {
  return GRAVITY[verdict] >= GRAVITY[failOn];
}
