import type { Reason } from '../evidence/evidence.ts';

/**
 * A command of the user's did not do what it owes: it failed, hung, ran out of memory, or wrote
 * nothing or nonsense. Not a mistake in the configuration and not a fault of ours: a refusal.
 */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[], options?: ErrorOptions) {
    super(reasons.map((reason) => reason.message).join(' '), options);
    this.reasons = reasons;
  }
}

/** A failure with one reason. */
export function commandFailure(code: string, message: string): CommandFailure {
  return new CommandFailure([{ code, severity: 'error', message }]);
}
