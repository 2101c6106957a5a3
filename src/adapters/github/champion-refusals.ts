import { refusal } from '../../domain/evidence/refusal.ts';
import { RequestRefusedError, UnavailableError } from './problems.ts';

/** A service that is down or says no is neither the user's mistake in the files nor a fault of ours. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestRefusedError && [401, 403, 404].includes(error.status)) {
      throw refusal(
        'champion-unreadable',
        `Earlier runs cannot be read (${error.message || `status ${error.status}`}): the job needs "actions: read", or a champion by name.`,
      );
    }
    if (!(error instanceof UnavailableError)) throw error;
    throw refusal('champion-unreadable', `Earlier runs cannot be read: ${error.message}`);
  }
}
