import type { Reason } from './evidence.ts';

/**
 * A "no" with its reasons, from deep inside a task: a command of the user's failed, hung, ran out of
 * memory, wrote nothing or nonsense, or a package is not what it says. Neither a mistake in the
 * configuration nor a fault of ours: the step writes its evidence and refuses (exit status 1).
 */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[], options?: ErrorOptions) {
    super(reasons.map((reason) => reason.message).join(' '), options);
    this.reasons = reasons;
  }
}

/** A refusal for one reason, of severity error. */
export function refusal(code: string, message: string): RefusalError {
  return new RefusalError([{ code, severity: 'error', message }]);
}
